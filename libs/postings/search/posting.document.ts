import { type Settings } from 'meilisearch';
import { type SearchDocument } from '#libs/platform';
import { type SearchRow } from '../postings.repository.js';
import { COST_STEPS, FILTERS, MONTHS_STEPS, occupationAndGroups, PAY_STEPS } from './filters.js';
import { markTwin } from './marks.js';
import { synonyms } from './synonyms.js';

export const POSTINGS = 'postings';

/** Letters of body text that are searched: the rest of long adverts repeats itself. */
const BODY_LENGTH = 2000;
const NEVER = 99_991_231;

/** What can be found of a posting; nothing personal. */
export interface PostingDocument extends SearchDocument {
  title: string;
  occupation: string;
  organisation: string;
  place: string;
  body: string;
  titleMarks: string;
  bodyMarks: string;
  market: string;
  country: string;
  provinces: string[];
  communes: string[];
  programme: string | null;
  /** With all groups above. */
  occupations: string[];
  source: string;
  /** Dong a month, the upper end. */
  pay: number | null;
  /** Dong that the worker pays. */
  cost: number | null;
  months: number | null;
  /** Steps of their filters within which they lie, so that these can be counted. */
  paySteps: number[];
  costSteps: number[];
  monthsSteps: number[];
  language: 'none' | 'test';
  experience: 'none' | null;
  housing: 'yes' | null;
  verified: 'yes' | null;
  shifts: string[];
  form: string | null;
  /** Days as the number 20261124. */
  deadline: number | null;
  /** Seconds since 1970. */
  publishedAt: number;
  /** The last day it is shown, as a number too. */
  lastDay: number;
}

/** A calendar date as a number that a filter can compare. */
export function dayNumber(date: string | null): number {
  return date === null ? NEVER : Number(date.replaceAll('-', ''));
}

export function toDocument(row: SearchRow): PostingDocument {
  return {
    id: row.id,
    version: row.version,
    ...textOf(row),
    ...numbersOf(row),
    market: row.market,
    country: row.countryCode,
    provinces: row.provinces,
    communes: row.communeCodes,
    programme: row.programmeCode,
    occupations: occupationAndGroups(row.occupationCode),
    source: row.source,
    language: row.languageTest === null ? 'none' : 'test',
    experience: row.experienceMonths === 0 ? 'none' : null,
    housing: row.housing === true ? 'yes' : null,
    verified: row.verified ? 'yes' : null,
    shifts: row.shifts,
    form: row.employmentForm,
    deadline: row.deadline === null ? null : dayNumber(row.deadline),
    publishedAt: Math.floor((row.firstPublishedAt?.getTime() ?? 0) / 1000),
    lastDay: dayNumber(row.expiresOn),
  };
}

function textOf(row: SearchRow) {
  const occupation = [row.occupationVi, row.occupationEn].filter(Boolean).join(' ');
  const organisation = row.organisationName ?? '';
  const place = row.placeText ?? '';
  const body = [row.requirements, row.description, row.categoryText, row.benefits]
    .filter(Boolean)
    .join('\n')
    .slice(0, BODY_LENGTH)
    // The cut may go through an emoji; half of one is no text.
    .toWellFormed();
  return {
    title: row.title,
    occupation,
    organisation,
    place,
    body,
    titleMarks: markTwin(row.title),
    bodyMarks: markTwin([occupation, organisation, place, body].join('\n')),
  };
}

function numbersOf(row: SearchRow) {
  const pay = row.payVndMax ?? row.payVndMin;
  // At home nobody may charge for recruitment (Labour Code 45/2019/QH14, article 11.2).
  const cost = row.workerCostVnd ?? (row.market === 'overseas' ? null : 0);
  const months = row.contractMonths;
  return {
    pay,
    cost,
    months,
    paySteps: PAY_STEPS.filter((step) => pay !== null && pay >= step),
    costSteps: COST_STEPS.filter((step) => cost !== null && cost <= step),
    monthsSteps: MONTHS_STEPS.filter((step) => months !== null && months <= step),
  };
}

export const FOLDED_FIELDS = ['title', 'occupation', 'organisation', 'place', 'body'];
export const MARKED_FIELDS = ['titleMarks', 'bodyMarks'];

export const postingSearchSettings: Settings = {
  searchableAttributes: [...FOLDED_FIELDS, ...MARKED_FIELDS],
  displayedAttributes: ['id', 'version'],
  filterableAttributes: [
    ...Object.values(FILTERS).flatMap(({ field, steps }) => (steps ? [field, steps] : [field])),
    'lastDay',
  ],
  sortableAttributes: ['publishedAt', 'pay', 'cost'],
  // A sort that somebody asked for comes first; otherwise relevance, then the newer one.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'proximity',
    'attribute',
    'exactness',
    'publishedAt:desc',
  ],
  synonyms,
  // Syllables are short: one error from four letters on. A twin is exact or nothing.
  typoTolerance: {
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnAttributes: MARKED_FIELDS,
  },
  faceting: { maxValuesPerFacet: 1000 },
  // Nobody searches among the values of a filter; without it documents are indexed faster.
  facetSearch: false,
  pagination: { maxTotalHits: 5_000_000 },
};
