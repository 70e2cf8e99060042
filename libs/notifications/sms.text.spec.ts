import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smsText } from './sms.text.js';
import { TOPICS } from './topics.js';

const PORTAL = 'https://nhipcau.example';
const GSM = /^[A-Za-z0-9 @$_!"#%&'()*+,\-./:;<=>?]*$/;

describe('smsText', () => {
  it('is Vietnamese without marks, with a link', () => {
    const news = { language: 'vi', topics: ['matching'], count: 3, code: null } as const;
    expect(smsText({ ...news, topics: ['matching'] }, PORTAL)).toBe(
      'Nhip Cau: ban co 3 tin moi ve viec phu hop. Xem tai https://nhipcau.example/thong-bao',
    );
  });

  it('says the same of a placement as of an application, and less of several topics', () => {
    const text = (...topics: (typeof TOPICS)[number][]) =>
      smsText({ language: 'vi', topics, count: 2, code: null }, PORTAL);
    expect(text('placements')).toBe(text('applications'));
    expect(text('placements', 'matching')).toBe(text('other'));
  });

  it('is one part of GSM-7 whatever it says, wherever the portal is', () => {
    fc.assert(
      fc.property(
        fc.record({
          language: fc.constantFrom('vi' as const, 'en' as const),
          topics: fc.subarray([...TOPICS]),
          count: fc.integer({ min: 1, max: 1_000_000 }),
          code: fc.option(fc.string({ unit: 'binary', maxLength: 400 })),
        }),
        fc.webUrl({ withFragments: false }),
        (news, portal) => {
          const text = smsText(news, portal);
          expect(text.length).toBeLessThanOrEqual(160);
          expect(text).toMatch(GSM);
        },
      ),
    );
  });

  it('keeps the words where the address is too long for them', () => {
    const far = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example`;
    const text = smsText({ language: 'vi', topics: ['other'], count: 1, code: null }, far);
    expect(text).toBe('Nhip Cau: ban co 1 tin moi.');
  });
});
