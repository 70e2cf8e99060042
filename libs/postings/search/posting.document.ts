import { type Settings } from 'meilisearch';
import { type SearchDocument } from '#libs/platform';
import { type SearchRow } from '../postings.repository.js';
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
  kind: string;
  market: string;
  country: string;
  province: string | null;
  commune: string | null;
  programme: string | null;
  source: string;
  /** Dong a month, the upper end. */
  pay: number | null;
  /** Seconds since 1970. */
  publishedAt: number;
  /** The last day it is shown, as the number 20261124. */
  lastDay: number;
}

/** A calendar date as a number that a filter can compare. */
export function dayNumber(date: string | null): number {
  return date === null ? NEVER : Number(date.replaceAll('-', ''));
}

export function toDocument(row: SearchRow): PostingDocument {
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
    id: row.id,
    version: row.version,
    title: row.title,
    occupation,
    organisation,
    place,
    body,
    titleMarks: markTwin(row.title),
    bodyMarks: markTwin([occupation, organisation, place, body].join('\n')),
    kind: row.kind,
    market: row.market,
    country: row.countryCode,
    province: row.provinceCode,
    commune: row.communeCode,
    programme: row.programmeCode,
    source: row.source,
    pay: row.payVndMax ?? row.payVndMin,
    publishedAt: Math.floor((row.firstPublishedAt?.getTime() ?? 0) / 1000),
    lastDay: dayNumber(row.expiresOn),
  };
}

export const FOLDED_FIELDS = ['title', 'occupation', 'organisation', 'place', 'body'];
export const MARKED_FIELDS = ['titleMarks', 'bodyMarks'];

export const postingSearchSettings: Settings = {
  searchableAttributes: [...FOLDED_FIELDS, ...MARKED_FIELDS],
  displayedAttributes: ['id', 'version'],
  filterableAttributes: [
    'market',
    'country',
    'province',
    'commune',
    'source',
    'programme',
    'lastDay',
  ],
  sortableAttributes: ['publishedAt', 'pay'],
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
  faceting: { maxValuesPerFacet: 200 },
  pagination: { maxTotalHits: 5_000_000 },
};
