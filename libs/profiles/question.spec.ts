import { describe, expect, it } from '@jest/globals';
import { profileDraftSchema } from './profile.schema.js';
import {
  ANSWERS_OF,
  answersOf,
  passedOver,
  QUESTIONS,
  questionsLeft,
  saysAlready,
} from './question.js';

const draft = profileDraftSchema.parse({
  educationLevel: 'college',
  wishMarkets: ['local', 'overseas'],
  experiences: [
    { occupationCode: '7212', months: 18 },
    { occupationCode: '8212', months: 3 },
  ],
});

describe('questions', () => {
  it('ask for everything in a profile but the consent, each once', () => {
    const asked = Object.values(ANSWERS_OF).flat().sort();
    expect(asked).toEqual(
      Object.keys(profileDraftSchema.shape)
        .filter((name) => name !== 'consentMatching')
        .sort(),
    );
  });

  it('come in their order, none twice', () => {
    expect(questionsLeft([])).toEqual(QUESTIONS);
    expect(questionsLeft(['birth', passedOver('home')])[0]).toBe('education');
    expect(questionsLeft(QUESTIONS)).toEqual([]);
  });

  it('take only their own answers from a form', () => {
    expect(answersOf('education', draft)).toEqual({ educationLevel: 'college' });
  });
});

describe('saysAlready', () => {
  it('does not mind the order of a list or of names', () => {
    const other = {
      wishMarkets: ['overseas', 'local'] as const,
      experiences: [
        { months: 3, occupationCode: '8212' },
        { months: 18, occupationCode: '7212' },
      ],
    };
    expect(saysAlready(draft, { ...other, wishMarkets: [...other.wishMarkets] })).toBe(true);
  });

  it.each([
    { educationLevel: 'university' as const },
    { hasPassport: false },
    { wishMarkets: ['local' as const] },
    { experiences: [{ occupationCode: '7212', months: 19 }] },
  ])('sees what is different in %j', (answers) => {
    expect(saysAlready(draft, answers)).toBe(false);
  });
});
