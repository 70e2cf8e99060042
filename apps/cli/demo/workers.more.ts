import { type Sex } from '#libs/identity';
import { type DemoWorker } from './workers.data.js';

type Row = [
  fullName: string,
  sex: Sex,
  turns: number,
  commune: string,
  occupation: string,
  country: 'TW' | 'JP' | 'KR' | null,
];

/** Invented workers, most of them on their way already; their telephones count on from the last one. */
const rows: Row[] = [
  ['Trần Thị Ngọc Ánh', 'female', 26, '19333', '5321', 'TW'],
  ['Nguyễn Văn Hải', 'male', 28, '19363', '7223', 'TW'],
  ['Lê Thị Cẩm Tú', 'female', 25, '19624', '5321', 'JP'],
  ['Hồ Văn Khăm', 'male', 21, '19441', '7223', 'TW'],
  ['Hoàng Đình Phúc', 'male', 30, '19249', '7223', 'TW'],
  ['Phan Thị Thùy', 'female', 23, '19496', '8153', 'JP'],
  ['Nguyễn Quang Trung', 'male', 32, '18880', '7132', 'KR'],
  ['Trương Văn Đạt', 'male', 24, '19495', '7212', 'TW'],
  ['Võ Thị Hồng', 'female', 35, '18859', '5321', 'TW'],
  ['Bùi Văn Nam', 'male', 27, '18901', '7223', 'TW'],
  ['Đoàn Thị Mỹ Linh', 'female', 22, '19360', '5321', 'JP'],
  ['Lê Quang Vinh', 'male', 29, '19333', '7223', 'TW'],
  ['Nguyễn Thanh Bình', 'male', 27, '19414', '7223', 'TW'],
  ['Trần Văn Lộc', 'male', 31, '19009', '7223', 'TW'],
  ['Lê Hữu Nghĩa', 'male', 29, '19669', '7212', 'TW'],
  ['Hồ Văn Ngọc', 'male', 23, '19555', '7223', 'TW'],
  ['Phạm Thị Hồng Vân', 'female', 30, '19111', '5321', 'TW'],
  ['Hồ Thị Kăn Hương', 'female', 25, '19588', '5321', 'TW'],
  ['Đỗ Thị Thanh Nga', 'female', 24, '18871', '5321', 'JP'],
  ['Hoàng Thị Diệu', 'female', 26, '19291', '5321', 'JP'],
  ['Nguyễn Thị Kim Oanh', 'female', 22, '19741', '5321', 'JP'],
  ['Mai Thị Hương', 'female', 23, '19021', '5321', 'JP'],
  ['Trương Thị Bích', 'female', 21, '18949', '5321', 'JP'],
  ['Dương Văn Tài', 'male', 26, '19501', '7223', 'TW'],
  ['Hồ Xuân Thành', 'male', 24, '19564', '7223', 'TW'],
  ['Cao Thị Nhung', 'female', 28, '18904', '5321', 'TW'],
  ['Nguyễn Hoài Nam', 'male', 33, '19597', '7212', 'TW'],
  ['Trần Đình Khôi', 'male', 25, '19207', '7223', 'TW'],
  ['Phan Văn Thắng', 'male', 28, '19702', '7223', 'TW'],
  ['Lê Thị Mỹ Duyên', 'female', 27, '19639', '5321', 'TW'],
  ['Hồ Văn Păng', 'male', 20, '19483', '7223', 'TW'],
  ['Đinh Xuân Hùng', 'male', 30, '18943', '9329', 'KR'],
  ['Nguyễn Văn Quý', 'male', 25, '19126', '9329', 'KR'],
  ['Cao Xuân Trường', 'male', 27, '18952', '9329', 'KR'],
  ['Võ Văn Hòa', 'male', 34, '19225', '7132', 'KR'],
  ['Hồ Thị Nhàn', 'female', 29, '19594', '5321', 'TW'],
  ['Lê Minh Đức', 'male', 26, '19645', '7223', 'TW'],
  ['Phan Thị Tuyết', 'female', 31, '19288', '5321', 'TW'],
  ['Nguyễn Đình Toàn', 'male', 28, '19030', '7223', 'TW'],
  ['Bùi Quốc Việt', 'male', 35, '19138', '7132', 'KR'],
  ['Trần Thị Lài', 'female', 32, '19372', '5321', 'TW'],
  ['Hồ Văn Dếp', 'male', 22, '19435', '7223', 'TW'],
  ['Hồ Thị Pỉ Lai', 'female', 19, '19489', '8153', 'JP'],
  ['Hồ Văn Mưng', 'male', 26, '19567', '9215', null],
  ['Kray Thị Nhiên', 'female', 22, '19588', '2342', null],
  ['Ngô Thị Thương', 'female', 38, '19735', '8160', null],
  ['Đoàn Văn Hiếu', 'male', 45, '19051', '8332', null],
  ['Lương Thị Xuân', 'female', 29, '18991', '5223', null],
];

const FIRST_PHONE = 84_900_000_111;

export const moreWorkers: DemoWorker[] = rows.map(
  ([fullName, sex, turns, communeCode, occupationCode, country], at) => ({
    fullName,
    sex,
    turns,
    birthday: at % 7 === 6 ? null : `0${1 + (at % 9)}-${10 + ((at * 5) % 18)}`,
    // Some have no telephone; the centre calls a neighbour.
    phone: at % 9 === 8 ? null : `+${FIRST_PHONE + at}`,
    email: null,
    profile: {
      communeCode,
      educationLevel: 'upper_secondary',
      hasPassport: true,
      wishOccupations: [occupationCode],
      wishMarkets: country ? ['overseas'] : ['local'],
      wishCountries: country ? [country] : [],
      wishPayVnd: country ? 22_000_000 : 7_000_000,
      experiences: [{ occupationCode, months: 6 + ((4 * at) % 61) }],
      languageTests: [],
      consentMatching: true,
    },
  }),
);
