import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eligible, type Reason } from './eligibility.js';
import { anyOffer, anySeeker, circumstances } from './match.specimens.js';
import { toCandidateView } from './match.view.js';
import { matchFound } from './matching.templates.js';
import { matchingTexts } from './matching.texts.js';

describe('toCandidateView', () => {
  it('has words for every reason in both languages, without a gap', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, fc.constantFrom('vi', 'en'), (who, what, language) => {
        const { reasons } = eligible(who, what, circumstances);
        const row = {
          id: '1',
          personId: '2',
          fullName: 'Hồ Thị Lan',
          communeCode: null,
          score: 500,
        };
        const { factors } = toCandidateView({ ...row, reasons }, language);
        for (const { code, text, nextStep } of factors) {
          expect(text).not.toMatch(/[{}]|matching\.|profiles\.|upper_secondary/);
          expect(text).not.toBe(`matching.${code}`);
          if (nextStep) expect(matchingTexts.has(`matching.next.${nextStep}`)).toBe(true);
        }
      }),
    );
  });

  it('speaks as the look demands', () => {
    const reasons = [
      {
        code: 'age-min',
        state: 'yes',
        parameters: { least: 18, age: 24 },
        nextStep: null,
        decides: true,
      },
      {
        code: 'language',
        state: 'no',
        parameters: { test: 'JLPT', level: 'N4' },
        nextStep: 'take-test',
        decides: false,
      },
    ] as const;
    const row = { id: '1', personId: '2', fullName: 'Hồ Thị Lan', communeCode: null, score: 800 };
    const view = toCandidateView({ ...row, reasons: [...reasons] }, 'vi');
    expect(view).toMatchObject({ word: 'fairly', met: 1, total: 2 });
    expect(view.factors[1]?.text).toBe('chưa có Tiếng Nhật JLPT N4 còn hạn');
  });
});

describe('the word of a match', () => {
  it.each([
    [8, 1, 'very'],
    [2, 2, 'fairly'],
    [0, 5, 'partly'],
    [0, 0, 'very'],
  ])('with %i conditions met and %i open: %s', (met, open, word) => {
    const reason = { code: 'passport', parameters: {}, nextStep: null, decides: false } as const;
    const reasons: Reason[] = [
      ...Array.from({ length: met }, () => ({ ...reason, state: 'yes' as const })),
      ...Array.from({ length: open }, () => ({ ...reason, state: 'unknown' as const })),
    ];
    const row = { id: '1', personId: '2', fullName: 'Hồ Thị Lan', communeCode: null, score: 900 };
    expect(toCandidateView({ ...row, reasons }, 'vi').word).toBe(word);
  });
});

describe('matchFound', () => {
  it('names up to five postings and counts the others', () => {
    const postings = [{ title: 'Công nhân may', organisation: 'Công ty Sông Hiếu' }];
    const one = matchFound.render('vi', { total: 1, postings });
    expect(one.title).toBe('Có tin phù hợp với bạn: Công nhân may');
    expect(one.body).toContain('Công nhân may – Công ty Sông Hiếu');
    const many = matchFound.render('vi', { total: 8, postings });
    expect(many.title).toBe('Có 8 tin phù hợp với bạn');
    expect(many.body).toContain('Và 7 tin khác.');
  });
});
