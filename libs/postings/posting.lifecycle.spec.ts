import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/platform';
import { mayTake, POSTING_STEPS, postingStep, writingStep } from './posting.lifecycle.js';
import { POSTING_STATUSES } from './posting.schema.js';

const actors = [...ROLES, 'anonymous', 'system'] as const;

/** Every step that the table allows, walked out of its rows and not read from them. */
const walked = POSTING_STATUSES.flatMap((status) =>
  POSTING_STEPS.flatMap((step) =>
    actors
      .filter((role) => mayTake(step, status, role))
      .map((role) => `${status} ${step} ${postingStep(step).to} ${role}`),
  ),
).sort();

describe('the life of a posting', () => {
  it('allows these steps and no other', () => {
    expect(walked).toEqual(
      [
        'draft save draft agent',
        'draft submit draft agent',
        'draft send-back draft official',
        'draft clear published official',
        'draft publish published agent',
        'published change published agent',
        'published confirm published agent',
        'published close closed agent',
        'published close closed system',
        'closed revise closed agent',
        'closed reopen published agent',
      ].sort(),
    );
  });

  it('reaches every status from a draft and never leads back to one', () => {
    const reached = new Set(['draft']);
    for (let round = 0; round < POSTING_STATUSES.length; round += 1) {
      for (const step of POSTING_STEPS) {
        const { from, to } = postingStep(step);
        if (from.some((status) => reached.has(status))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...POSTING_STATUSES].sort());
    const back = POSTING_STEPS.filter(
      (step) => postingStep(step).to === 'draft' && !postingStep(step).from.includes('draft'),
    );
    expect(back).toEqual([]);
  });

  it.each(POSTING_STATUSES)('keeps the status of a %s posting that is written anew', (status) => {
    const step = writingStep(status);
    expect(mayTake(step, status, 'agent')).toBe(true);
    expect(postingStep(step).to).toBe(status);
  });
});
