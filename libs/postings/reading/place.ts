import { type Reference } from '#libs/reference';
import { createCommuneReader, HOME_PROVINCE } from './commune.js';
import { foreignPlaces } from './foreign-places.js';
import { type Found, PhraseBook, type Token, tokens } from './phrases.js';

export interface PlaceReading {
  countryCode: string | null;
  /** All provinces named, the home province before the others, then in the order of the text. */
  provinceCodes: string[];
  communeCodes: string[];
  nationwide: boolean;
}

export type PlaceReader = (text: string | null) => PlaceReading;

interface Named {
  country: string;
  province: string | null;
  /** 0: the place itself; 1: a town or district in it, which other provinces may have too. */
  rank: 0 | 1;
}

// A street carries the name of another place.
const STREET = new Set(['duong', 'lo', 'pho', 'ngo']);
const PARTS = new Set(['xa', 'phuong', 'huyen']);
const NATIONWIDE =
  /(?<!\p{L})(?:toàn quốc|cả nước|khắp (?:cả )?nước|nationwide|(?:63|34) tỉnh|các tỉnh thành)(?!\p{L})/iu;
const LONGEST = 2_000;
const NOWHERE: PlaceReading = {
  countryCode: null,
  provinceCodes: [],
  communeCodes: [],
  nationwide: false,
};

/**
 * Reads where the work is: provinces by their names of today and before 2025-07-01, short forms
 * and towns; communes of Quảng Trị; countries and their regions. What is not named stays null.
 */
export function createPlaceReader(reference: Reference): PlaceReader {
  const book = placeBook(reference);
  const readCommune = createCommuneReader(reference);
  return (whole) => {
    if (whole === null) return NOWHERE;
    const text = whole.slice(0, LONGEST);
    const words = tokens(text);
    const found = longestOnly(book.find(words).filter(({ marks }) => marks !== 'other')).filter(
      (place) => !isStreet(words, place) && !isSyllable(words, place),
    );
    const provincial = provincesOf(words, found);
    // An address ends with its largest part, so the last town decides.
    const named = provincial.length > 0 ? provincial : found.slice(-1);
    const provinces = homeFirst(named.flatMap(({ value }) => value.province ?? []));
    const commune = readCommune(words, provinces);
    if (commune && provinces.length === 0) provinces.push(commune.provinceCode);
    const nationwide = NATIONWIDE.test(text.normalize('NFC'));
    const isHome = provinces.length > 0 || nationwide;
    return {
      countryCode: isHome ? 'VN' : (named[0]?.value.country ?? null),
      provinceCodes: provinces,
      communeCodes: provinces[0] === commune?.provinceCode ? (commune?.communeCodes ?? []) : [],
      nationwide,
    };
  };
}

/** "Xã Quảng Ninh, Quảng Trị" names one province: the other is a commune or a district of it. */
function provincesOf(words: Token[], found: Found<Named>[]): Found<Named>[] {
  const provincial = found.filter(({ value }) => value.rank === 0);
  const whole = provincial.filter(({ start }) => {
    const before = words[start - 1]?.plain ?? '';
    return !PARTS.has(before) || words[start - 2]?.plain === 'thi';
  });
  return whole.length > 0 ? whole : provincial;
}

function homeFirst(provinces: string[]): string[] {
  const each = new Set(provinces);
  return each.has(HOME_PROVINCE) ? [...new Set([HOME_PROVINCE, ...each])] : [...each];
}

function placeBook({ lists }: Reference): PhraseBook<Named> {
  const book = new PhraseBook<Named>();
  for (const { code, nameVi, former, aliases, towns } of lists.provinces) {
    for (const name of new Set([nameVi, ...former, ...aliases])) {
      book.add(name, { country: 'VN', province: code, rank: 0 });
    }
    for (const town of towns) book.add(town, { country: 'VN', province: code, rank: 1 });
  }
  for (const { code, nameVi, nameEn, aliases } of lists.countries) {
    for (const name of new Set([nameVi, nameEn, ...aliases])) {
      book.add(name, { country: code, province: null, rank: 1 });
    }
  }
  for (const [country, names] of Object.entries(foreignPlaces)) {
    for (const name of names.split(',')) book.add(name, { country, province: null, rank: 1 });
  }
  return book;
}

/** Of phrases that overlap the longest stays: "Thừa Thiên Huế" is not "Huế". */
function longestOnly(found: Found<Named>[]): Found<Named>[] {
  const kept: Found<Named>[] = [];
  for (const place of found) {
    const last = kept.at(-1);
    if (!last || place.start >= last.start + last.length) kept.push(place);
    else if (place.length > last.length) kept[kept.length - 1] = place;
  }
  return kept;
}

function isStreet(words: Token[], place: Found<Named>): boolean {
  const before = words[place.start - 1]?.plain ?? '';
  const isCity = before === 'pho' && words[place.start - 2]?.plain === 'thanh';
  return STREET.has(before) && !isCity;
}

/** "Mỹ" and "Đức" are countries when they stand alone, else syllables of Vietnamese names. */
function isSyllable(words: Token[], { value, start, length }: Found<Named>): boolean {
  const short = (words[start]?.plain.length ?? 0) <= 4;
  return value.country !== 'VN' && length === 1 && short && words.length > 1;
}
