import { describe, expect, it } from '@jest/globals';
import { fromTelex } from './telex.js';

describe('fromTelex', () => {
  it.each([
    ['thowj hafn', 'thợ hàn'],
    ['thowj masy', 'thợ máy'],
    ['thowj mays', 'thợ máy'],
    ['ddieejn', 'điện'],
    ['vieecj lafm', 'việc làm'],
    ['nguowif', 'người'],
    ['ddawng', 'đăng'],
    ['kees toans', 'kế toán'],
    ['quarn lys', 'quản lý'],
    ['giuwx', 'giữ'],
    ['ddoongf haf', 'đồng hà'],
    ['lasi xe', 'lái xe'],
    ['baor veej', 'bảo vệ'],
  ])('reads %s as %s', (typed, meant) => {
    expect(fromTelex(typed)).toBe(meant);
  });

  it.each([
    'thợ hàn',
    'cong nhan may',
    'marketing',
    'sales',
    'nhân viên',
    'java developer',
    'react',
  ])('leaves %s alone', (text) => {
    expect(fromTelex(text)).toBe(text);
  });
});
