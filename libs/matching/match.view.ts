import { formatMillions, type Language } from '#libs/platform';
import { type PostingView } from '#libs/postings';
import { profilesTexts } from '#libs/profiles';
import { type NextStep, type Reason } from './eligibility.js';
import { type Wish } from './granted.js';
import { type MatchState, type Override } from './match.entity.js';
import { matchingTexts } from './matching.texts.js';
import { scoreWord } from './score.js';

/** One condition in words: `text` follows "you meet this:" or another word for its state. */
export interface Factor {
  code: Reason['code'];
  state: Reason['state'];
  text: string;
  nextStep: NextStep | null;
}

/** One thing that the worker wants or brings along, as a whole sentence. */
export interface WishFactor {
  code: Wish['code'];
  state: Wish['state'];
  text: string;
}

/** How well a pair fits, for a page. */
export interface Fit {
  word: 'very' | 'fairly' | 'partly';
  /** Conditions met, of all that the posting sets. */
  met: number;
  total: number;
  factors: Factor[];
}

/** A match as its worker sees it. */
export interface MatchView extends Fit {
  id: string;
  /** The worker has not seen it yet. */
  isNew: boolean;
  updatedAt: Date;
  wishes: WishFactor[];
  /** What a counsellor wrote who recommends it. */
  recommendation: string | null;
  posting: PostingView;
}

/** What a counsellor said of a pair. */
export interface OverrideView {
  kind: Override | 'lift';
  reason: string;
  byName: string;
  at: Date;
}

/** A worker for a posting, as counsellors see them. */
export interface CandidateView extends Fit {
  personId: string;
  fullName: string;
  sex: 'male' | 'female' | null;
  communeCode: string | null;
  birthDate: string | null;
  birthPrecision: 'day' | 'month' | 'year' | null;
  override: OverrideView | null;
}

/** A posting for a worker, as counsellors see it. */
export interface StaffMatchView extends Fit {
  id: string;
  /** The worker does not want to see it any more. */
  dismissed: boolean;
  override: OverrideView | null;
  posting: PostingView;
}

interface StoredFit {
  score: number;
  reasons: Reason[];
}

export interface MatchRow extends StoredFit {
  id: string;
  state: MatchState;
  postingId: string;
  wishes: Wish[];
  override: Override | null;
  overrideReason: string | null;
  updatedAt: Date;
}

/** What was said last of a pair; all null where nothing was. */
interface LastOverride {
  overrideKind: OverrideView['kind'] | null;
  overrideText: string | null;
  overrideBy: string | null;
  overrideAt: Date | null;
}

export type StaffMatchRow = MatchRow & LastOverride;

export type CandidateRow = StoredFit &
  LastOverride &
  Omit<CandidateView, keyof Fit | 'override'> & { id: string };

export function toMatchView(row: MatchRow, posting: PostingView, language: Language): MatchView {
  return {
    ...toFit(row, language),
    id: row.id,
    isNew: row.state === 'new',
    updatedAt: row.updatedAt,
    wishes: row.wishes.map((wish) => toWishFactor(wish, language)),
    recommendation: row.override === 'recommend' ? row.overrideReason : null,
    posting,
  };
}

export function toStaffMatchView(
  row: StaffMatchRow,
  posting: PostingView,
  language: Language,
): StaffMatchView {
  return {
    ...toFit(row, language),
    id: row.id,
    dismissed: row.state === 'dismissed',
    override: toOverride(row),
    posting,
  };
}

export function toCandidateView(row: CandidateRow, language: Language): CandidateView {
  return {
    ...toFit(row, language),
    personId: row.personId,
    fullName: row.fullName,
    sex: row.sex,
    communeCode: row.communeCode,
    birthDate: row.birthDate,
    birthPrecision: row.birthPrecision,
    override: toOverride(row),
  };
}

function toOverride(row: LastOverride): OverrideView | null {
  const { overrideKind: kind, overrideText: reason, overrideBy: byName, overrideAt: at } = row;
  if (kind === null || reason === null || at === null || kind === 'lift') return null;
  return { kind, reason, byName: byName ?? '', at };
}

export function toFit({ score, reasons }: StoredFit, language: Language): Fit {
  const total = reasons.length;
  const met = reasons.filter((reason) => reason.state === 'yes').length;
  // However good the score, nobody "fits very well" who meets few of the conditions.
  const word = scoreWord(total === 0 ? score : Math.min(score, (1000 * met) / total));
  return {
    word,
    met,
    total,
    factors: reasons.map((reason) => toFactor(reason, language)),
  };
}

function toFactor({ code, state, parameters, nextStep }: Reason, language: Language): Factor {
  const words = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, wordFor(code, value, language)]),
  );
  const age = ageWords(parameters, language);
  return {
    code,
    state,
    text: matchingTexts(language, `matching.${code}.${state}`, { ...words, ...age }),
    nextStep,
  };
}

/** Where only the year of birth is known, a person is of one age or the next. */
function ageWords({ age, youngest }: Reason['parameters'], language: Language): { age?: string } {
  if (age === undefined) return {};
  if (youngest === undefined || youngest === age) return { age: String(age) };
  return { age: matchingTexts(language, 'matching.age-or', { youngest, oldest: age }) };
}

function toWishFactor({ code, state, parameters }: Wish, language: Language): WishFactor {
  const words = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const isMoney = name === 'pay' || name === 'wish';
      return [name, isMoney ? formatMillions(Number(value), language) : value];
    }),
  );
  const key =
    code === 'pay' ? (`matching.wish.pay.${state}` as const) : (`matching.wish.${code}` as const);
  return { code, state, text: matchingTexts(language, key, words) };
}

/** Codes among the parameters become words; numbers and names of levels stay. */
function wordFor(
  code: Reason['code'],
  value: string | number,
  language: Language,
): string | number {
  const sexName = `matching.sex-name.${value}`;
  if (code === 'sex' && matchingTexts.has(sexName)) return matchingTexts(language, sexName);
  const words = code === 'education' ? 'profiles.education' : 'profiles.test';
  const key = `${words}.${value}`;
  const translated = code === 'education' || code === 'language';
  return translated && profilesTexts.has(key) ? profilesTexts(language, key) : value;
}
