import { type IsoDate, type Language } from '#libs/platform';
import {
  type CodeLists,
  type Commune,
  type CommuneName,
  type CommuneWageRegion,
  type Country,
  type FormerProvince,
  type LegalRule,
  type MinimumWage,
  type Occupation,
  type Programme,
  type Province,
} from './code-lists.js';
import { formerPlaces, type FormerPlace, placeKey, provincesByName } from './reference.former.js';

/** A place by codes; a part that is not known is null. */
export interface PlaceCodes {
  countryCode: string | null;
  provinceCode: string | null;
  communeCode: string | null;
}

/** An exchange rate for display, with the day that it belongs to. */
export interface VndRate {
  vndPerUnit: number;
  rateDate: IsoDate;
}

/**
 * All code lists in memory, with look-ups by code. An unknown code gives undefined. Made by
 * `ReferenceService.snapshot()`; it never changes, a newer state is a new object.
 */
export class Reference {
  private readonly byCode: { [List in keyof Coded]: ReadonlyMap<string, Coded[List]> };
  private readonly homeCommunes: ReadonlyMap<string, Commune>;
  private readonly former: ReadonlyMap<string, FormerPlace[]>;
  private readonly provinceNames: ReadonlyMap<string, Province>;

  constructor(readonly lists: CodeLists) {
    this.byCode = {
      country: indexed(lists.countries),
      province: indexed(lists.provinces),
      formerProvince: indexed(lists.formerProvinces),
      commune: indexed<CommuneName>([...lists.communesElsewhere, ...lists.communes]),
      occupation: indexed(lists.occupations),
      programme: indexed(lists.programmes),
    };
    this.homeCommunes = indexed(lists.communes);
    this.former = formerPlaces(lists);
    this.provinceNames = provincesByName(lists);
  }

  /** By ISO 3166-1 alpha-2 code. */
  country(code: string): Country | undefined {
    return this.byCode.country.get(code);
  }

  /** By the two-digit code in force since 2025-07-01. */
  province(code: string): Province | undefined {
    return this.byCode.province.get(code);
  }

  /** One of the 63 provinces until 2025-06-30, by its two-digit code of that time. */
  formerProvince(code: string): FormerProvince | undefined {
    return this.byCode.formerProvince.get(code);
  }

  /**
   * The province of today that a name means: its own, a short form, or one of the 63 before
   * 2025-07-01; with or without "tỉnh", "thành phố" and marks.
   */
  provinceNamed(name: string): Province | undefined {
    return this.provinceNames.get(placeKey(name));
  }

  /** By the five-digit code in force since 2025-07-01; anywhere in the country. */
  commune(code: string): CommuneName | undefined {
    return this.byCode.commune.get(code);
  }

  /** A commune of the home province, with its former names and its centre. */
  homeCommune(code: string): Commune | undefined {
    return this.homeCommunes.get(code);
  }

  /**
   * What a name meant in the home province before 2025-07-01: former districts and communes, with
   * the communes of today there. Several places may have had the name; a kind before it ("huyện",
   * "TT") and marks are not looked at.
   */
  formerPlacesNamed(name: string): FormerPlace[] {
    return this.former.get(placeKey(name)) ?? [];
  }

  /** By ISCO-08 code of 1, 2 or 4 digits. */
  occupation(code: string): Occupation | undefined {
    return this.byCode.occupation.get(code);
  }

  programme(code: string): Programme | undefined {
    return this.byCode.programme.get(code);
  }

  countryName(code: string, language: Language): string {
    const country = this.country(code);
    return (language === 'vi' ? country?.nameVi : country?.nameEn) ?? code;
  }

  occupationTitle(code: string, language: Language): string {
    const occupation = this.occupation(code);
    return (language === 'vi' ? occupation?.titleVi : occupation?.titleEn) ?? code;
  }

  programmeName(code: string, language: Language): string {
    const programme = this.programme(code);
    return (language === 'vi' ? programme?.nameVi : programme?.nameEn) ?? code;
  }

  /** A code with all groups above it, from the unit group up: `['7212', '72', '7']`. */
  occupationWithGroups(code: string): string[] {
    const occupation = this.occupation(code);
    if (!occupation) return [];
    const { parentCode } = occupation;
    return [code, ...(parentCode === null ? [] : this.occupationWithGroups(parentCode))];
  }

  /** The place of a commune, province and country filled in from it. */
  placeOfCommune(code: string): PlaceCodes | undefined {
    const commune = this.commune(code);
    return commune && { countryCode: 'VN', provinceCode: commune.provinceCode, communeCode: code };
  }

  /** `Xã Khe Sanh, Quảng Trị`; abroad the country's name; empty when nothing is known. */
  placeName(place: PlaceCodes, language: Language): string {
    const commune = place.communeCode ? this.commune(place.communeCode)?.name : undefined;
    const province = place.provinceCode ? this.province(place.provinceCode)?.nameVi : undefined;
    const parts = [commune, province].filter((part) => part !== undefined);
    if (parts.length > 0) return parts.join(', ');
    return place.countryCode ? this.countryName(place.countryCode, language) : '';
  }

  /**
   * Dong per unit of a currency on a day: the newest rate that is not younger, else the oldest
   * one known. For display only. Undefined for a currency without a rate.
   */
  rateToVnd(currency: string, on: IsoDate): VndRate | undefined {
    if (currency === 'VND') return { vndPerUnit: 1, rateDate: on };
    const rates = this.lists.rates
      .filter((rate) => rate.currency === currency)
      .sort((a, b) => a.rateDate.localeCompare(b.rateDate));
    return rates.findLast((rate) => rate.rateDate <= on) ?? rates[0];
  }

  /** The minimum wage region of a commune on a day; undefined where it is not known. */
  wageRegion(communeCode: string, on: IsoDate): CommuneWageRegion | undefined {
    return this.lists.wageRegions
      .filter((row) => row.communeCode === communeCode && row.validFrom <= on)
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
      .at(-1);
  }

  /** The minimum wage in a commune on a day; undefined where it is not known. */
  minimumWage(communeCode: string, on: IsoDate): MinimumWage | undefined {
    const region = this.wageRegion(communeCode, on)?.region;
    return this.lists.minimumWages.find((wage) => wage.region === region && isInForce(wage, on));
  }

  /** The version of a rule in force on a day; undefined means not known, never allowed. */
  legalRule(code: string, on: IsoDate): LegalRule | undefined {
    return this.lists.rules.find((rule) => rule.code === code && isInForce(rule, on));
  }

  /** Of every rule the version in force on the day that is its own; unknown ones are absent. */
  legalRules(dayOf: (code: string) => IsoDate): LegalRule[] {
    return this.lists.rules.filter((rule) => isInForce(rule, dayOf(rule.code)));
  }
}

interface Coded {
  country: Country;
  province: Province;
  formerProvince: FormerProvince;
  commune: CommuneName;
  occupation: Occupation;
  programme: Programme;
}

function indexed<Item extends { code: string }>(items: Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.code, item]));
}

function isInForce(row: { validFrom: IsoDate; validTo: IsoDate | null }, on: IsoDate): boolean {
  return row.validFrom <= on && (row.validTo === null || row.validTo >= on);
}
