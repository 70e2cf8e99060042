import { formatMillions, type Language } from '#libs/platform';
import { type Condition, type FilterName, type PostingQuery, postingsTexts } from '#libs/postings';
import { type FacetOption } from '#libs/ui';
import { type SearchLabels, type SearchPageProps } from './search.props.js';

/** One filter as it is offered. */
export interface Facet {
  title: string;
  options: FacetOption[];
}

export interface Facets {
  /** Shown at once. */
  first: Facet[];
  /** Behind one more press, which opens by itself when one of them is chosen. */
  more: Facet[];
  moreChosen: boolean;
}

type Address = (query: PostingQuery, patch: Partial<PostingQuery>) => string;

const MOST_STEPS = 5;

/** The value of a filter in words; those with a name of their own say what they are. */
export function valueName(
  name: FilterName,
  value: string | number,
  labels: SearchLabels,
  language: Language,
): string {
  const words = String(value);
  switch (name) {
    case 'country':
    case 'province':
    case 'commune':
    case 'programme':
    case 'occupation':
      return labels[name](words);
    case 'pay':
    case 'cost':
      return words === '0' && name === 'cost'
        ? postingsTexts(language, 'filter.cost-none')
        : postingsTexts(language, `filter.${name}`, {
            figure: formatMillions(Number(value), language),
          });
    case 'months':
      return postingsTexts(language, 'filter.months', { months: words });
    case 'source':
      return words;
    default: {
      const key = name === 'market' ? `market.${words}` : `filter.${name}-${words}`;
      return postingsTexts.has(key) ? postingsTexts(language, key) : words;
    }
  }
}

/** A step below the title of its filter. */
function stepName(name: 'pay' | 'cost' | 'months', step: number, language: Language): string {
  if (name === 'cost' && step === 0) return postingsTexts(language, 'filter.cost-none');
  const figure = name === 'months' ? String(step) : formatMillions(step, language);
  return postingsTexts(language, `filter.step-${name}`, { figure });
}

/** A condition in words. */
export function conditionName(condition: Condition, props: SearchPageProps): string {
  const { query, labels, frame } = props;
  const value = query[condition];
  if (value === undefined) return '';
  return condition === 'q' || condition === 'place'
    ? String(value)
    : valueName(condition, value, labels, frame.language);
}

/** Everything that can still be chosen, as links to `address`. */
export function facetsOf(props: SearchPageProps, address: Address): Facets {
  const { query, frame } = props;
  const title = (name: string, options: FacetOption[]): Facet => {
    const key = `filter.title-${name}`;
    return { title: postingsTexts.has(key) ? postingsTexts(frame.language, key) : name, options };
  };
  const values = (name: FilterName) => title(name, valueOptions(name, props, address));
  const steps = (name: 'pay' | 'cost' | 'months') => title(name, stepOptions(name, props, address));
  const [home, abroad] = [query.market !== 'overseas', isAbroad(query)];
  const flags = (['experience', 'language', 'housing', 'verified'] as const).flatMap((name) =>
    valueOptions(name, props, address),
  );
  const more = [
    values('deadline'),
    values('programme'),
    steps('months'),
    values('shift'),
    values('form'),
  ];
  return {
    first: [
      ...(abroad ? [values('country')] : []),
      ...(home ? [values('province')] : []),
      ...(query.market === 'local' || query.province !== undefined ? [values('commune')] : []),
      title('occupation', occupationOptions(props, address)),
      steps('pay'),
      steps('cost'),
      title('conditions', flags),
    ].filter(hasOptions),
    more: more.filter(hasOptions),
    moreChosen: more.some(({ options }) => options.some(({ chosen }) => chosen)),
  };
}

function hasOptions({ options }: Facet): boolean {
  return options.length > 0;
}

function isAbroad({ market }: PostingQuery): boolean {
  return market === 'overseas' || market === undefined;
}

/** Values of one filter, most frequent first; pressing a chosen one takes it away. */
function valueOptions(name: FilterName, props: SearchPageProps, address: Address): FacetOption[] {
  const { query, result, labels, frame } = props;
  const chosen = query[name];
  return Object.entries(result.facets[name])
    .filter(([value, count]) => (count > 0 && !isHome(name, value)) || value === chosen)
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => ({
      label: valueName(name, value, labels, frame.language),
      count,
      chosen: value === chosen,
      href: address(query, { [name]: value === chosen ? undefined : value }),
    }));
}

/** Home is no country to go to. */
function isHome(name: FilterName, value: string): boolean {
  return name === 'country' && value === 'VN';
}

/** A few steps that make a difference. */
function stepOptions(
  name: 'pay' | 'cost' | 'months',
  props: SearchPageProps,
  address: Address,
): FacetOption[] {
  const { query, result, frame } = props;
  const chosen = query[name];
  const counts = Object.entries(result.facets[name])
    .map(([step, count]) => ({ step: Number(step), count }))
    .sort((a, b) => a.step - b.step);
  // Of steps that find the same, the one that says most: the highest pay, the lowest cost.
  const neighbour = name === 'pay' ? 1 : -1;
  const telling = counts.filter(
    ({ step, count }, index) =>
      step === chosen || (count > 0 && count !== counts[index + neighbour]?.count),
  );
  const shown = spread(telling, MOST_STEPS);
  if (chosen !== undefined && !shown.some(({ step }) => step === chosen)) {
    shown.push({ step: chosen, count: result.total });
  }
  return shown.map(({ step, count }) => ({
    label: stepName(name, step, frame.language),
    count,
    chosen: step === chosen,
    href: address(query, { [name]: step === chosen ? undefined : step }),
  }));
}

/** Some of a list, evenly from its first to its last. */
function spread<T>(list: T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const every = (list.length - 1) / (most - 1);
  return list.filter((_item, index) =>
    Array.from({ length: most }, (_, n) => Math.round(n * every)).includes(index),
  );
}

/** The way down the tree of occupations: the chosen groups, then those below the last one. */
function occupationOptions(props: SearchPageProps, address: Address): FacetOption[] {
  const { query, result, labels, branch } = props;
  const count = (code: string) => result.facets.occupation[code] ?? 0;
  const above = branch.above.map((code, index) => ({
    label: labels.occupation(code),
    count: count(code),
    chosen: true,
    href: address(query, { occupation: branch.above[index - 1] }),
  }));
  const below = branch.below
    .filter((code) => count(code) > 0)
    .sort((a, b) => count(b) - count(a))
    .map((code) => ({
      label: labels.occupation(code),
      count: count(code),
      chosen: false,
      href: address(query, { occupation: code }),
    }));
  return [...above, ...below];
}
