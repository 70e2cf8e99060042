import {
  hasConsented,
  type ProfileDraft,
  profileDraftSchema,
  type ProfileFile,
} from '#libs/profiles';
import { type FormReading } from '../web/forms.js';

/** What the forms show, as it was saved or typed; an empty text is "not known". */
export interface ProfileValues {
  provinceCode: string;
  communeCode: string;
  educationLevel: string;
  hasPassport: '' | 'yes' | 'no';
  wishOccupations: string[];
  /** Markets at home, countries abroad, `overseas` for any country. */
  where: string[];
  /** Millions of dong a month, as people say it. */
  wishPayMillions: string;
  experiences: { occupationCode: string; months: string }[];
  languageTests: { test: string; level: string; expiresOn: string }[];
  consentMatching: boolean;
}

type Form = Readonly<Record<string, unknown>>;

/** What a form of the profile said, beside the values that show it again. */
export type ProfileReading = FormReading<ProfileDraft> & { values: ProfileValues };

/** The longest list of the schema; rows with a higher number are no rows of our form. */
const ROWS = 10;
const PAY_MILLIONS = /^\d{1,4}(?:[.,]\d{1,6})?$/;

/** Fields of the forms that go by another name in the profile. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  wishPayVnd: 'wishPayMillions',
  wishMarkets: 'where',
  wishCountries: 'where',
};

/** The field of the form at which a problem of the profile is shown. */
export function shownField(name: string): string {
  return SHOWN_AS[name] ?? name;
}

/**
 * Reads the flat names that the questions send, of one question or of all. A commune without a
 * province brings its own. What is no text where one belongs is handed to the schema as it came,
 * which refuses it.
 */
export function readProfileForm(
  body: unknown,
  provinceOf: (communeCode: string) => string | undefined,
): ProfileReading {
  const form = typeof body === 'object' && body !== null ? (body as Form) : {};
  const values = typedValues(form);
  const result = profileDraftSchema.safeParse(toInput(form, provinceOf));
  if (result.success) return { ok: true, value: result.data, values };
  const names = new Set(result.error.issues.map(({ path }) => String(path[0])));
  const fields = Array.from(names, (name) => ({ field: shownField(name), code: 'field.invalid' }));
  return { ok: false, fields, values };
}

/** A saved profile as its form shows it; of one that does not exist yet, the empty form. */
export function savedValues(profile: ProfileFile | undefined): ProfileValues {
  if (!profile) return typedValues({});
  const { hasPassport, wishPayVnd } = profile;
  return {
    // A commune says its province.
    provinceCode: profile.communeCode === null ? (profile.provinceCode ?? '') : '',
    communeCode: profile.communeCode ?? '',
    educationLevel: profile.educationLevel ?? '',
    hasPassport: hasPassport === null ? '' : hasPassport ? 'yes' : 'no',
    wishOccupations: profile.wishOccupations,
    where: whereOf(profile),
    wishPayMillions: wishPayVnd === null ? '' : String(wishPayVnd / 1e6).replace('.', ','),
    experiences: profile.experiences.map(({ occupationCode, months }) => ({
      occupationCode,
      months: String(months),
    })),
    languageTests: profile.languageTests.map(({ test, level, expiresOn }) => ({
      test,
      level,
      expiresOn: expiresOn ?? '',
    })),
    consentMatching: hasConsented(profile),
  };
}

function toInput(form: Form, provinceOf: (communeCode: string) => string | undefined) {
  const communeCode = answer(form['communeCode']);
  const ownProvince = typeof communeCode === 'string' ? provinceOf(communeCode) : undefined;
  return {
    provinceCode: answer(form['provinceCode']) ?? ownProvince ?? null,
    communeCode,
    educationLevel: answer(form['educationLevel']),
    hasPassport: yesOrNo(answer(form['hasPassport'])),
    wishOccupations: wishRows(form),
    ...wishedPlaces(several(form['where'])),
    wishPayVnd: toVnd(answer(form['wishPayMillions'])),
    experiences: experienceRows(form).map((row) => ({ ...row, months: toNumber(row.months) })),
    languageTests: testRows(form).map((row) => ({ ...row, level: toLevel(row.level) })),
    consentMatching: yesOrNo(form['consentMatching'] ?? 'no'),
  };
}

function typedValues(form: Form): ProfileValues {
  const passport = form['hasPassport'];
  return {
    provinceCode: text(form['provinceCode']),
    communeCode: text(form['communeCode']),
    educationLevel: text(form['educationLevel']),
    hasPassport: passport === 'yes' || passport === 'no' ? passport : '',
    wishOccupations: wishRows(form).map(text),
    where: [several(form['where'])].flat().map(text),
    wishPayMillions: text(form['wishPayMillions']),
    experiences: experienceRows(form).map(({ occupationCode, months }) => ({
      occupationCode: text(occupationCode),
      months: text(months),
    })),
    languageTests: testRows(form).map(({ test, level, expiresOn }) => ({
      test: text(test),
      level: text(level),
      expiresOn: text(expiresOn),
    })),
    consentMatching: form['consentMatching'] === 'yes',
  };
}

/** Abroad without a country means any, and any country leaves nothing to choose. */
function whereOf({ wishMarkets, wishCountries }: ProfileFile): string[] {
  const home = wishMarkets.filter((market) => wishCountries.length === 0 || market !== 'overseas');
  return [...home, ...wishCountries];
}

function wishedPlaces(chosen: unknown): { wishMarkets: unknown; wishCountries: string[] } {
  if (!Array.isArray(chosen)) return { wishMarkets: chosen, wishCountries: [] };
  const places = chosen as unknown[];
  const isCountry = (place: unknown): place is string =>
    typeof place === 'string' && /^[A-Z]{2}$/.test(place);
  const countries = places.filter(isCountry);
  const markets = places.filter((place) => !isCountry(place));
  if (markets.includes('overseas')) return { wishMarkets: markets, wishCountries: [] };
  const abroad = countries.length > 0 ? ['overseas'] : [];
  return { wishMarkets: [...markets, ...abroad], wishCountries: countries };
}

const wishRows = (form: Form) =>
  Array.from({ length: ROWS }, (_, index) => answer(form[`wishOccupations.${index}`])).filter(
    (code) => code !== null,
  );
const experienceRows = (form: Form) => rows(form, 'experiences', ['occupationCode', 'months']);
const testRows = (form: Form) => rows(form, 'languageTests', ['test', 'level', 'expiresOn']);

/** The numbered rows of a list in which anything was answered. */
function rows<Name extends string>(form: Form, list: string, names: Name[]) {
  return Array.from({ length: ROWS }, (_, index) => {
    const cells = names.map((name) => [name, answer(form[`${list}.${index}.${name}`])]);
    return Object.fromEntries(cells) as Record<Name, unknown>;
  }).filter((row) => names.some((name) => row[name] !== null));
}

/** Null where nothing was answered. */
function answer(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? null : value.trim();
}

/** A choice of several comes as nothing, as one text or as a list of texts. */
function several(value: unknown): unknown {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function yesOrNo(value: unknown): unknown {
  return value === 'yes' ? true : value === 'no' ? false : value;
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
}

function toVnd(value: unknown): unknown {
  if (typeof value !== 'string' || !PAY_MILLIONS.test(value)) return value;
  return Math.round(Number(value.replace(',', '.')) * 1e6);
}

/** People write "n4" for N4. */
function toLevel(value: unknown): unknown {
  return typeof value === 'string' ? value.toUpperCase() : value;
}
