import { describe, expect, it } from '@jest/globals';
import { isGarbled } from './mojibake.js';

describe('isGarbled', () => {
  it.each(['HÃ Ná»™i: Cáº§u Giáº¥y', 'Ká»¹ thuáº­t viÃªn', 'â€œTuyá»ƒnâ€\u009d', 'C\ufffdng ty'])(
    'sees that %s was decoded wrongly',
    (text) => {
      expect(isGarbled(text)).toBe(true);
    },
  );

  it.each(['ĐÃ CÓ KINH NGHIỆM', 'Kỹ thuật viên á khoa', 'Äpfel', 'Café – “ngon”', '台北市'])(
    'leaves %s alone',
    (text) => {
      expect(isGarbled(text)).toBe(false);
    },
  );
});
