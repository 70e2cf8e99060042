import { describe, expect, it } from '@jest/globals';
import { type FeeVerdict, type QuotaLineView } from '#libs/contracts';
import { type Actor } from '#libs/platform';
import { type Posting } from './posting.entity.js';
import { mayPublish, publishingProblems, reviewReasons, type Standing } from './posting.policy.js';
import { homeDraft } from './posting.specimens.js';

const home: Standing = {
  sending: null,
  line: null,
  fee: null,
  minimumAge: null,
  findings: [],
  today: '2026-11-24',
};
const line = {
  id: 'line-1',
  organisationId: 'organisation-1',
  status: 'ACCEPTED',
  places: 5,
  contracted: 2,
} as QuotaLineView;
const abroad: Standing = {
  ...home,
  sending: 'ALLOWED',
  line,
  minimumAge: { years: 18, blocks: true },
};
const orderDraft = (more: Partial<Posting> = {}) =>
  homeDraft({ market: 'overseas', countryCode: 'TW', quotaLineId: 'line-1', places: 3, ...more });
const order = orderDraft();
const fee = (state: FeeVerdict['state'], standing: 'law_text' | 'secondary') =>
  ({ state, overVnd: 1, rule: { id: 'r', source: 's', standing } }) as FeeVerdict;
const codes = (...given: Parameters<typeof publishingProblems>) =>
  publishingProblems(...given).map(({ field, code }) => `${field} ${code}`);

describe('publishingProblems at home', () => {
  it('finds nothing wrong with a whole posting', () => {
    expect(codes(homeDraft(), home)).toEqual([]);
  });

  it.each([
    [{ occupationCode: null }, 'occupationCode field.required'],
    [{ places: null }, 'places field.required'],
    [{ description: null }, 'description field.required'],
    [{ employmentForm: null }, 'employmentForm field.required'],
    [{ communeCodes: [] }, 'communeCodes postings.commune-missing'],
    [{ payMin: null, payMax: null }, 'payMin postings.pay-missing'],
    [{ ageMax: 40 }, 'ageReason postings.age-reason-missing'],
    [{ ageMin: 25 }, 'ageReason postings.age-reason-missing'],
    [{ sexWish: 'male' as const }, 'sexReason postings.sex-reason-missing'],
    [{ deadline: '2026-11-23' }, 'deadline postings.deadline-past'],
    [{ deadline: '2027-11-26' }, 'deadline postings.deadline-far'],
    [{ market: 'national' as const, provinceCodes: [] }, 'provinceCodes postings.province-missing'],
  ])('%j: %s', (more, problem) => {
    expect(codes(homeDraft(more), home)).toEqual([problem]);
  });

  it.each([
    { ageMin: 18 },
    { ageMax: 40, ageReason: 'Việc nặng' },
    { sexWish: 'male' as const, sexReason: 'Phòng ở nam' },
    { deadline: '2026-11-24' },
    { deadline: '2027-11-25' },
    { market: 'national' as const, provinceCodes: [], nationwide: true },
    { payMin: null },
  ])('has nothing against %j', (more) => {
    expect(codes(homeDraft(more), home)).toEqual([]);
  });
});

describe('publishingProblems abroad', () => {
  it('takes from the contract what a home posting must say itself', () => {
    const bare = orderDraft({ occupationCode: null, employmentForm: null, ageMax: 38 });
    expect(codes(bare, abroad)).toEqual([]);
  });

  it.each<[string, Partial<Standing>, string[]]>([
    ['no right in the channel', { sending: 'NO_RIGHT' }, ['quotaLineId postings.sending-NO_RIGHT']],
    ['a suspension', { sending: 'SUSPENDED' }, ['quotaLineId postings.sending-SUSPENDED']],
    ['no line', { line: null }, ['quotaLineId postings.line-unknown']],
    [
      'a line of another agency',
      { line: { ...line, organisationId: 'organisation-2' } },
      ['quotaLineId postings.line-unknown'],
    ],
    [
      'a contract that is stopped',
      { line: { ...line, status: 'STOPPED' } },
      ['quotaLineId postings.contract-not-accepted'],
    ],
    ['a full line', { line: { ...line, contracted: 5 } }, ['quotaLineId postings.no-places-left']],
    [
      'more places than are left',
      { line: { ...line, contracted: 3 } },
      ['places postings.more-than-left'],
    ],
    [
      'a fee above the ceiling of the law',
      { fee: fee('above', 'law_text') },
      ['quotaLineId postings.fee-above-cap'],
    ],
    ['a fee above a ceiling that is not confirmed', { fee: fee('above', 'secondary') }, []],
    ['a fee within', { fee: fee('within', 'law_text') }, []],
    ['an amended contract', { line: { ...line, status: 'AMENDED' } }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(order, { ...abroad, ...more })).toEqual(expected);
  });

  it('asks for no one under the age of the law', () => {
    expect(codes(orderDraft({ ageMin: 17 }), abroad)).toEqual(['ageMin postings.too-young']);
    expect(codes(orderDraft({ ageMin: 18 }), abroad)).toEqual([]);
  });

  it('stops only for words that the law surely forbids', () => {
    const finding = { id: 'x', phrase: 'khâm liệm', source: 'Luật 69' };
    const block = { ...abroad, findings: [{ ...finding, verdict: 'block' as const }] };
    const review = { ...abroad, findings: [{ ...finding, verdict: 'review' as const }] };
    expect(codes(order, block)).toEqual(['description postings.prohibited']);
    expect(codes(order, review)).toEqual([]);
  });
});

describe('reviewReasons', () => {
  const doubtful = { id: 'x', phrase: 'massage', source: 's', verdict: 'review' as const };
  const given = { findings: [doubtful], minimumAge: null };

  it('names the first posting at home and doubtful words', () => {
    expect(reviewReasons(homeDraft(), given, true)).toEqual(['first-posting', 'massage']);
    expect(reviewReasons(homeDraft(), given, false)).toEqual(['massage']);
    expect(reviewReasons(order, { ...given, findings: [] }, true)).toEqual([]);
  });

  it('asks again only for what was not cleared', () => {
    const cleared = homeDraft({ review: 'cleared', reviewReasons: ['massage'] });
    expect(reviewReasons(cleared, given, false)).toEqual([]);
    const waiting = homeDraft({ review: 'waiting', reviewReasons: ['massage'] });
    expect(reviewReasons(waiting, given, false)).toEqual(['massage']);
  });

  it('lets an official read an age that an unconfirmed rule forbids', () => {
    const age = { findings: [], minimumAge: { years: 15, blocks: false } };
    expect(reviewReasons(homeDraft({ ageMin: 14 }), age, false)).toEqual(['young-age']);
    expect(reviewReasons(homeDraft({ ageMax: 14 }), age, false)).toEqual(['young-age']);
    expect(reviewReasons(homeDraft({ ageMin: 15 }), age, false)).toEqual([]);
  });
});

describe('mayPublish', () => {
  const actor: Actor = { role: 'agent', personId: 'p', accountId: 'a', organisationId: 'o' };

  it.each([
    [actor, true],
    [{ ...actor, organisationId: null }, false],
    [{ ...actor, role: 'worker' }, false],
    [{ ...actor, role: 'counsellor' }, false],
    [{ ...actor, role: 'official' }, false],
    [{ ...actor, role: 'system' }, false],
  ] as [Actor, boolean][])('%j: %s', (given, expected) => {
    expect(mayPublish(given)).toBe(expected);
  });
});
