import { type OverseasPosting } from './posting.shape.js';

/** A trade abroad: its orders are made of its sentences, one for each place. */
export interface OrderTrade extends Pick<
  OverseasPosting,
  'occupation' | 'ages' | 'education' | 'experienceMonths' | 'test'
> {
  programmeCode: string;
  country: 'JP' | 'TW' | 'KR';
  titles: readonly string[];
  partner: string;
  duties: readonly string[];
  asks: readonly string[];
  gives: readonly string[];
  /** Above the lowest wage of the place, in hundredths. */
  above: number;
  places: readonly [least: number, most: number];
  orders: number;
}

const common = {
  JP: { country: 'JP', ages: [18, 35] },
  TW: { country: 'TW', ages: [18, 40] },
  KR: { country: 'KR', ages: [18, 39] },
} as const satisfies Record<string, Pick<OrderTrade, 'country' | 'ages'>>;
const N4 = ['JLPT', 'N4'] as [string, string];
const inJapan = ['Ký túc xá có bếp, đi làm bằng xe đạp.', 'Nghỉ phép năm 10 ngày sau 6 tháng.', 'Tăng ca trả 125 %.', 'Đóng đủ bảo hiểm xã hội Nhật Bản.', 'Có người Việt cùng xưởng.']; // prettier-ignore
const inTaiwan = ['Ký túc xá 4 - 6 người, có wifi.', 'Tăng ca 30 - 46 giờ mỗi tháng.', 'Có bảo hiểm lao động và y tế.', 'Ăn trưa tại nhà máy.', 'Hết hạn tốt được ký tiếp tại Đài Loan.']; // prettier-ignore
const inKorea = ['Ký túc xá trong xưởng.', 'Tăng ca trả 150 %.', 'Đóng bốn loại bảo hiểm.', 'Bao 3 bữa ăn ngày làm việc.']; // prettier-ignore

