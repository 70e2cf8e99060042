import { type FieldProblem, minorDigits } from '#libs/platform';
import {
  type OwnPosting,
  POSTING_FIELDS,
  type PostingForm,
  postingFormSchema,
  typedAddress,
} from '#libs/postings';
import { levelRank } from '#libs/profiles';
import { type Reference } from '#libs/reference';
import { type FormReading, readForm } from '../web/forms.js';

type Field = (typeof POSTING_FIELDS)[number];
type List = 'communeCodes' | 'provinceCodes' | 'shifts';

/** What stands in the form: texts as they were typed, and the ticked values of lists. */
export type PostingValues = Record<Exclude<Field, List>, string> & Record<List, string[]>;

const LISTS: readonly string[] = ['communeCodes', 'provinceCodes', 'shifts'] satisfies List[];

/** Reads the form; a level that its test does not have is a problem of the level. */
export function readPostingForm(body: unknown): FormReading<PostingForm> {
  const form = readForm(postingFormSchema, body);
  if (!form.ok) return form;
  const { languageTest: test, languageLevel: level } = form.value;
  return test !== null && level !== null && levelRank(test, level) === null
    ? { ok: false, fields: [{ field: 'languageLevel', code: 'postings.level-unknown' }] }
    : form;
}

/** Everything that was typed, to show it again; objects where a text belongs are lost. */
export function typedValues(body: unknown): PostingValues {
  const form = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const texts = (value: unknown) =>
    [value].flat().filter((item): item is string => typeof item === 'string');
  const entries = POSTING_FIELDS.map((field) => {
    const typed = texts(form[field]);
    return [field, LISTS.includes(field) ? typed : (typed[0] ?? '')];
  });
  return Object.fromEntries(entries) as PostingValues;
}

/** A stored posting as its form shows it; what an order takes from its contract is not in the form. */
export function savedValues({ posting }: OwnPosting, reference: Reference): PostingValues {
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  const yesOrNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');
  const { quotaLineId, title, market, communeCodes, provinceCodes, shifts } = posting;
  return {
    ...{ market, title, communeCodes, shifts, ...paidValues(posting) },
    provinceCodes: market === 'national' ? provinceCodes : [],
    quotaLineId: text(quotaLineId),
    places: text(posting.places),
    nationwide: posting.nationwide ? 'yes' : '',
    address: typedAddress(posting, reference),
    employmentForm: text(posting.employmentForm),
    housing: yesOrNo(posting.housing),
    experienceMonths: text(posting.experienceMonths),
    educationLevel: text(posting.educationLevel),
    languageTest: text(posting.languageTest),
    languageLevel: text(posting.languageLevel),
    ageMin: text(posting.ageMin),
    ageMax: text(posting.ageMax),
    ageReason: text(posting.ageReason),
    sexWish: text(posting.sexWish),
    sexReason: text(posting.sexReason),
    description: text(posting.description),
    requirements: text(posting.requirements),
    benefits: text(posting.benefits),
    deadline: text(posting.deadline),
  };
}

function paidValues(posting: OwnPosting['posting']) {
  const own = posting.market !== 'overseas';
  const text = (value: string | null) => (own ? (value ?? '') : '');
  const amount = (minor: number | null) =>
    minor === null ? '' : text(String(minor / 10 ** minorDigits(posting.payCurrency ?? 'VND')));
  return {
    occupationCode: text(posting.occupationCode),
    payMin: amount(posting.payMin),
    payMax: posting.payMax === posting.payMin ? '' : amount(posting.payMax),
    payCurrency: text(posting.payCurrency),
    payPeriod: text(posting.payPeriod),
    payBasis: text(posting.payBasis),
  };
}

/**
 * What somebody else wrote while this form was filled in: a problem at each field that means something
 * else than the form, with the other's words where they are short enough to be read there.
 */
export function changedMeanwhile(saved: PostingValues, typed: PostingForm): FieldProblem[] {
  const theirs = postingFormSchema.safeParse(saved).data;
  return POSTING_FIELDS.filter(
    (field) => JSON.stringify(theirs?.[field]) !== JSON.stringify(typed[field]),
  ).map((field) => {
    const value = saved[field];
    return typeof value === 'string' && IN_WORDS.includes(field) && value !== ''
      ? { field, code: 'postings.changed-to', parameters: { value: value.slice(0, LONGEST) } }
      : { field, code: 'postings.changed-here' };
  });
}
const LONGEST = 200;
/** Fields whose values are words of people and no codes. */
const IN_WORDS: readonly Field[] = [
  ...(['title', 'places', 'address', 'payMin', 'payMax', 'deadline'] as const),
  ...(['description', 'requirements', 'benefits', 'ageReason', 'sexReason'] as const),
  ...(['ageMin', 'ageMax', 'experienceMonths', 'languageLevel'] as const),
];
