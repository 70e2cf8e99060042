import { type IsoDate } from '#libs/platform';
import { type PostingPage, type PostingQuery, postingsTexts } from '#libs/postings';
import { type Reference } from '#libs/reference';
import { type Frame } from '#libs/ui';
import { labelsOf } from './labels.js';
import { type Labels } from './posting-card.pages.js';

/** Names of codes that only filters show. */
export interface SearchLabels extends Labels {
  commune: (code: string) => string;
  programme: (code: string) => string;
}

/** The chosen group of occupations with those above it, and those right below it. */
export interface OccupationBranch {
  above: string[];
  below: string[];
}

export interface SearchPageProps {
  frame: Frame;
  query: PostingQuery;
  result: PostingPage;
  labels: SearchLabels;
  today: IsoDate;
  branch: OccupationBranch;
  /** What the boxes propose while somebody types. */
  proposals: { occupations: string[]; places: string[] };
  /** Whether the address held a filter that could not be read. */
  dropped: boolean;
}

/** What pages of a search take from the code lists. */
export function searchLists({ language }: Frame, query: PostingQuery, reference: Reference) {
  const labels: SearchLabels = {
    ...labelsOf(reference, language),
    country: (code) =>
      code === 'ZZ'
        ? postingsTexts(language, 'filter.country-other')
        : reference.countryName(code, language),
    commune: (code) => reference.commune(code)?.name ?? code,
    programme: (code) => reference.programmeName(code, language),
  };
  return { labels, branch: branchOf(query, reference), proposals: proposalsOf(labels, reference) };
}

function branchOf({ occupation }: PostingQuery, reference: Reference): OccupationBranch {
  const above = occupation === undefined ? [] : reference.occupationWithGroups(occupation);
  const below = reference.lists.occupations
    .filter(({ parentCode }) => parentCode === (above[0] ?? null))
    .map(({ code }) => code);
  return { above: above.reverse(), below };
}

function proposalsOf(labels: SearchLabels, { lists }: Reference) {
  const { occupations, provinces, communes, countries } = lists;
  return {
    occupations: occupations
      .filter(({ code }) => code.length === 4)
      .map(({ code }) => labels.occupation(code)),
    places: [
      ...new Set([
        ...communes.map(({ name }) => name),
        ...provinces.map(({ nameVi }) => nameVi),
        ...countries
          .filter(({ market }) => market === 'overseas')
          .map(({ code }) => labels.country(code)),
      ]),
    ],
  };
}
