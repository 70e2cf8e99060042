import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM, type Actor } from '#libs/platform';
import { Reference, shippedLists } from '#libs/reference';
import { unknownCodes } from './profile.codes.js';
import { maySaveProfile } from './profile.policy.js';
import { profileDraftSchema } from './profile.schema.js';

const lists = new Reference(shippedLists);
const commune = shippedLists.communes[0];

describe('profileDraftSchema', () => {
  it('takes an empty form as nothing known and no consent given', () => {
    expect(profileDraftSchema.parse({})).toMatchObject({
      educationLevel: null,
      hasPassport: null,
      wishMarkets: [],
      consentMatching: false,
    });
  });

  it.each([
    ['a level that the test does not have', { languageTests: [{ test: 'JLPT', level: 'N9' }] }],
    [
      'the same test twice',
      {
        languageTests: [
          { test: 'JLPT', level: 'N5' },
          { test: 'JLPT', level: 'N4' },
        ],
      },
    ],
    ['a wish of pay in thousands', { wishPayVnd: 15_000 }],
    ['a market that does not exist', { wishMarkets: ['moon'] }],
  ])('refuses %s', (_name, draft) => {
    expect(profileDraftSchema.safeParse(draft).success).toBe(false);
  });
});

describe('unknownCodes', () => {
  it('finds nothing wrong with codes of the lists', () => {
    const draft = profileDraftSchema.parse({
      provinceCode: commune?.provinceCode,
      communeCode: commune?.code,
      wishOccupations: [shippedLists.occupations.at(-1)?.code],
      wishCountries: ['JP'],
    });
    expect(unknownCodes(draft, lists)).toEqual([]);
  });

  it('names each field that the lists do not have', () => {
    const draft = profileDraftSchema.parse({
      provinceCode: '01',
      communeCode: commune?.code,
      wishOccupations: ['0001'],
      wishCountries: ['VN'],
      experiences: [{ occupationCode: '0002', months: 12 }],
    });
    expect(unknownCodes(draft, lists).map((problem) => problem.field)).toEqual([
      'communeCode',
      'wishOccupations',
      'experiences',
      'wishCountries',
    ]);
  });
});

describe('maySaveProfile', () => {
  const me = '0193a000-0000-7000-8000-000000000001';
  const actor = (role: Actor['role'], personId: string | null): Actor => ({
    ...ANONYMOUS,
    role,
    personId,
  });
  it.each([
    [actor('worker', me), true],
    [actor('worker', 'somebody else'), false],
    [actor('counsellor', 'somebody else'), true],
    [actor('agent', 'somebody else'), false],
    [actor('official', 'somebody else'), false],
    [actor('admin', 'somebody else'), false],
    [ANONYMOUS, false],
    [SYSTEM, true],
  ])('%j: %s', (who, may) => {
    expect(maySaveProfile(who, me)).toBe(may);
  });
});
