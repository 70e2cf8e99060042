import { describe, expect, it } from '@jest/globals';
import { readLanguage } from './language.js';

describe('readLanguage', () => {
  it.each([
    ['Công nhân may tại Đông Hà', 'vi'],
    ['Nhan vien kinh doanh, tuyen dung gap', 'vi'],
    ['Senior Accountant', 'en'],
    ['溶接工の募集について', 'ja'],
    ['물류센터 직원 채용', 'ko'],
    ['數據分析師', 'zh'],
    ['Phiên dịch tiếng Trung 中文', 'vi'],
    ['We look for a café manager who knows how to run a large team in a busy street', 'en'],
  ])('reads %s', (text, language) => {
    expect(readLanguage(text)).toBe(language);
  });
});
