import { type ProfileDraft, profileDraftSchema, type ProfileView } from '#libs/profiles';
import { type FormReading } from '../web/forms.js';
import { type ProfileValues } from './profile.pages.js';

type Form = Readonly<Record<string, unknown>>;

/** What a profile form said, beside the values that show it again. */
export type ProfileReading = FormReading<ProfileDraft> & { values: ProfileValues };

/** The longest list of the schema; rows with a higher number are no rows of our form. */
const ROWS = 10;
const PAY_MILLIONS = /^\d{1,4}(?:[.,]\d{1,6})?$/;

/**
 * Reads the flat names that `ProfilePage` sends. A commune without a province brings its own. What
 * is no text where one belongs is handed to the schema as it came, which refuses it.
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
  const fields = Array.from(names, (name) => ({
    field: name === 'wishPayVnd' ? 'wishPayMillions' : name,
    code: 'field.invalid',
  }));
  return { ok: false, fields, values };
}

/** A saved profile as its form shows it; of one that does not exist yet, the empty form. */
export function savedValues(profile: ProfileView | undefined): ProfileValues {
  if (!profile) return typedValues({});
  const { hasPassport, wishPayVnd } = profile;
  return {
    provinceCode: profile.provinceCode ?? '',
    communeCode: profile.communeCode ?? '',
    educationLevel: profile.educationLevel ?? '',
    hasPassport: hasPassport === null ? '' : hasPassport ? 'yes' : 'no',
    wishOccupations: profile.wishOccupations,
    wishMarkets: profile.wishMarkets,
    wishCountries: profile.wishCountries,
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
    consentMatching: profile.consentMatchingAt !== null,
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
    wishMarkets: several(form['wishMarkets']),
    wishCountries: several(form['wishCountries']),
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
    wishMarkets: [several(form['wishMarkets'])].flat().map(text),
    wishCountries: [several(form['wishCountries'])].flat().map(text),
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
