import { type Reference } from '#libs/reference';
import { type Market } from '../posting.schema.js';
import { HOME_PROVINCE } from './commune.js';
import { PhraseBook, tokens } from './phrases.js';
import { type PlaceReading } from './place.js';

export interface MarketReading {
  market: Market;
  countryCode: string;
}

interface Signs {
  place: PlaceReading;
  placeText: string | null;
  source: string | null;
  language: string;
  title: string;
  employmentType: string | null;
}

/** ISO 3166 leaves ZZ free: abroad, and the country is not told. */
const ABROAD = 'ZZ';
const COUNTRY_OF_SOURCE: [prefix: string, country: string][] = [
  ['tw104', 'TW'],
  ['kr_', 'KR'],
];
const COUNTRY_OF_LANGUAGE: Record<string, string> = { ko: 'KR', ja: 'JP' };
const OVERSEAS_SOURCE = /^overseas/;
const ABROAD_PLACE = /quốc tế|nước ngoài|overseas?\b/i;
const GOING_ABROAD = /xuất khẩu lao động|xklđ|thực tập sinh kỹ năng|kỹ năng đặc định|đi lao động/i;
/** Pháp, Đức: alone, a syllable of other words. */
const SYLLABLE = /^\p{Script=Latin}{1,4}$/u;
const GOING = ['đi', 'sang', 'làm việc tại', 'làm việc ở'];

export type MarketReader = (signs: Signs) => MarketReading;

/**
 * Local, national or overseas, with the country: from the place; else from the source; else from
 * the words of an order for work abroad; else from the language. A posting without any sign is
 * for Vietnam.
 */
export function createMarketReader(reference: Reference): MarketReader {
  const names = new PhraseBook<string>();
  const destinations = new PhraseBook<string>();
  for (const { code, nameVi, nameEn, aliases, market } of reference.lists.countries) {
    if (market !== 'overseas') continue;
    for (const name of [nameVi, nameEn, ...aliases]) {
      if (!SYLLABLE.test(name)) names.add(name, code);
      for (const verb of GOING) destinations.add(`${verb} ${name}`, code);
    }
  }
  const first = (book: PhraseBook<string>, title: string) =>
    book.find(tokens(title)).find(({ marks }) => marks === 'same')?.value ?? null;

  return (signs) => {
    const isOrder = OVERSEAS_SOURCE.test(signs.source ?? '') || signs.employmentType === 'overseas';
    const isAbroad = ABROAD_PLACE.test(signs.placeText ?? '');
    const country =
      (isOrder ? foreign(signs.place.countryCode) : signs.place.countryCode) ??
      COUNTRY_OF_SOURCE.find(([prefix]) => signs.source?.startsWith(prefix))?.[1] ??
      (isOrder || isAbroad || GOING_ABROAD.test(signs.title) ? first(names, signs.title) : null) ??
      first(destinations, signs.title) ??
      (isOrder || isAbroad ? ABROAD : COUNTRY_OF_LANGUAGE[signs.language]) ??
      'VN';
    return { market: marketOf(country, signs.place.provinceCodes), countryCode: country };
  };
}

function foreign(country: string | null): string | null {
  return country === 'VN' ? null : country;
}

function marketOf(country: string, provinces: string[]): Market {
  if (country !== 'VN') return 'overseas';
  return provinces.includes(HOME_PROVINCE) ? 'local' : 'national';
}
