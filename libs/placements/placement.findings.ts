import { PERFORMABLE, type QuotaLineView } from '#libs/contracts';
import { latestBirth } from '#libs/identity';
import { type LicenceVerdict } from '#libs/organisations';
import { addDays, addMonths, ageOn, type IsoDate } from '#libs/platform';
import { type Channel, type LegalRule } from '#libs/reference';
import { type Facts } from './placement.facts.js';

/** Why a step is blocked or warned of: a code of the text files with its parameters. */
export interface Reason {
  code: string;
  parameters: Record<string, string | number>;
}

/** All that guards look at. What is not known is null or absent. */
export interface GuardInput {
  today: IsoDate;
  birthDate: IsoDate | null;
  birthPrecision: 'day' | 'month' | 'year' | null;
  channel: Channel;
  programmeCode: string;
  stages: readonly string[];
  /** Null: no agency takes part. */
  licence: LicenceVerdict | null;
  contract: QuotaLineView | null;
  /** Dong per unit of the wage's currency: entered at signing, else with the supply contract. */
  vndPerUnit: number | null;
  facts: Facts;
  /** The version of a legal rule that the facts select. */
  rule: (code: string) => LegalRule | undefined;
  /** The same versions of every rule that there is, for the check of costs. */
  costRules: readonly LegalRule[];
}

type Value = LegalRule['value'];

/** One check: a reason when the facts break the rule, null when they keep it or it does not apply. */
export type Finding = (input: GuardInput, value: Value) => Reason | null;

export function reason(code: string, parameters: Reason['parameters'] = {}): Reason {
  return { code: `placements.guard.${code}`, parameters };
}

/** Law 69/2020 art. 3, 44: full age on the day of the step. What cannot be known is not allowed. */
export const tooYoung: Finding = (input, value) => {
  const years = amount(value, 'years');
  const { birthDate, birthPrecision, today } = input;
  if (!birthDate || !birthPrecision) return reason('age-unknown', { years });
  if (ageOn(latestBirth({ birthDate, birthPrecision }), today) >= years) return null;
  const certain = ageOn(birthDate, today) < years;
  return reason(certain ? 'too-young' : 'age-unknown', { years });
};

/** Law 69/2020 art. 5, 27: without a licence in force in the market nobody is recruited or sent. */
export const licenceNotActive: Finding = (input, value) => {
  if (!concerns(input, value)) return null;
  const status = input.licence ?? 'NONE';
  return status === 'ACTIVE' ? null : reason(`licence-${status}`);
};

/** Law 69/2020 art. 20: a supply contract is performed only once it is accepted. */
export const contractNotAccepted: Finding = (input, value) => {
  if (!concerns(input, value)) return null;
  if (!input.contract) return reason('contract-missing');
  return PERFORMABLE.includes(input.contract.status) ? null : reason('contract-not-accepted');
};

/** The sending contract is written down by the agency before the worker confirms it. */
export const contractNotRecorded: Finding = ({ stages, facts }) =>
  stages.includes('CONTRACTED') && !facts.contract_signed_on
    ? reason('contract-not-recorded')
    : null;

/** Law 69/2020 art. 50-53: the commune confirms a contract that the worker signed in person. */
export const registrationNotConfirmed: Finding = ({ stages, facts }) =>
  stages.includes('COMMUNE_CONFIRMED') && !facts.registration_confirmed_on
    ? reason('registration-not-confirmed')
    : null;

export const noPhoneAbroad: Finding = ({ facts }) =>
  facts.phone_abroad ? null : reason('phone-abroad-missing');

/** Law 69/2020 art. 26.2đ: the agency promises in writing when the worker leaves. */
export const promiseMissingOrLate: Finding = (input, value) => {
  if (!concerns(input, value)) return null;
  const { selected_on: selectedOn, departure_promised_by: promisedBy } = input.facts;
  const days = amount(value, 'days');
  if (!promisedBy) return reason('promise-missing', { days });
  return selectedOn && promisedBy > addDays(selectedOn, days)
    ? reason('promise-late', { days })
    : null;
};

/** Decree 112/2021 art. 30: after the sending contract, and after acceptance abroad or the visa. */
export const depositTooEarly: Finding = ({ facts }) => {
  const paidOn = facts.deposit_paid_on;
  if (!paidOn) return (facts.deposit_vnd ?? 0) > 0 ? reason('deposit-undated') : null;
  const accepted = [facts.permit_issued_on, facts.visa_issued_on].some((on) => on && on <= paidOn);
  const signed = facts.contract_signed_on !== undefined && facts.contract_signed_on <= paidOn;
  return signed && accepted ? null : reason('deposit-too-early');
};

/** Decree 112/2021 art. 29: into the worker's own blocked account, never to the agency. */
export const depositWithoutAccount: Finding = ({ facts }) =>
  (facts.deposit_vnd ?? 0) > 0 && !facts.deposit_account ? reason('deposit-account') : null;

/** Law 69/2020 art. 44, 50; Circular 21/2021 art. 12. */
export const orientationNotValid: Finding = ({ channel, facts }, value) => {
  if (list(value, 'exemptChannels').includes(channel)) return null;
  const issuedOn = facts.orientation_issued_on;
  const months = amount(value, 'validMonths');
  if (!issuedOn) return reason('orientation-missing');
  return addMonths(issuedOn, months) < departure(facts)
    ? reason('orientation-expired', { months })
    : null;
};

/** Prime Minister's Decision 40/2021: the worker's contribution to the support fund. */
export const fundNotPaid: Finding = ({ facts }, value) => {
  const days = amount(value, 'daysBefore');
  if (!facts.fund_paid_on) return reason('fund-missing', { days });
  return facts.fund_paid_on > addDays(departure(facts), -days)
    ? reason('fund-late', { days })
    : null;
};

/** Decree 372/2025, known from summaries: the list of workers is confirmed before they leave. */
export const listNotConfirmed: Finding = ({ stages, facts }) =>
  stages.includes('LIST_CONFIRMED') && !facts.list_confirmed_on
    ? reason('list-not-confirmed')
    : null;

export const passportExpired: Finding = ({ facts }) =>
  (facts.passport_expires_on ?? '') < departure(facts) ? reason('passport-expired') : null;

export const visaTooLate: Finding = ({ stages, facts }) =>
  stages.includes('VISA_ISSUED') && (facts.visa_enter_by ?? '') < departure(facts)
    ? reason('visa-expired')
    : null;

/** The day of departure, planned until it is known. */
function departure(facts: Facts): IsoDate {
  return facts.departed_on ?? facts.departs_on ?? '';
}

/** Rules name the channels that they bind; without a list they bind all. */
function concerns({ channel }: GuardInput, value: Value): boolean {
  return !('channels' in value) || list(value, 'channels').includes(channel);
}

function amount(value: Value, key: string): number {
  const found = value[key];
  if (typeof found !== 'number') throw new Error(`A legal rule lacks the number ${key}`);
  return found;
}

function list(value: Value, key: string): string[] {
  const found = value[key];
  return Array.isArray(found) ? found : [];
}
