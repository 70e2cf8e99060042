import { type Sector } from './trade.shape.js';

type Row = [sector: Sector, name: string];

/** Invented employers of the province. */
export const localEmployers: Row[] = [
  ['garment', 'Công ty TNHH May Chỉ Hồng'], ['garment', 'Xưởng may Cô Nhã'],
  ['wood', 'Công ty CP Gỗ Rừng Reo'], ['wood', 'Xưởng mộc Bác Tạo'],
  ['seafood', 'Công ty TNHH Hải sản Sóng Bạc'], ['seafood', 'HTX nuôi tôm Cát Vàng'],
  ['building', 'Công ty TNHH Xây dựng Nền Xanh'], ['building', 'Đội xây dựng Anh Lựu'],
  ['hotel', 'Nhà hàng Bếp Khói Lam'], ['hotel', 'Homestay Suối Mơ Đá'],
  ['electronics', 'Công ty TNHH Linh kiện Hạt Sáng'], ['shop', 'Cửa hàng Chợ Sớm'],
  ['shop', 'Siêu thị mini Giỏ Mây'], ['farm', 'HTX Nông nghiệp Đất Lành Xa'],
  ['farm', 'Trang trại Đồi Nắng Sớm'], ['transport', 'Công ty TNHH Vận tải Đường Chín Dặm'],
  ['health', 'Phòng khám Lá Ngải'], ['school', 'Trường mầm non Ong Vò Vẽ'],
  ['energy', 'Công ty CP Điện Gió Đồi Sim'], ['food', 'Cơ sở thực phẩm Cối Đá'],
  ['repair', 'Gara Bánh Xe Tròn'], ['office', 'Công ty TNHH Sổ Sách Gọn'],
  ['security', 'Công ty TNHH Bảo vệ Cổng Tre'],
]; // prettier-ignore

/** Invented employers elsewhere: what, who, province, where exactly. */
export const nationalEmployers: [...Row, province: string, site: string][] = [
  ['garment', 'Công ty May Vạt Nắng', '75', 'KCN Biên Hòa 2'],
  ['garment', 'Công ty May Hàng Cúc', '48', 'KCN Điện Nam - Điện Ngọc (Quảng Nam cũ)'],
  ['electronics', 'Công ty Điện tử Đom Đóm', '24', 'KCN Vân Trung (Bắc Giang cũ)'],
  ['electronics', 'Công ty Linh kiện Vi Hạt', '31', 'KCN Tràng Duệ'],
  ['electronics', 'Nhà máy Cảm biến Mắt Chuồn', '19', 'KCN Yên Bình'],
  ['wood', 'Công ty Gỗ Vân Mây', '79', 'Tân Uyên (Bình Dương cũ)'],
  ['wood', 'Xưởng nội thất Gỗ Thở', '52', 'KCN Phú Tài (Bình Định cũ)'],
  ['building', 'Công ty Xây dựng Cột Cả', '01', 'Công trường Hoài Đức'],
  ['building', 'Công ty Xây lắp Mái Rộng', '66', 'Công trường Buôn Ma Thuột'],
  ['hotel', 'Khu nghỉ Bãi Sao Khuya', '91', 'Phú Quốc'],
  ['hotel', 'Khách sạn Ngọn Đèn Biển', '56', 'Nha Trang'],
  ['hotel', 'Nhà hàng Hương Chanh Núi', '46', 'TP. Huế'],
  ['transport', 'Công ty Vận tải Bánh Lăn', '31', 'Cảng Đình Vũ'],
  ['food', 'Công ty Thực phẩm Hạt Nâu', '80', 'Bến Lức (Long An cũ)'],
  ['food', 'Nhà máy Bánh Giòn Tan', '33', 'Phố Nối'],
  ['seafood', 'Công ty Thủy sản Vảy Xanh', '96', 'Bạc Liêu cũ'],
  ['shop', 'Chuỗi cửa hàng Tạp Hóa Ngõ', '79', 'Thủ Đức'],
  ['security', 'Công ty Bảo vệ Chim Ưng Giấy', '79', 'Dĩ An (Bình Dương cũ)'],
  ['office', 'Công ty Dịch vụ Bút Mực', '48', 'Hải Châu'],
  ['energy', 'Công ty Điện Pin Trời', '68', 'Phan Thiết'],
  ['health', 'Viện dưỡng lão Hiên Nhà', '01', 'Sóc Sơn'],
  ['repair', 'Gara Ốc Vít', '40', 'TP. Vinh'],
];
