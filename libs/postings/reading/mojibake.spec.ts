import { describe, expect, it } from '@jest/globals';
import { Reference, shippedLists } from '#libs/reference';
import { asWindows1252, repairText } from './mojibake.js';
import { knownSyllables } from './syllable.js';

const isKnown = knownSyllables(new Reference(shippedLists));

/** As the sources garble it: read as Windows-1252, undefined bytes dropped, no-break spaces melted. */
function garbled(text: string): string {
  return asWindows1252(Buffer.from(text, 'utf8'))
    .replace(/[\u0081\u008d\u008f\u0090\u009d]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('repairText', () => {
  it.each([
    'Công nhân may tại Đông Hà',
    'Hà Nội: Cầu Giấy: Đà Nẵng: Sơn Trà',
    'Đống Đa, Hoàng Mai, Hai Bà Trưng',
    'CÔNG TY CỔ PHẦN THƯƠNG MẠI VÀ DỊCH VỤ ĐẠI CÁT',
    'Kỹ Thuật Viên Làm Việc Tại Bà Rịa (Dự Án Nước Ngoài)',
    'Kế toán và thủ kho, lương 10 - 12 triệu',
    'Java Developer (Từ 2 Năm Kinh Nghiệm)',
    'Hà Tĩnh',
  ])('brings back %s', (text) => {
    expect(repairText(garbled(text), isKnown)).toEqual({ text, outcome: 'repaired' });
  });

  it.each([
    'Thợ hàn, lương 8 triệu',
    'MÃ SỐ THUẾ, ÁO DÀI',
    'Caf\u00e9 manager in Z\u00fcrich',
    '溶接工',
    'Ä Ö Ü',
  ])('leaves %s alone', (text) => {
    expect(repairText(text, isKnown)).toEqual({ text, outcome: 'clean' });
  });

  it.each([
    'Nhân viên k\ufffd thuật',
    `${garbled('Kế toán')} – 会計`,
    garbled('Nghành Công Nghệ Xà Ngà').replace('Nghá»‡', 'Nghá»'),
  ])('flags what is not certain and leaves it: %s', (text) => {
    expect(repairText(text, isKnown)).toEqual({ text, outcome: 'garbled' });
  });
});
