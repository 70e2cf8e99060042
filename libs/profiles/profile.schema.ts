import { z } from 'zod';
import { MARKETS } from '#libs/postings';
import { LANGUAGE_TESTS, levelRank } from './language-tests.js';

/** From low to high. */
export const EDUCATION_LEVELS = [
  'none',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'college',
  'university',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

const occupation = z.string().regex(/^\d{1,4}$/);

const experience = z.object({
  occupationCode: occupation,
  months: z.int().min(1).max(720),
});

const languageTest = z
  .object({
    test: z.enum(Object.keys(LANGUAGE_TESTS)),
    level: z.string().trim().min(1).max(10),
    expiresOn: z.iso.date().nullable().default(null),
  })
  .refine(({ test, level }) => levelRank(test, level) !== null, { path: ['level'] });

/** Two entries of the same key would leave open which of them holds. */
function distinct(keys: string[]): boolean {
  return new Set(keys).size === keys.length;
}

export const profileDraftSchema = z.object({
  provinceCode: z.string().nullable().default(null),
  communeCode: z.string().nullable().default(null),
  educationLevel: z.enum(EDUCATION_LEVELS).nullable().default(null),
  hasPassport: z.boolean().nullable().default(null),
  wishOccupations: z.array(occupation).max(5).default([]),
  wishMarkets: z.array(z.enum(MARKETS)).max(3).default([]),
  wishCountries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(10)
    .default([]),
  wishPayVnd: z.int().min(1_000_000).max(1_000_000_000).nullable().default(null),
  experiences: z
    .array(experience)
    .max(10)
    .refine((items) => distinct(items.map((item) => item.occupationCode)))
    .default([]),
  languageTests: z
    .array(languageTest)
    .max(10)
    .refine((items) => distinct(items.map((item) => item.test)))
    .default([]),
  /** Ticked by the worker. */
  consentMatching: z.boolean().default(false),
});
/** What a form says of a worker. `null` is "not known"; consent that is not ticked is not given. */
export type ProfileDraft = z.infer<typeof profileDraftSchema>;

/** A worker's profile. Pay in dong a month. */
export interface ProfileView extends Omit<ProfileDraft, 'consentMatching'> {
  personId: string;
  consentMatchingAt: Date | null;
  version: number;
  updatedAt: Date;
}

/** A profile with how far it has come. */
export interface ProfileFile extends ProfileView {
  /** Questions that were answered, and those that were passed over (`passedOver`). */
  answered: string[];
  /** When the questions were all behind; null while they are being answered. */
  finishedAt: Date | null;
  /** A minor's consent to be matched, which waits for a guardian. */
  consentPendingAt: Date | null;
}