export const orderTrades: OrderTrade[] = [
  { ...common.JP, programmeCode: 'JP_SSW1', occupation: '5321', titles: ['Hộ lý viện dưỡng lão (kaigo)', 'Điều dưỡng viên, kỹ năng đặc định'], partner: 'Viện dưỡng lão', orders: 8, above: 12, places: [3, 10], test: N4, experienceMonths: 0, duties: ['Giúp người già ăn, tắm, thay đồ.', 'Ghi nhật ký chăm sóc bằng tiếng Nhật.', 'Cùng các cụ tập và sinh hoạt chung.', 'Trực đêm 4 lần mỗi tháng.'], asks: ['JLPT N4 và đỗ bài thi kaigo.', 'Kiên nhẫn, nói chuyện nhẹ nhàng.', 'Từng chăm người thân là lợi thế.'], gives: inJapan },
  { ...common.JP, programmeCode: 'JP_SSW1', occupation: '8160', titles: ['Làm cơm hộp, món ăn sẵn (tokutei)', 'Chế biến thực phẩm kỹ năng đặc định'], partner: 'Xưởng thực phẩm', orders: 7, above: 5, places: [4, 15], test: N4, experienceMonths: 0, duties: ['Sơ chế, nấu, chia khay.', 'Đóng gói, dán nhãn, soi dị vật.', 'Rửa máy cuối ca theo quy trình.'], asks: ['Đỗ bài thi chế biến thực phẩm.', 'Không dị ứng hải sản.', 'Chịu được phòng lạnh 10 độ.'], gives: inJapan },
  { ...common.JP, programmeCode: 'JP_SSW1', occupation: '7119', titles: ['Giàn giáo kỹ năng đặc định', 'Xây dựng tổng hợp tokutei'], partner: 'Công ty xây dựng', orders: 5, above: 20, places: [2, 6], test: N4, experienceMonths: 12, duties: ['Lắp, tháo giàn giáo.', 'Chuyển ống thép, buộc lưới an toàn.', 'Nghe chỉ dẫn an toàn mỗi sáng.'], asks: ['Từng làm công trình.', 'Không sợ độ cao.', 'Thị lực tốt.'], gives: inJapan },
  { ...common.JP, programmeCode: 'JP_SSW1', occupation: '6111', titles: ['Trồng rau nhà kính', 'Hái dâu, cà chua (nông nghiệp)'], partner: 'Nông trại', orders: 7, above: 2, places: [3, 12], test: N4, experienceMonths: 0, duties: ['Gieo, tỉa, thu hoạch rau.', 'Phân loại, đóng thùng.', 'Dọn luống, trải bạt.'], asks: ['Quen làm nông.', 'Cúi, ngồi lâu được.', 'Đỗ bài thi nông nghiệp.'], gives: inJapan },
  { ...common.JP, programmeCode: 'JP_SSW1', occupation: '9112', titles: ['Vệ sinh tòa nhà', 'Buồng phòng khách sạn (lưu trú)'], partner: 'Khách sạn', orders: 5, above: 5, places: [3, 8], test: N4, experienceMonths: 0, duties: ['Dọn phòng, thay ga.', 'Lau sàn, hút bụi hành lang.', 'Kiểm đồ, ghi phiếu.'], asks: ['Chào hỏi bằng tiếng Nhật được.', 'Gọn gàng, nhanh nhẹn.', 'Đỗ bài thi nghề.'], gives: inJapan },
  { ...common.JP, programmeCode: 'JP_TITP', occupation: '8153', titles: ['Thực tập sinh may mặc', 'TTS may quần áo trẻ em'], partner: 'Xưởng may', orders: 7, above: 1, places: [3, 9], education: 'lower_secondary', experienceMonths: 3, duties: ['May ráp theo mẫu.', 'Là ủi, kiểm chỉ, gấp hàng.', 'Học tiếng Nhật 1 tháng sau khi sang.'], asks: ['May được máy 1 kim.', 'Học xong N5 trước khi bay.', 'Mắt tốt.'], gives: inJapan },
  { ...common.JP, programmeCode: 'JP_TITP', occupation: '7223', titles: ['TTS gia công cơ khí', 'Thực tập sinh dập kim loại'], partner: 'Xưởng cơ khí', orders: 6, above: 3, places: [2, 6], education: 'upper_secondary', experienceMonths: 0, duties: ['Đặt phôi, canh máy dập.', 'Đo, mài ba via.', 'Dọn phoi, tra dầu.'], asks: ['Hết lớp 12.', 'Không mù màu.', 'Học N5 trong 5 tháng.'], gives: inJapan },
  { ...common.JP, programmeCode: 'JP_TITP', occupation: '7511', titles: ['Thực tập sinh chế biến thủy sản', 'TTS làm cá, sò điệp'], partner: 'Xưởng thủy sản', orders: 6, above: 1, places: [4, 12], experienceMonths: 0, duties: ['Mổ, lọc, cắt cá.', 'Tách vỏ, rửa, xếp khay.', 'Đóng đá, chuyển kho lạnh.'], asks: ['Chịu được lạnh và mùi cá.', 'Không say nắng, không bệnh da.', 'Học N5 trước khi bay.'], gives: inJapan },
  { ...common.JP, programmeCode: 'JP_ENG', occupation: '2142', titles: ['Kỹ sư xây dựng, quản lý công trường', 'Kỹ sư bóc tách khối lượng'], partner: 'Công ty kỹ thuật', orders: 5, above: 28, places: [1, 3], education: 'university', test: ['JLPT', 'N3'], experienceMonths: 12, duties: ['Đọc bản vẽ, theo dõi tiến độ.', 'Chụp ảnh, lập hồ sơ công trường.', 'Họp với nhà thầu phụ.'], asks: ['Bằng đại học đúng ngành.', 'JLPT N3.', 'Dùng được AutoCAD.'], gives: inJapan },
  { ...common.TW, programmeCode: 'TW_FACTORY', occupation: '8212', titles: ['Lắp ráp điện tử', 'Công nhân bo mạch'], partner: 'Nhà máy điện tử', orders: 8, above: 0, places: [10, 30], education: 'lower_secondary', experienceMonths: 0, duties: ['Cắm linh kiện, soi bo mạch.', 'Chạy thử, đóng hộp.', 'Làm 2 ca, đổi ca mỗi tháng.'], asks: ['Mắt tốt, không mù màu.', 'Nhanh tay.', 'Không xăm lộ.'], gives: inTaiwan },
  { ...common.TW, programmeCode: 'TW_FACTORY', occupation: '8142', titles: ['Công nhân ép nhựa', 'Đứng máy ép nhựa'], partner: 'Nhà máy nhựa', orders: 6, above: 0, places: [4, 12], experienceMonths: 0, duties: ['Lấy hàng, cắt ba via.', 'Thay khuôn cùng thợ.', 'Xếp thùng, ghi phiếu.'], asks: ['Chịu được nóng.', 'Làm ca đêm được.', 'Bê được 15 kg.'], gives: inTaiwan },
  { ...common.TW, programmeCode: 'TW_FACTORY', occupation: '7224', titles: ['Mài, đánh bóng kim loại', 'Công nhân cơ khí mài'], partner: 'Xưởng kim loại', orders: 6, above: 4, places: [2, 8], experienceMonths: 0, duties: ['Mài cạnh, đánh bóng.', 'Đo kích thước.', 'Thay đá mài.'], asks: ['Khỏe, chịu bụi.', 'Biết đo thước cặp là lợi thế.', 'Đeo đồ bảo hộ đủ.'], gives: inTaiwan },
  { ...common.TW, programmeCode: 'TW_INST_CARE', occupation: '5321', titles: ['Hộ lý viện dưỡng lão', 'Chăm sóc người già trong viện'], partner: 'Viện dưỡng lão', orders: 6, above: 2, places: [2, 6], experienceMonths: 0, duties: ['Cho ăn, lau người, thay tã.', 'Trở mình mỗi 2 giờ.', 'Đẩy xe lăn, phơi nắng.'], asks: ['Học tiếng Hoa 3 tháng.', 'Cao từ 1m50.', 'Hiền, chịu khó.'], gives: inTaiwan },
  { ...common.TW, programmeCode: 'TW_FAMILY_CARE', occupation: '5322', titles: ['Khán hộ công gia đình', 'Chăm cụ bà tại nhà'], partner: 'Văn phòng chăm sóc', orders: 6, above: 0, places: [1, 3], experienceMonths: 0, duties: ['Nấu ăn, tắm rửa cho cụ.', 'Đưa cụ đi khám.', 'Dọn phòng của cụ.'], asks: ['Học tiếng Hoa 3 tháng.', 'Biết nấu ăn.', 'Từng chăm người bệnh là lợi thế.'], gives: ['Ăn ở cùng chủ nhà.', 'Nghỉ 1 ngày mỗi tuần hoặc trả tiền.', 'Có bảo hiểm y tế.'] },
  { ...common.TW, programmeCode: 'TW_AGRI', occupation: '9211', titles: ['Lao động trồng nấm', 'Hái chè, trồng hoa'], partner: 'Nông trường', orders: 3, above: 0, places: [2, 8], experienceMonths: 0, duties: ['Cấy giống, hái nấm.', 'Đóng túi, cân hàng.', 'Vệ sinh nhà trồng.'], asks: ['Quen làm nông.', 'Dậy sớm được.', 'Không dị ứng phấn hoa.'], gives: inTaiwan },
  { ...common.KR, programmeCode: 'KR_EPS', occupation: '9211', titles: ['EPS ngành nông nghiệp', 'Đi Hàn EPS, nhà kính rau'], partner: 'Cơ quan tiếp nhận', orders: 5, above: 0, places: [10, 20], test: ['EPS_TOPIK', '80'], experienceMonths: 0, duties: ['Trồng, hái rau trong nhà kính.', 'Phân loại, đóng thùng.', 'Chủ chọn người từ danh sách dự tuyển.'], asks: ['EPS-TOPIK từ 80 điểm.', 'Không từng ở lại quá hạn.', 'Qua vòng tay nghề.'], gives: inKorea },
  { ...common.KR, programmeCode: 'KR_EPS', occupation: '9329', titles: ['EPS ngành sản xuất chế tạo', 'Đi Hàn EPS, xưởng nhỏ'], partner: 'Cơ quan tiếp nhận', orders: 6, above: 0, places: [15, 40], test: ['EPS_TOPIK', '110'], experienceMonths: 0, duties: ['Đứng máy, đóng gói.', 'Dọn xưởng, chuyển phôi.', 'Có tên trong danh sách chưa chắc được chọn.'], asks: ['EPS-TOPIK từ 110 điểm.', 'Không mù màu.', 'Dưới 40 tuổi.'], gives: inKorea },
  { ...common.KR, programmeCode: 'KR_E7', occupation: '7212', titles: ['Thợ hàn tàu E-7', 'Hàn ống, thân tàu (E-7)'], partner: 'Xưởng đóng tàu', orders: 4, above: 28, places: [3, 10], experienceMonths: 36, duties: ['Hàn CO2, TIG theo bản vẽ.', 'Mài, kiểm mối hàn.', 'Làm trong khoang có quạt gió.'], asks: ['Chứng chỉ hàn 3G hoặc 6G.', 'Thi tay nghề trước thợ kiểm.', 'Không hen suyễn.'], gives: inKorea },
  { ...common.KR, programmeCode: 'KR_E10', occupation: '6222', titles: ['Thuyền viên gần bờ E-10', 'Đi biển Hàn Quốc, tàu lưới'], partner: 'Hợp tác xã tàu cá', orders: 4, above: 2, places: [3, 10], experienceMonths: 6, duties: ['Kéo lưới, phân loại cá.', 'Ướp đá, vệ sinh boong.', 'Đi biển ngắn ngày.'], asks: ['Biết bơi.', 'Không say sóng.', 'Từng đi biển là lợi thế.'], gives: inKorea },
]; // prettier-ignore
