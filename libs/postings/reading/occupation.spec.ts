import { describe, expect, it } from '@jest/globals';
import { Reference, shippedLists } from '#libs/reference';
import { createOccupationReader } from './occupation.js';

const readOccupation = createOccupationReader(new Reference(shippedLists));

describe('readOccupation', () => {
  it.each([
    ['Thợ may', '7531'],
    ['Thợ máy', '7233'],
    ['Thợ hàn CO2', '7212'],
    ['THỢ HÀN', '7212'],
    ['Công nhân may công nghiệp', '8153'],
    ['Điều dưỡng viên', '3221'],
    ['Kế toán tòa nhà văn phòng', '3313'],
    ['Trưởng phòng kế toán', '1211'],
    ['[Đông Hà] Nhân viên bán hàng - cửa hàng điện máy', '5223'],
    ['Kế toán kho tại công ty sản xuất bao bì', '3313'],
    ['Tuyển dụng gấp thợ xây', '7112'],
    ['Chuyên viên tuyển dụng', '2423'],
    ['Kỹ sư shop drawing', '3118'],
    ['Kĩ sư điện', '2151'],
    ['Senior Java Developer', '2512'],
    ['Electronics Engineer', '2152'],
    ['Lái xe nâng', '8344'],
    ['Tài xế xe tải', '8332'],
    ['Khán hộ công gia đình', '5322'],
    ['數據分析師', '2511'],
    ['데이터 분석가', '2511'],
  ])('reads %s as %s', (title, code) => {
    expect(readOccupation(title, null)?.code).toBe(code);
  });

  it('is less sure of short names, of titles without marks and of categories', () => {
    const confidence = (title: string, category: string | null = null) =>
      readOccupation(title, category)?.confidence;
    expect(confidence('Nhân viên bảo vệ')).toBe(0.9);
    expect(confidence('Bảo vệ')).toBe(0.75);
    expect(confidence('bao ve')).toBe(0.56);
    expect(confidence('Người làm ca đêm', 'Bảo vệ')).toBe(0.45);
  });

  it('says nothing where nothing is said', () => {
    expect(readOccupation('Cơ hội lớn, thu nhập cao', 'Khác')).toBeNull();
  });
});
