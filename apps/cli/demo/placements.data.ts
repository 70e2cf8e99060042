import { type FactKind, type StepForm } from '#libs/placements';
import { morePlacements } from './placements.more.js';
import { APPLIED_BEFORE, type DemoStep } from './placements.way.js';

/** A placement of the demonstration: how far it has come, and whether it was broken off there. */
export interface DemoPlacement {
  worker: string;
  /** The title of the order. */
  posting: string;
  /** The last step on the way; left out where nobody has answered the application. */
  upTo?: DemoStep;
  /** Days from today to the day of the interview or of the roster, from which all others count. */
  chosenIn?: number;
  brokenOff?: BreakingOff;
  /** What comes after the way: work abroad, troubles, the return. */
  then?: LaterStep[];
}

export interface LaterStep {
  step: StepForm['step'];
  /** Days from today. */
  day: number;
  /** Kinds of facts with a text, or with a day from today. */
  facts?: Partial<Record<FactKind, string | number>>;
  reason?: string;
}

/** The day of the application, from today: long enough before the interview for what lies between. */
export function appliedOn({ posting, upTo, chosenIn }: DemoPlacement): number {
  if (!upTo) return -3;
  const studies = /Nhật|Gifu|Hàn|Geoje|Ulsan|E-7|E-10|TTS|kỹ năng/.test(posting);
  return (chosenIn ?? 0) - (studies ? APPLIED_BEFORE.exam : APPLIED_BEFORE.interview);
}

interface BreakingOff {
  step: 'reject' | 'withdraw';
  reasonCode: 'language' | 'family' | 'health' | 'pay' | 'other-work';
  reason: string;
}

const LATHE = 'Thợ tiện, phay CNC đi Đài Loan';
const WELDING = 'Thợ hàn đi Đài Loan';
const CARE_TAIWAN = 'Hộ lý viện dưỡng lão ở Cao Hùng';
const CARE_JAPAN = 'Hộ lý viện dưỡng lão ở Nhật (kỹ năng đặc định)';
const SEWING = 'Thợ may ở Gifu (phát triển kỹ năng)';
const ENGINEER = 'Kỹ sư cơ khí ở Osaka';
const SHIP_PAINTING = 'Thợ phun sơn tàu ở Geoje (E-7)';
const EPS = 'Đi Hàn Quốc theo chương trình EPS, ngành sản xuất';

/** Somebody in most columns of the agency's board, some with a day that has passed. */
const ownPlacements: DemoPlacement[] = [
  { worker: 'Bùi Thị Hoa', posting: CARE_TAIWAN },
  { worker: 'Trương Văn Đạt', posting: WELDING },
  { worker: 'Lê Quang Vinh', posting: LATHE },
  { worker: 'Bùi Văn Nam', posting: LATHE, upTo: 'prescreen' },
  { worker: 'Nguyễn Đức Long', posting: EPS, upTo: 'study', chosenIn: 75 },
  { worker: 'Cao Văn Lực', posting: EPS, upTo: 'roster', chosenIn: -20 },
  { worker: 'Phạm Thị Lan', posting: SEWING, upTo: 'interview', chosenIn: 3 },
  // The interview is over, and nobody has written down what came of it.
  { worker: 'Hồ Văn Khăm', posting: LATHE, upTo: 'interview', chosenIn: -4 },
  { worker: 'Đặng Ngọc Sơn', posting: ENGINEER, upTo: 'select', chosenIn: -160 },
  // The promised 180 days are over.
  { worker: 'Nguyễn Quang Trung', posting: SHIP_PAINTING, upTo: 'select', chosenIn: -190 },
  // The contract waits for the worker's word.
  { worker: 'Trần Quốc Huy', posting: WELDING, upTo: 'contract', chosenIn: -9 },
  { worker: 'Hoàng Đình Phúc', posting: LATHE, upTo: 'train', chosenIn: -40 },
  { worker: 'Nguyễn Thị Hạnh', posting: CARE_JAPAN, upTo: 'request-permit', chosenIn: -95 },
  { worker: 'Trần Thị Ngọc Ánh', posting: CARE_TAIWAN, upTo: 'receive-visa', chosenIn: -140 },
  { worker: 'Đoàn Thị Mỹ Linh', posting: CARE_JAPAN, upTo: 'clear', chosenIn: -140 },
  // Departed, but not yet told to the database of workers abroad.
  { worker: 'Nguyễn Văn Hải', posting: LATHE, upTo: 'depart', chosenIn: -160 },
  { worker: 'Lê Thị Cẩm Tú', posting: CARE_JAPAN, upTo: 'report-month', chosenIn: -400 },
  {
    worker: 'Phan Thị Thùy',
    posting: SEWING,
    upTo: 'interview',
    chosenIn: -12,
    brokenOff: {
      step: 'reject',
      reasonCode: 'language',
      reason: 'Chưa đủ tiếng Nhật cho vị trí này. Đợt sau bạn thi lại được.',
    },
  },
  {
    worker: 'Võ Thị Hồng',
    posting: CARE_TAIWAN,
    upTo: 'prescreen',
    brokenOff: { step: 'withdraw', reasonCode: 'family', reason: 'Ở nhà chăm mẹ ốm.' },
  },
];

export const demoPlacements: DemoPlacement[] = [...ownPlacements, ...morePlacements];
