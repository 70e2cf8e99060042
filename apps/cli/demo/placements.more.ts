import { type DemoPlacement, type LaterStep } from './placements.data.js';
import { type DemoStep } from './placements.way.js';

const LATHE = 'Thợ tiện, phay CNC đi Đài Loan';
const WELDING = 'Thợ hàn đi Đài Loan';
const CARE_TAIWAN = 'Hộ lý viện dưỡng lão ở Cao Hùng';
const CARE_JAPAN = 'Hộ lý viện dưỡng lão ở Nhật (kỹ năng đặc định)';
const EPS = 'Đi Hàn Quốc theo chương trình EPS, ngành sản xuất';
const PAINTING = 'Thợ phun sơn tàu ở Geoje (E-7)';

type Row = [worker: string, posting: string, upTo: DemoStep, chosenIn: number, then?: LaterStep[]];

const settled = {
  incident_settled_on: -20,
  incident_outcome: 'Chủ trả đủ tiền tăng ca còn thiếu.',
};

/** Further placements: all through the year, most gone abroad, some stopped, one home again. */
const rows: Row[] = [
  ['Nguyễn Thanh Bình', LATHE, 'pay-agency-fund', -330],
  ['Hồ Văn Ngọc', LATHE, 'pay-agency-fund', -260],
  ['Hồ Thị Kăn Hương', CARE_TAIWAN, 'pay-agency-fund', -235],
  ['Hoàng Thị Diệu', CARE_JAPAN, 'arrive', -155],
  ['Nguyễn Thị Kim Oanh', CARE_JAPAN, 'receive-permit', -120],
  ['Mai Thị Hương', CARE_JAPAN, 'train', -50],
  ['Trương Thị Bích', CARE_JAPAN, 'interview', 4],
  ['Dương Văn Tài', LATHE, 'clear', -142],
  ['Hồ Xuân Thành', LATHE, 'receive-visa', -130],
  ['Cao Thị Nhung', CARE_TAIWAN, 'confirm-list', -118],
  ['Nguyễn Hoài Nam', WELDING, 'request-permit', -82],
  ['Trần Đình Khôi', LATHE, 'train', -30],
  ['Phan Văn Thắng', LATHE, 'select', -5],
  ['Lê Thị Mỹ Duyên', CARE_TAIWAN, 'interview', 2],
  ['Hồ Văn Păng', LATHE, 'prescreen', 8],
  ['Đinh Xuân Hùng', EPS, 'roster', -300],
  ['Nguyễn Văn Quý', EPS, 'qualify', 20],
  ['Cao Xuân Trường', EPS, 'request-permit', -90],
  [
    'Hồ Thị Nhàn', CARE_TAIWAN, 'pay-agency-fund', -290,
    [{ step: 'report-incident', day: -9, facts: { incident_on: -11, incident_note: 'Bị trừ tiền ăn cao hơn hợp đồng.' } }],
  ],
  [
    'Lê Minh Đức', LATHE, 'pay-agency-fund', -310,
    [
      { step: 'report-incident', day: -40, facts: { incident_on: -42, incident_note: 'Thiếu tiền tăng ca 2 tháng.' } },
      { step: 'settle-incident', day: -20, facts: settled },
    ],
  ],
  [
    'Phan Thị Tuyết', CARE_TAIWAN, 'pay-agency-fund', -320,
    [
      { step: 'return-early', day: -70, facts: { early_return_on: -70, early_return_fault: 'other' }, reason: 'Viện đóng cửa, không có chỗ chuyển.' },
      { step: 'return', day: -66, facts: { returned_on: -67, return_reason: 'not-own-fault' } },
    ],
  ],
  [
    'Nguyễn Đình Toàn', LATHE, 'pay-agency-fund', -340,
    [{ step: 'abscond', day: -30, facts: { last_seen_on: -34 }, reason: 'Vắng quá 3 ngày, không liên lạc được.' }],
  ],
  [
    'Bùi Quốc Việt', PAINTING, 'pay-agency-fund', -950,
    [
      { step: 'end-contract', day: -60, facts: { contract_ends_on: -60 } },
      { step: 'return', day: -52, facts: { returned_on: -53, return_reason: 'completed' } },
      { step: 'notify-residence', day: -45, facts: { residence_notified_on: -46 } },
      { step: 'offer-work', day: -44, facts: { work_offered_on: -44 } },
      { step: 'liquidate', day: -30, facts: { liquidation_number: 'TL-27', liquidated_on: -30 } },
      { step: 'confirm-liquidation', day: -28 },
      { step: 'reintegrate', day: -10, facts: { reintegration_status: 'employed', surveyed_on: -10 } },
    ],
  ],
  [
    'Trần Thị Lài', CARE_TAIWAN, 'receive-visa', -150,
    [{ step: 'visa-refused', day: -12, reason: 'Văn phòng trả hồ sơ, thiếu phiếu khám sức khỏe.' }],
  ],
  [
    'Hồ Văn Dếp', LATHE, 'train', -75,
    [{ step: 'cancel', day: -25, reason: 'Nhà máy giảm chỉ tiêu.' }],
  ],
]; // prettier-ignore

export const morePlacements: DemoPlacement[] = rows.map(
  ([worker, posting, upTo, chosenIn, then]) => ({
    worker, posting, upTo, chosenIn, ...(then && { then }),
  }),
); // prettier-ignore
