import { describe, expect, it } from '@jest/globals';
import { Reference, shippedLists } from '#libs/reference';
import { createMarketReader } from './market.js';
import { createPlaceReader } from './place.js';

const reference = new Reference(shippedLists);
const readMarket = createMarketReader(reference);
const readPlace = createPlaceReader(reference);

function read(signs: { place?: string; source?: string; language?: string; title?: string }) {
  const placeText = signs.place ?? null;
  return readMarket({
    place: readPlace(placeText),
    placeText,
    source: signs.source ?? 'board',
    language: signs.language ?? 'vi',
    title: signs.title ?? 'Nhân viên kho',
    employmentType: null,
  });
}

describe('readMarket', () => {
  it.each([
    [{ place: 'Đông Hà, Quảng Trị' }, 'local', 'VN'],
    [{ place: 'Quảng Bình' }, 'local', 'VN'],
    [{ place: 'Đà Nẵng' }, 'national', 'VN'],
    [{ place: 'Toàn quốc' }, 'national', 'VN'],
    [{}, 'national', 'VN'],
    [{ source: 'tw104_2025', language: 'zh' }, 'overseas', 'TW'],
    [{ source: 'kr_2026_06', language: 'en' }, 'overseas', 'KR'],
    [{ language: 'ja', title: '溶接工' }, 'overseas', 'JP'],
    [{ place: 'Quốc tế' }, 'overseas', 'ZZ'],
    [{ place: 'Nước ngoài', title: 'Kế toán (làm việc tại Lào)' }, 'overseas', 'LA'],
    [{ place: 'Quốc tế', title: 'Phó phòng pháp chế tại Mozambique' }, 'overseas', 'ZZ'],
    [{ source: 'overseas_orders_2018', title: 'Tuyển 15 nữ giúp việc Đài Loan' }, 'overseas', 'TW'],
    [{ title: 'Đơn hàng xuất khẩu lao động Hàn Quốc' }, 'overseas', 'KR'],
    [{ title: 'Tuyển thợ hàn đi Nhật' }, 'overseas', 'JP'],
    [{ place: 'Hà Nội', title: 'Nhân viên tư vấn xuất khẩu lao động Nhật Bản' }, 'national', 'VN'],
    [{ title: 'Phiên dịch tiếng Hàn Quốc' }, 'national', 'VN'],
  ])('reads %j', (signs, market, countryCode) => {
    expect(read(signs)).toEqual({ market, countryCode });
  });
});
