import { type Language } from '#libs/platform';
import { type Market, postingUrl } from '#libs/postings';
import { profilesTexts } from '#libs/profiles';
import { type NextStep, type Reason } from './eligibility.js';
import { type MatchState } from './match.entity.js';
import { matchingTexts } from './matching.texts.js';
import { scoreWord } from './score.js';

/** One condition in words: `text` follows "you meet this:" or another word for its state. */
export interface Factor {
  code: Reason['code'];
  state: Reason['state'];
  text: string;
  nextStep: NextStep | null;
}

/** How well a pair fits, for a page. */
interface Fit {
  word: 'very' | 'fairly' | 'partly';
  /** Conditions met, of all that the posting sets. */
  met: number;
  total: number;
  factors: Factor[];
}

/** A match as its worker sees it. Money in dong. */
export interface MatchView extends Fit {
  id: string;
  isNew: boolean;
  posting: {
    id: string;
    url: string;
    title: string;
    organisation: string | null;
    market: Market;
    country: string;
    place: string | null;
    payVndMin: number | null;
    payVndMax: number | null;
    workerCostVnd: number | null;
  };
}

/** A worker who fits a posting, as staff see them. */
export interface CandidateView extends Fit {
  matchId: string;
  personId: string;
  fullName: string;
  communeCode: string | null;
}

interface StoredFit {
  score: number;
  reasons: Reason[];
}

export interface MatchRow extends StoredFit {
  id: string;
  state: MatchState;
  postingId: string;
  code: string;
  title: string;
  organisationName: string | null;
  market: Market;
  countryCode: string;
  placeText: string | null;
  payVndMin: number | null;
  payVndMax: number | null;
  workerCostVnd: number | null;
}

export interface CandidateRow extends StoredFit {
  id: string;
  personId: string;
  fullName: string;
  communeCode: string | null;
}

export function toMatchView(row: MatchRow, language: Language): MatchView {
  return {
    ...toFit(row, language),
    id: row.id,
    isNew: row.state === 'new',
    posting: {
      id: row.postingId,
      url: postingUrl(row),
      title: row.title,
      organisation: row.organisationName,
      market: row.market,
      country: row.countryCode,
      place: row.placeText,
      payVndMin: row.payVndMin,
      payVndMax: row.payVndMax,
      workerCostVnd: row.workerCostVnd,
    },
  };
}

export function toCandidateView(row: CandidateRow, language: Language): CandidateView {
  const { id, personId, fullName, communeCode } = row;
  return { ...toFit(row, language), matchId: id, personId, fullName, communeCode };
}

function toFit({ score, reasons }: StoredFit, language: Language): Fit {
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
  return {
    code,
    state,
    text: matchingTexts(language, `matching.${code}.${state}`, words),
    nextStep,
  };
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
