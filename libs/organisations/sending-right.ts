import { type OrganisationKind } from '#libs/identity';
import { type IsoDate } from '#libs/platform';
import { type LicenceVerdict, licenceVerdict, type LicencePeriod } from './licence.js';

/** One row of the table of who may recruit for work abroad; `validTo` is the last day. */
export interface SendingRight {
  channel: string;
  organisationKind: OrganisationKind;
  needsLicence: boolean;
  validFrom: IsoDate;
  validTo: IsoDate | null;
}

/** What stands in the way of recruiting for a market abroad; NO_RIGHT: not this kind, not this channel. */
export type SendingVerdict = 'ALLOWED' | 'NO_RIGHT' | Exclude<LicenceVerdict, 'ACTIVE'>;
export const SENDING_VERDICTS = [
  'ALLOWED',
  'NO_RIGHT',
  'NONE',
  'SUSPENDED',
  'RETURNED',
  'REVOKED',
] as const satisfies SendingVerdict[];

/** One recruiting abroad: by whom, in which channel, for which market (ISO 3166-1), on which day. */
export interface Sending {
  kind: OrganisationKind;
  channel: string;
  market: string;
  date: IsoDate;
}

/**
 * Whether an organisation may recruit for a market abroad on a day. Where no row says that it may, it
 * may not.
 */
export function sendingVerdict(
  { kind, channel, market, date }: Sending,
  rights: SendingRight[],
  periods: Pick<LicencePeriod, 'status' | 'market' | 'validFrom' | 'validTo'>[],
): SendingVerdict {
  const right = rights
    .filter((row) => row.channel === channel && row.organisationKind === kind)
    .find((row) => row.validFrom <= date && (row.validTo ?? date) >= date);
  if (!right) return 'NO_RIGHT';
  const licence = right.needsLicence ? licenceVerdict(periods, market, date) : 'ACTIVE';
  return licence === 'ACTIVE' ? 'ALLOWED' : licence;
}
