import { type QuotaLineView } from '#libs/contracts';
import { shippedLists } from '#libs/reference';
import { type GuardInput } from './placement.findings.js';

const TODAY = '2026-11-24';

/** An accepted order in Taiwan with one place left, for the specs of guards. */
export const taiwan: QuotaLineView = {
  id: 'line',
  occupationCode: '8153',
  places: 2,
  contracted: 1,
  organisationId: 'agency',
  countryCode: 'TW',
  programmeCode: 'TW_FACTORY',
  status: 'ACCEPTED',
  termMonths: 36,
  wageMinor: 29_500,
  wageCurrency: 'TWD',
  workerFeeVnd: 0,
  foreignFeeVnd: 0,
  extensionMonths: 0,
  cargoVessel: false,
  vndPerUnit: 800,
};

/** An adult on the way there, of whom nothing is written down; only rules about money are known. */
export const onTheWay: GuardInput = {
  today: TODAY,
  birthDate: '2000-05-05',
  birthPrecision: 'day',
  channel: 'SERVICE_ENTERPRISE',
  programmeCode: 'TW_FACTORY',
  stages: [],
  licence: 'ACTIVE',
  contract: taiwan,
  vndPerUnit: 800,
  facts: {},
  rule: () => undefined,
  costRules: shippedLists.rules.filter(
    ({ validFrom, validTo }) => validFrom <= TODAY && (validTo === null || validTo >= TODAY),
  ),
};
