import { type Commune, type Reference } from '#libs/reference';
import { isMarked, PhraseBook, type Token } from './phrases.js';

/** The province that the portal serves. */
export const HOME_PROVINCE = '44';

export interface CommuneReading {
  provinceCode: string;
  /** In the order of the text; none where only a former district is named, which several communes share today. */
  communeCodes: string[];
}

type Named =
  | { kind: 'district'; district: string; provinceCode: string }
  | { kind: 'today' | 'former'; commune: Commune; needsPrefix: boolean };

const PREFIXES = new Set(['xa', 'phuong', 'p', 'tran', 'tt', 'khu']);
const KIND = /^(?:Xã|Phường|Đặc khu|TX|TP|TT NT|TT|P\.) /;

/**
 * Reads a commune of the home province by its name of today, the communes that it was formed from
 * and the districts that no longer exist. A name that several share counts only when the district
 * decides; names that are also a district's or a province's, or one syllable, need "xã" or "phường" before them.
 */
export function createCommuneReader(reference: Reference) {
  const book = communeBook(reference);
  return (words: Token[], provinces: string[]): CommuneReading | null => {
    const marked = words.some(isMarked);
    const found = book
      .find(words)
      .filter(({ marks }) => marks === 'same' || (marks === 'none' && !marked));
    const districts = found.flatMap(({ value }) => (value.kind === 'district' ? [value] : []));
    const provinceCode = districts[0]?.provinceCode ?? provinces[0];
    if (provinceCode === undefined) return null;
    // Without the province or one of its districts, a commune's name may lie anywhere.
    if (provinces.length > 0 && !provinces.includes(provinceCode)) return null;
    const communes = found.flatMap(({ value, start, length }) =>
      value.kind !== 'district' &&
      value.commune.provinceCode === provinceCode &&
      (!value.needsPrefix || PREFIXES.has(words[start - 1]?.plain ?? ''))
        ? [{ commune: value.commune, start, end: start + length }]
        : [],
    );
    const inside = new Set(districts.map(({ district }) => district));
    return { provinceCode, communeCodes: certain(communes, inside) };
  };
}

function communeBook({ lists: { communes: all, provinces } }: Reference): PhraseBook<Named> {
  const communes = all.filter(({ provinceCode }) => provinceCode === HOME_PROVINCE);
  const book = new PhraseBook<Named>();
  const districts = new Map<string, Commune>();
  for (const commune of communes) districts.set(bare(commune.formerDistrict), commune);
  const provinceNames = new Set(provinces.flatMap(({ former }) => former));
  for (const [name, { formerDistrict, provinceCode }] of districts) {
    // Quảng Trị and Quảng Ninh were districts too, but first of all they are provinces.
    const phrase = provinceNames.has(name) ? `huyện ${name}` : name;
    book.add(phrase, { kind: 'district', district: formerDistrict, provinceCode });
  }
  for (const commune of communes) {
    const add = (kind: 'today' | 'former') => (fullName: string) => {
      const name = bare(fullName);
      const needsPrefix = districts.has(name) || provinceNames.has(name) || !name.includes(' ');
      book.add(name, { kind, commune, needsPrefix });
    };
    add('today')(commune.name);
    commune.formerNames.forEach(add('former'));
  }
  return book;
}

function bare(name: string): string {
  return name.replace(KIND, '');
}

interface Place {
  commune: Commune;
  start: number;
  end: number;
}

/** Each name that means one commune alone, or one alone in the districts named. */
function certain(places: Place[], districts: Set<string>): string[] {
  const named = new Map<number, Commune[]>();
  for (const place of places) {
    const isPart = places.some((other) => isLongerAt(other, place));
    if (!isPart) named.set(place.start, [...(named.get(place.start) ?? []), place.commune]);
  }
  const codes = [...named.values()].flatMap((communes) => {
    const inside = communes.filter(({ formerDistrict }) => districts.has(formerDistrict));
    const own = new Set((inside.length > 0 ? inside : communes).map(({ code }) => code));
    return own.size === 1 ? [...own] : [];
  });
  return [...new Set(codes)];
}

function isLongerAt(other: Place, { start, end }: Place): boolean {
  return other.start <= start && other.end >= end && other.end - other.start > end - start;
}
