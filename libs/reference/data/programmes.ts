import { type Channel, type Programme } from '../code-lists.js';
import {
  byContract,
  esd,
  im,
  ssw,
  elsewhere,
  eps,
  koreanSkilled,
  seasonal,
  taiwan,
  titp,
  japaneseEngineer,
} from './programme-profiles.js';

const inquiry = ['INTERESTED', 'COUNSELLED', 'APPLIED', 'PRESCREENED'];
const exam = ['QUALIFYING', 'QUALIFIED'];
const papers = [
  'SELECTED',
  'CONTRACTED',
  'TRAINING',
  'PERMIT_PENDING',
  'PERMIT_ISSUED',
  'LIST_CONFIRMED',
  'VISA_ISSUED',
];
const abroad = ['READY', 'DEPARTED', 'WORKING', 'CONTRACT_ENDED', 'RETURNED'];
const settled = ['LIQUIDATED', 'REINTEGRATED'];

type Way = Pick<Programme, 'stages' | 'profile'>;

const byInterview = [...inquiry, 'INTERVIEW', ...papers, ...abroad, ...settled];
const byExamAndInterview = [...inquiry, ...exam, 'INTERVIEW', ...papers, ...abroad, ...settled];
/** Korean employers choose from the roster; there is no interview. */
const byRoster = [...inquiry, ...exam, 'ROSTERED', ...papers, ...abroad, ...settled];
/** A contract that the worker signed is registered with the commune; there is no agency to settle with. */
const byCommune = [
  'INTERESTED',
  'COUNSELLED',
  'APPLIED',
  'COMMUNE_SUBMITTED',
  'COMMUNE_CONFIRMED',
  ...abroad,
  'REINTEGRATED',
];

type Row = [code: string, nameVi: string, nameEn: string];

function programmesOf(
  countryCode: string | null,
  channel: Channel,
  way: Way,
  rows: Row[],
): Programme[] {
  return rows.map(([code, nameVi, nameEn]) => ({
    code,
    countryCode,
    channel,
    nameVi,
    nameEn,
    ...way,
  }));
}

/** Ways abroad and the states that each passes (Law 69/2020/QH14, Article 5; host countries' rules). */
export const programmes: Programme[] = [
  ...programmesOf('JP', 'SERVICE_ENTERPRISE', { stages: byExamAndInterview, profile: titp }, [
    ['JP_TITP', 'Thực tập sinh kỹ năng Nhật Bản', 'Technical intern training, Japan'],
  ]),
  ...programmesOf('JP', 'SERVICE_ENTERPRISE', { stages: byExamAndInterview, profile: esd }, [
    ['JP_ESD', 'Lao động phát triển kỹ năng Nhật Bản', 'Employment for skill development, Japan'],
  ]),
  ...programmesOf('JP', 'SERVICE_ENTERPRISE', { stages: byExamAndInterview, profile: ssw }, [
    ['JP_SSW1', 'Kỹ năng đặc định số 1 Nhật Bản', 'Specified skilled worker (i), Japan'],
    ['JP_SSW2', 'Kỹ năng đặc định số 2 Nhật Bản', 'Specified skilled worker (ii), Japan'],
  ]),
  ...programmesOf('JP', 'SERVICE_ENTERPRISE', { stages: byInterview, profile: japaneseEngineer }, [
    ['JP_ENG', 'Kỹ sư Nhật Bản', 'Engineer or specialist, Japan'],
  ]),
  ...programmesOf('JP', 'PUBLIC_UNIT', { stages: byExamAndInterview, profile: im }, [
    ['JP_IM', 'Thực tập sinh IM Japan, không thu phí', 'IM Japan interns, free of service fee'],
  ]),
  ...programmesOf('KR', 'PUBLIC_UNIT', { stages: byRoster, profile: eps }, [
    ['KR_EPS', 'Chương trình EPS Hàn Quốc (E-9)', 'EPS, Korea (E-9)'],
  ]),
  ...programmesOf(
    'KR',
    'SERVICE_ENTERPRISE',
    { stages: byExamAndInterview, profile: koreanSkilled },
    [
      ['KR_E7', 'Lao động kỹ thuật Hàn Quốc (E-7)', 'Skilled worker, Korea (E-7)'],
      ['KR_E10', 'Thuyền viên gần bờ Hàn Quốc (E-10)', 'Coastal fishing crew, Korea (E-10)'],
    ],
  ),
  ...programmesOf('KR', 'LOCAL_GOV_SEASONAL', { stages: byInterview, profile: seasonal }, [
    ['KR_E8', 'Lao động thời vụ Hàn Quốc (E-8)', 'Seasonal worker, Korea (E-8)'],
  ]),
  ...programmesOf('TW', 'SERVICE_ENTERPRISE', { stages: byInterview, profile: taiwan }, [
    ['TW_FACTORY', 'Công nhân nhà máy Đài Loan', 'Factory worker, Taiwan'],
    ['TW_CONSTRUCTION', 'Lao động xây dựng Đài Loan', 'Construction worker, Taiwan'],
    ['TW_INST_CARE', 'Hộ lý viện dưỡng lão Đài Loan', 'Care worker in an institution, Taiwan'],
    ['TW_FAMILY_CARE', 'Khán hộ công gia đình Đài Loan', 'Family caregiver, Taiwan'],
    ['TW_DOMESTIC', 'Giúp việc gia đình Đài Loan', 'Domestic helper, Taiwan'],
    ['TW_AGRI', 'Lao động nông nghiệp Đài Loan', 'Farm worker, Taiwan'],
    ['TW_FISHING', 'Thuyền viên Đài Loan', 'Fishing crew, Taiwan'],
    ['TW_RECYCLING', 'Lao động tái chế Đài Loan', 'Recycling worker, Taiwan'],
    ['TW_SLAUGHTER', 'Lao động giết mổ Đài Loan', 'Slaughterhouse worker, Taiwan'],
    [
      'TW_INTERMEDIATE',
      'Lao động kỹ thuật trung cấp Đài Loan',
      'Intermediate skilled worker, Taiwan',
    ],
  ]),
  ...programmesOf(null, 'SERVICE_ENTERPRISE', { stages: byInterview, profile: elsewhere }, [
    ['OTHER', 'Thị trường khác', 'Other markets'],
  ]),
  ...programmesOf(null, 'DIRECT_CONTRACT', { stages: byCommune, profile: byContract }, [
    ['DIRECT_CONTRACT', 'Hợp đồng trực tiếp giao kết', 'Contract signed directly'],
  ]),
];
