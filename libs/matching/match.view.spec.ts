import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type PostingView } from '#libs/postings';
import { eligible, type Reason } from './eligibility.js';
import { granted } from './granted.js';
import { type Seeker } from './match.facts.js';
import { anyOffer, anySeeker, circumstances, offer, seeker } from './match.specimens.js';
import { toFit, toMatchView } from './match.view.js';
import { matchFound } from './matching.templates.js';
import { matchingTexts } from './matching.texts.js';

describe('toFit', () => {
  it('has words for every reason in both languages, without a gap', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, fc.constantFrom('vi', 'en'), (who, what, language) => {
        const { reasons } = eligible(who, what, circumstances);
        const { factors } = toFit({ score: 500, reasons }, language);
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
    const view = toFit({ score: 800, reasons: [...reasons] }, 'vi');
    expect(view).toMatchObject({ word: 'fairly', met: 1, total: 2 });
    expect(view.factors[1]?.text).toBe('chưa có Tiếng Nhật JLPT N4 còn hạn');
  });
});

describe('an age', () => {
  const textOf = (facts: Partial<Seeker>, language: 'vi' | 'en') => {
    const { reasons } = eligible(seeker(facts), offer({ ageMin: 18 }), circumstances);
    return toFit({ score: 500, reasons }, language).factors[0]?.text;
  };

  it('is one of two where only the year of birth is known', () => {
    const facts = { birthDate: '2001-01-01', birthPrecision: 'year' } as const;
    expect(textOf(facts, 'vi')).toBe('24 hoặc 25 tuổi, tin cần từ 18 tuổi');
    expect(textOf(facts, 'en')).toBe('aged 24 or 25, the posting asks for 18 or older');
  });

  it('is one where the day is known', () => {
    const facts = { birthDate: '2001-11-25', birthPrecision: 'day' } as const;
    expect(textOf(facts, 'vi')).toBe('24 tuổi, tin cần từ 18 tuổi');
  });

  it('stands also with matches that were stored before the range was', () => {
    const parameters = { least: 18, age: 25 };
    const reason = { code: 'age-min', state: 'yes', nextStep: null, decides: true } as const;
    const { factors } = toFit({ score: 500, reasons: [{ ...reason, parameters }] }, 'vi');
    expect(factors[0]?.text).toBe('25 tuổi, tin cần từ 18 tuổi');
  });
});

describe('toMatchView', () => {
  const row = {
    id: '1',
    state: 'new',
    postingId: '2',
    score: 500,
    reasons: [],
    override: null,
    overrideReason: null,
    updatedAt: new Date(),
  } as const;

  it('has a sentence for every wish in both languages', () => {
    fc.assert(
      fc.property(anySeeker, anyOffer, fc.constantFrom('vi', 'en'), (who, what, language) => {
        const wishes = granted(who, what);
        const view = toMatchView({ ...row, reasons: [], wishes }, {} as PostingView, language);
        for (const { text } of view.wishes) expect(text).not.toMatch(/[{}]|matching\./);
      }),
    );
  });

  it('says money in millions', () => {
    const wishes = granted(seeker({ wishPayVnd: 8_500_000 }), offer({ payVndMax: 12_000_000 }));
    const view = toMatchView({ ...row, reasons: [], wishes }, {} as PostingView, 'vi');
    expect(view.wishes.map(({ text }) => text)).toContain(
      'Lương đến 12 triệu đ, bạn muốn 8,5 triệu đ',
    );
  });

  it('shows the reason of a recommendation, never that of holding back', () => {
    const held = { ...row, reasons: [], wishes: [], overrideReason: 'vì lý do' };
    const view = (override: 'recommend' | 'hold_back') =>
      toMatchView({ ...held, override }, {} as PostingView, 'vi').recommendation;
    expect(view('recommend')).toBe('vì lý do');
    expect(view('hold_back')).toBeNull();
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
    expect(toFit({ score: 900, reasons }, 'vi').word).toBe(word);
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
