import { type Role } from '#libs/platform';
import { type PostingDetail, type PostingQuery } from '#libs/postings';
import { type Frame } from '#libs/ui';

/** What somebody might write into any field that others read. */
export const HOSTILE = '<script>alert("x")</script>';

/** A visit to a page, by nobody or by somebody with a role. */
export function frameOf(language: 'vi' | 'en' = 'vi', role?: Role): Frame {
  const name = 'Nguyễn Thị Ánh Tuyết';
  const user = role === undefined ? null : { name, role, unread: 2, severalRoles: false };
  return { language, path: '/', csrfToken: 'csrf-1', nonce: 'nonce-1', user };
}

export const labels = {
  province: (code: string) => `tỉnh ${code}`,
  country: (code: string) => `nước ${code}`,
  occupation: (code: string) => `nghề ${code}`,
};

export function queryOf(query: Partial<PostingQuery> = {}): PostingQuery {
  return { q: '', place: '', sort: 'relevance', limit: 20, page: 1, ...query };
}

const ORDER: PostingDetail = {
  id: '0193560a-0000-7000-8000-000000000001',
  code: 'k7m2p9xq',
  source: 'nhipcau',
  sourceId: '1',
  kind: 'RECRUITMENT',
  title: 'Công nhân lắp ráp',
  organisation: 'Công ty Sông Hiếu',
  verified: true,
  market: 'overseas',
  country: 'TW',
  place: 'Đào Viên',
  provinceCode: null,
  communeCode: null,
  programme: 'TW_FACTORY',
  pay: {
    text: null,
    min: 29500,
    max: 29500,
    currency: 'TWD',
    period: 'month',
    vndMonthMin: 24_485_000,
    vndMonthMax: 24_485_000,
    rateDate: '2026-11-20',
  },
  occupation: '8212',
  workerCostVnd: 63_350_000,
  contractMonths: 36,
  places: 30,
  publishedAt: '2026-11-20T00:00:00.000Z',
  deadline: '2026-12-15',
  url: '/viec-lam/cong-nhan-lap-rap-k7m2p9xq',
  status: 'published',
  language: 'vi',
  description: 'Lắp ráp bo mạch.\nNgồi nhiều.',
  requirements: null,
  benefits: null,
  employmentType: null,
  experienceText: null,
  educationText: null,
  experienceMonths: null,
  educationLevel: null,
  ageMin: 18,
  ageMax: 38,
  sexWish: null,
  sexReason: null,
  languageTest: null,
  languageLevel: null,
  provinceCodes: [],
  nationwide: false,
  payBasis: 'base',
  shifts: [],
  employmentForm: 'full_time',
  housing: null,
  ageReason: null,
  expiresOn: '2026-12-15',
  organisationId: null,
  quotaLineId: null,
  open: true,
};

/** An order in Taiwan with all that can be known of it. */
export function postingOf(posting: Partial<PostingDetail> = {}): PostingDetail {
  return { ...ORDER, ...posting };
}
