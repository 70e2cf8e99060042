import { type Sex } from '#libs/identity';
import { type DemoWorker } from './workers.data.js';

type Row = [
  fullName: string,
  sex: Sex,
  turns: number,
  commune: string,
  occupation: string,
  country: 'TW' | 'JP' | 'KR',
];

/** Invented workers who are on their way already; their telephones count on from the last one. */
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
];

const FIRST_PHONE = 84_900_000_111;

export const moreWorkers: DemoWorker[] = rows.map(
  ([fullName, sex, turns, communeCode, occupationCode, country], at) => ({
    fullName,
    sex,
    turns,
    birthday: '05-15',
    phone: `+${FIRST_PHONE + at}`,
    email: null,
    profile: {
      communeCode,
      educationLevel: 'upper_secondary',
      hasPassport: true,
      wishOccupations: [occupationCode],
      wishMarkets: ['overseas'],
      wishCountries: [country],
      wishPayVnd: 22_000_000,
      experiences: [{ occupationCode, months: 6 + 4 * at }],
      languageTests: [],
      consentMatching: true,
    },
  }),
);
