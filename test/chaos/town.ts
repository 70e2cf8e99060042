import { applicationReceivedTemplate } from '../../libs/applications/applications.templates.js';
import { PeopleService } from '#libs/identity';
import { newId, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { profileDraftSchema, ProfilesService } from '#libs/profiles';
import { type House } from '../support/house.js';

/** Trades of a small town: unit groups of VSCO/ISCO-08 from different groups. */
export const TRADES = ['7531', '7212', '8322', '5120', '9313'];

/** A worker with an e-mail address and no profile yet. */
export async function addSeeker(house: House): Promise<string> {
  return house.get(PeopleService).registerPerson(SYSTEM, {
    fullName: 'Hồ Văn Mẫu',
    birth: { birthDate: '2000-05-05', birthPrecision: 'day' },
    sex: null,
    phone: null,
    email: `${newId()}@vidu.example`,
    language: 'vi',
  });
}

export async function wish(house: House, personId: string, trades: string[]): Promise<void> {
  const draft = profileDraftSchema.parse({
    wishOccupations: trades,
    wishMarkets: ['local'],
    consentMatching: true,
  });
  await house.get(ProfilesService).save(SYSTEM, personId, draft);
}

/** Publishes the posting with this source id, or changes it. Returns its id. */
export function offer(
  house: House,
  sourceId: string,
  trade: string,
  title: string,
): Promise<string> {
  return house.get(PostingsService).publish(SYSTEM, {
    source: 'nhipcau',
    sourceId,
    title,
    market: 'local',
    countryCode: 'VN',
    occupationCode: trade,
    organisationId: null,
    organisationName: 'Cửa hàng Mẫu',
  });
}

/** News that somebody gets in a mail of its own; told once for each cause. */
export function received(cause: string) {
  return {
    template: applicationReceivedTemplate,
    recipient: { personId: newId(), language: 'vi' as const, email: `${cause}@vidu.example` },
    subjectId: null,
    cause,
    parameters: { kind: 'application' as const, posting: 'Thợ may', href: '/agency/applicants' },
  };
}
