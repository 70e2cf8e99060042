import { PlacementsService } from '#libs/placements';
import { type Actor, SYSTEM } from '#libs/platform';
import { PostingImport, PostingsService } from '#libs/postings';
import { profileDraftSchema, ProfilesService } from '#libs/profiles';
import { type House } from '../support/house.js';
import {
  addAgency,
  addCounsellor,
  addOfficial,
  addWorker,
  type Agency,
  applyFor,
  walkTo,
} from '../support/overseas.js';
import { linesOf, row } from '../support/rows.js';

/** Enough of everything for every page to have something to show. */
export interface Town {
  agency: Agency;
  counsellor: Actor;
  official: Actor;
  /** Matched with the order, and has not applied. */
  seeker: Actor;
  /** Has applied to the order and signed the contract. */
  traveller: Actor;
  placementId: string;
  /** Of the traveller, introduced to a posting at home. */
  applicationId: string;
  /** Addresses of postings' pages. */
  urls: Record<'order' | 'local' | 'hearsay' | 'closed', string>;
  orderCode: string;
}

const LONG_TEXT = Array.from(
  { length: 30 },
  (_, line) => `- Việc thứ ${line + 1}: kiểm tra, đóng gói và ghi sổ theo hướng dẫn của tổ trưởng.`,
).join('\n');

const WISHES = profileDraftSchema.parse({
  provinceCode: '44',
  communeCode: '19333',
  educationLevel: 'upper_secondary',
  wishOccupations: ['8212'],
  wishMarkets: ['overseas', 'local'],
  wishCountries: ['TW'],
  experiences: [{ occupationCode: '8212', months: 14 }],
  consentMatching: true,
});

export async function settle(house: House): Promise<Town> {
  const agency = await addAgency(house, 5);
  const postings = house.get(PostingsService);
  const local = await postings.publish(SYSTEM, LOCAL);
  const closed = await postings.publish(SYSTEM, { ...LOCAL, sourceId: 'closed' });
  await postings.close(SYSTEM, closed);
  await importBoard(house);
  const [seeker, traveller] = [await addWorker(house), await addWorker(house)];
  for (const { personId } of [seeker, traveller]) {
    await house.get(ProfilesService).save(SYSTEM, personId ?? '', WISHES);
  }
  const placementId = await applyFor(house, traveller, agency.postingId);
  await walkTo(house, { agent: agency.agent, placementId }, 'request-permit');
  const counsellor = await addCounsellor(house);
  const { applicationId } = await house.get(PlacementsService).apply(counsellor, {
    postingId: local,
    personId: traveller.personId ?? '',
    message: '',
  });
  await house.runTasks();
  await house.index();
  const order = await postings.byId(SYSTEM, agency.postingId);
  return {
    agency,
    counsellor,
    official: await addOfficial(house),
    seeker,
    traveller,
    placementId,
    applicationId,
    urls: {
      order: order.url,
      local: (await postings.byId(SYSTEM, local)).url,
      hearsay: await hearsayUrl(house),
      closed: (await postings.byId(SYSTEM, closed)).url,
    },
    orderCode: order.code,
  };
}

const LOCAL = {
  source: 'nhipcau',
  sourceId: 'local',
  organisationId: null,
  organisationName: 'Công ty cổ phần May và Thương mại Quảng Trị',
  title: 'Công nhân may công nghiệp, nhận cả người chưa có kinh nghiệm',
  description: LONG_TEXT,
  requirements: LONG_TEXT,
  benefits: LONG_TEXT,
  market: 'local' as const,
  countryCode: 'VN',
  provinceCode: '44',
  occupationCode: '8153',
  payText: '7 - 9 triệu',
  payVndMin: 7_000_000,
  payVndMax: 9_000_000,
  places: 20,
};

/** Two pages of results, and one posting from abroad behind which no contract stands. */
async function importBoard(house: House): Promise<void> {
  const rows = Array.from({ length: 24 }, (_, index) =>
    row(
      `board-${index}`,
      `Nhân viên kinh doanh thiết bị điện dân dụng và công nghiệp số ${index}`,
      {
        company: 'Công ty trách nhiệm hữu hạn Thương mại và Dịch vụ Trường Sơn',
        salary_text: '8 - 12 triệu',
        description: LONG_TEXT,
      },
    ),
  );
  const abroad = { location_text: 'Tokyo, Nhật Bản', salary_text: '200,000 JPY' };
  const lines = linesOf(...rows, row('hearsay', 'Kỹ sư cơ khí đi Nhật Bản', abroad));
  await house.get(PostingImport).run(lines, { fileName: 'e2e', source: null, keepOpen: true });
}

async function hearsayUrl(house: House): Promise<string> {
  const found = await house.db.read(SYSTEM, () =>
    house.db.row<{ id: string }>(`SELECT id FROM posting WHERE source_id = 'hearsay'`),
  );
  return (await house.get(PostingsService).byId(SYSTEM, found?.id ?? '')).url;
}
