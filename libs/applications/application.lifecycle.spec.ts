import { describe, expect, it } from '@jest/globals';
import {
  isWaiting,
  type Outcome,
  outcomeRule,
  OUTCOMES,
  outcomesAfter,
} from './application.lifecycle.js';
import { ANSWER_REASONS } from './application.schema.js';
import { applicationsTexts } from './applications.texts.js';

describe('the table of outcomes', () => {
  it('reaches every outcome from an application that nobody answered', () => {
    const seen = new Set<Outcome | null>([null]);
    for (const last of seen) for (const next of outcomesAfter(last, 'system')) seen.add(next);
    expect([...seen].filter(Boolean).sort()).toEqual([...OUTCOMES].sort());
  });

  it.each([
    'REFUSED_BY_EMPLOYER',
    'REFUSED_BY_WORKER',
    'STILL_AFTER_1M',
    'LEFT_BEFORE_1M',
  ] as const)('ends with %s', (last) => {
    expect(outcomesAfter(last, 'system')).toEqual([]);
  });

  it('asks why whenever somebody says no', () => {
    const noes = OUTCOMES.filter((outcome) => outcomeRule(outcome).needsReason);
    expect(noes).toEqual([
      'REFUSED_BY_EMPLOYER',
      'REFUSED_BY_WORKER',
      'WITHDRAWN',
      'LEFT_BEFORE_1M',
    ]);
  });

  it.each([
    [null, 'worker', ['REFUSED_BY_WORKER', 'WITHDRAWN']],
    ['WITHDRAWN', 'worker', ['REAPPLIED']],
    ['WITHDRAWN', 'agent', []],
    ['HIRED', 'agent', ['STILL_AFTER_1M', 'LEFT_BEFORE_1M']],
    [null, 'official', []],
  ] as const)('after %s a %s may say %j', (last, role, outcomes) => {
    expect(outcomesAfter(last, role)).toEqual(outcomes);
  });

  it('waits until the first answer, and again after applying anew', () => {
    expect([null, 'REAPPLIED' as const, 'INVITED' as const].map(isWaiting)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the words of answers', () => {
  it.each([
    ...OUTCOMES.flatMap((outcome) => [`outcome.${outcome}`, `outcome.${outcome}.worker`]),
    ...ANSWER_REASONS.map((reason) => `answer-reason.${reason}`),
  ])('has %s', (key) => {
    expect(applicationsTexts.has(key)).toBe(true);
  });
});
