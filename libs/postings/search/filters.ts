import { addDays, type IsoDate } from '#libs/platform';
import {
  type Condition,
  DEADLINES,
  FILTER_NAMES,
  type FilterName,
  type PostingQuery,
} from '../posting.query.js';

/**
 * How a filter compares with what is kept of a posting. Search documents and the rows of
 * `posting_search` use the same field names.
 */
interface Filter {
  field: string;
  /** `is`: the one value; `holds`: one of several; `least`, `most`: numbers; `within`: days. */
  match: 'is' | 'holds' | 'least' | 'most' | 'within';
  /** The field whose values are counted, where it is not the same. */
  steps?: string;
}

export const FILTERS: Record<FilterName, Filter> = {
  market: { field: 'market', match: 'is' },
  country: { field: 'country', match: 'is' },
  province: { field: 'provinces', match: 'holds' },
  commune: { field: 'communes', match: 'holds' },
  programme: { field: 'programme', match: 'is' },
  occupation: { field: 'occupations', match: 'holds' },
  pay: { field: 'pay', match: 'least', steps: 'paySteps' },
  cost: { field: 'cost', match: 'most', steps: 'costSteps' },
  months: { field: 'months', match: 'most', steps: 'monthsSteps' },
  language: { field: 'language', match: 'is' },
  experience: { field: 'experience', match: 'is' },
  housing: { field: 'housing', match: 'is' },
  verified: { field: 'verified', match: 'is' },
  deadline: { field: 'deadline', match: 'within' },
  shift: { field: 'shifts', match: 'holds' },
  form: { field: 'form', match: 'is' },
  source: { field: 'source', match: 'is' },
};

const MILLION = 1_000_000;
/** Dong a month that a posting reaches. */
export const PAY_STEPS = [5, 7, 10, 15, 20, 25, 30, 40].map((step) => step * MILLION);
/** Dong that the worker pays at most. */
export const COST_STEPS = [0, 20, 40, 60, 80, 100, 120].map((step) => step * MILLION);
export const MONTHS_STEPS = [6, 12, 24, 36, 60];

/** The filters that a query sets. */
export function chosenFilters(query: PostingQuery): FilterName[] {
  return FILTER_NAMES.filter((name) => query[name] !== undefined);
}

/** All that a query asks for, piece by piece. */
export function conditionsOf(query: PostingQuery): Condition[] {
  const typed = (['place', 'q'] as const).filter((name) => query[name] !== '');
  return [...chosenFilters(query), ...typed];
}

/** The same question without one of its conditions, from its first page. */
export function withoutCondition(query: PostingQuery, condition: Condition): PostingQuery {
  const empty = condition === 'q' || condition === 'place' ? '' : undefined;
  return { ...query, [condition]: empty, page: 1 };
}

/** The last day that a deadline filter lets through. */
export function lastDayOf(deadline: keyof typeof DEADLINES, today: IsoDate): IsoDate {
  return addDays(today, DEADLINES[deadline]);
}

/** A group of occupations with all groups above it: `7212` -> 7, 72, 721, 7212. */
export function occupationAndGroups(code: string | null): string[] {
  return code === null ? [] : Array.from(code, (_digit, index) => code.slice(0, index + 1));
}
