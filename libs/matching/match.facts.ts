import { type IsoDate, type Language } from '#libs/platform';
import { type Posting } from '#libs/postings';
import { type ProfileView } from '#libs/profiles';

/** A worker as matching sees them: the profile with what the person's own record says. */
export type Seeker = Omit<ProfileView, 'updatedAt'> & {
  birthDate: IsoDate | null;
  birthPrecision: 'day' | 'month' | 'year' | null;
  sex: 'male' | 'female' | null;
  language: Language;
  email: string | null;
  /** Where SMS may go. */
  phone: string | null;
  /** The worker was asked what they have worked: an empty list means nothing yet. */
  experienceTold: boolean;
};

/** A posting as matching sees it. */
export type Offer = Pick<
  Posting,
  | 'id'
  | 'kind'
  | 'status'
  | 'market'
  | 'countryCode'
  | 'provinceCodes'
  | 'communeCodes'
  | 'nationwide'
  | 'quotaLineId'
  | 'occupationCode'
  | 'payVndMin'
  | 'payVndMax'
  | 'ageMin'
  | 'ageMax'
  | 'sexWish'
  | 'sexReason'
  | 'experienceMonths'
  | 'educationLevel'
  | 'languageTest'
  | 'languageLevel'
  | 'deadline'
  | 'expiresOn'
  | 'version'
>;

/** Whether there is work of the posting in a province of the country. */
export function worksIn(offer: Offer, provinceCode: string): boolean {
  return offer.provinceCodes.includes(provinceCode) || offer.nationwide;
}

/** Related trades share a sub-major group of ISCO-08: the first two digits. */
export function tradeGroup(occupationCode: string): string {
  return occupationCode.slice(0, 2);
}

/** Months of work in trades related to the posting's; all months where its trade is not known. */
export function relatedMonths(seeker: Seeker, offer: Offer): number {
  const group = offer.occupationCode === null ? null : tradeGroup(offer.occupationCode);
  return seeker.experiences
    .filter((item) => group === null || tradeGroup(item.occupationCode) === group)
    .reduce((months, item) => months + item.months, 0);
}
