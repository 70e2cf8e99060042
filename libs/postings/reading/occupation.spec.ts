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

  it.each([
    ['Kỹ sư DevOps', '2522'],
    ['Nhân viên kỹ thuật - IT Support', '3512'],
    ['NV kinh doanh BĐS', '3334'],
    ['KTV sửa chữa ô tô', '7231'],
    ['Phó phòng Pháp chế', '1219'],
    ['Head of Marketing', '1221'],
    ['Logistics Manager', '1324'],
    ['Trợ lý Giám đốc kinh doanh', '3343'],
    ['Account Manager', '3322'],
    ['Warehouse Accountants', '2411'],
    ['Nhân viên Telesales (Giờ hành chính)', '5244'],
    ['Nhân viên tư vấn thiết kế nội thất', '3432'],
    ['3 Java Developers', '2512'],
  ])('reads what stands in titles only: %s as %s', (title, code) => {
    expect(readOccupation(title, null)?.code).toBe(code);
  });

  it('is less sure of short and vague names, of titles without marks and of categories', () => {
    const confidence = (title: string, category: string | null = null) =>
      readOccupation(title, category)?.confidence ?? 0;
    const falling = [
      confidence('Nhân viên bảo vệ'),
      confidence('Bảo vệ'),
      confidence('bao ve'),
      confidence('Kỹ thuật viên'),
      confidence('Người làm ca đêm', 'Bảo vệ'),
    ];
    expect(falling).toEqual([0.9, 0.8, 0.6, 0.5, 0.3]);
  });

  it('says nothing where nothing is said', () => {
    expect(readOccupation('Cơ hội lớn, thu nhập cao', 'Khác')).toBeNull();
  });
});
