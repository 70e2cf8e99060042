// Workers and postings for the specs of this folder.
import fc from 'fast-check';
import { MARKETS } from '#libs/postings';
import { EDUCATION_LEVELS } from '#libs/profiles';
import { type Circumstances } from './eligibility.js';
import { type Offer, type Seeker } from './match.facts.js';

export const circumstances: Circumstances = { today: '2026-11-24', overseasMinimumAge: 18 };

/** A worker of 28 who has agreed to be matched and has nothing to show yet. */
export function seeker(facts: Partial<Seeker> = {}): Seeker {
  return {
    personId: '0193a000-0000-7000-8000-000000000001',
    birthDate: '1998-03-05',
    birthPrecision: 'day',
    sex: 'female',
    language: 'vi',
    email: null,
    phone: null,
    provinceCode: '44',
    communeCode: '19342',
    educationLevel: 'upper_secondary',
    hasPassport: true,
    wishOccupations: [],
    wishMarkets: [],
    wishCountries: [],
    wishPayVnd: null,
    experiences: [],
    languageTests: [],
    consentMatchingAt: new Date('2026-11-01T00:00:00Z'),
    experienceTold: false,
    version: 1,
    ...facts,
  };
}

/** An open offer in the province that sets no condition. */
export function offer(facts: Partial<Offer> = {}): Offer {
  return {
    id: '0193a000-0000-7000-8000-00000000000a',
    kind: 'RECRUITMENT',
    status: 'published',
    market: 'local',
    countryCode: 'VN',
    provinceCodes: ['44'],
    communeCodes: [],
    nationwide: false,
    quotaLineId: null,
    occupationCode: null,
    payVndMin: null,
    payVndMax: null,
    ageMin: null,
    ageMax: null,
    sexWish: null,
    sexReason: null,
    experienceMonths: null,
    educationLevel: null,
    languageTest: null,
    languageLevel: null,
    deadline: null,
    expiresOn: null,
    version: 1,
    ...facts,
  };
}

const occupation = fc.constantFrom('7212', '7223', '7531', '8153', '9329', '5120', '5321');
const country = fc.constantFrom('JP', 'KR', 'TW');
const pay = fc.integer({ min: 4, max: 60 }).map((millions) => millions * 1_000_000);
const day = fc.constantFrom('2026-11-23', '2026-11-24', '2027-03-01');
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const LEVELS: [test: string, level: string][] = [
  ['JLPT', 'N5'],
  ['JLPT', 'N3'],
  ['JFT_BASIC', 'A2'],
  ['TOPIK', '2'],
  ['EPS_TOPIK', '120'],
  ['TOCFL', 'A2'],
];

const languageTest = fc
  .record({ held: fc.constantFrom(...LEVELS), expiresOn: nullable(day) })
  .map(({ held: [test, level], expiresOn }) => ({ test, level, expiresOn }));

const birth = nullable(
  fc.record({
    birthDate: fc.integer({ min: 1966, max: 2010 }).map((year) => `${year}-11-24`),
    birthPrecision: fc.constantFrom('day', 'year'),
  }),
).map((known) => known ?? { birthDate: null, birthPrecision: null });

export const anySeeker: fc.Arbitrary<Seeker> = fc
  .tuple(
    birth,
    fc.record({
      sex: nullable(fc.constantFrom('male', 'female')),
      provinceCode: nullable(fc.constantFrom('44', '46')),
      educationLevel: nullable(fc.constantFrom(...EDUCATION_LEVELS)),
      hasPassport: nullable(fc.boolean()),
      wishOccupations: fc.uniqueArray(occupation, { maxLength: 3 }),
      wishMarkets: fc.uniqueArray(fc.constantFrom(...MARKETS), { maxLength: 3 }),
      wishCountries: fc.uniqueArray(country, { maxLength: 2 }),
      wishPayVnd: nullable(pay),
      experiences: fc.array(
        fc.record({ occupationCode: occupation, months: fc.integer({ min: 1, max: 60 }) }),
        { maxLength: 3 },
      ),
      languageTests: fc.array(languageTest, { maxLength: 2 }),
    }),
  )
  .map(([born, facts]) => seeker({ ...born, ...facts }));

/** Workers of age: a minor needs a guardian before anything is matched. */
export const anyAdult = anySeeker.filter(
  ({ birthDate }) => birthDate === null || birthDate < '2008',
);

const neededLevel = nullable(fc.constantFrom(...LEVELS)).map((needed) => ({
  languageTest: needed?.[0] ?? null,
  languageLevel: needed?.[1] ?? null,
}));

const place = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('local' as const, 'national' as const),
      fc.uniqueArray(fc.constantFrom('44', '46', '79'), { maxLength: 3 }),
      fc.boolean(),
    )
    .map(([market, provinceCodes, nationwide]) => ({
      market,
      countryCode: 'VN',
      provinceCodes,
      nationwide,
      quotaLineId: null,
    })),
  country.map((countryCode) => ({
    market: 'overseas' as const,
    countryCode,
    provinceCodes: [],
    nationwide: false,
    quotaLineId: '0193a000-0000-7000-8000-0000000000ff',
  })),
);

export const anyOffer: fc.Arbitrary<Offer> = fc
  .tuple(
    place,
    neededLevel,
    fc.record({
      occupationCode: nullable(occupation),
      payVndMax: nullable(pay),
      ageMin: nullable(fc.integer({ min: 16, max: 25 })),
      ageMax: nullable(fc.integer({ min: 30, max: 55 })),
      sexWish: nullable(fc.constantFrom('male', 'female')),
      sexReason: nullable(fc.constant('Thông tư 10/2020/TT-BLĐTBXH')),
      experienceMonths: nullable(fc.integer({ min: 0, max: 36 })),
      educationLevel: nullable(fc.constantFrom(...EDUCATION_LEVELS)),
      deadline: nullable(day),
    }),
  )
  .map(([where, level, facts]) => offer({ ...where, ...level, ...facts }));
