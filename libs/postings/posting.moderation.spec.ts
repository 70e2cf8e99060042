import { describe, expect, it } from '@jest/globals';
import { findProhibited, type ProhibitedPhrase } from './posting.moderation.js';

const row = (phrase: string, more: Partial<ProhibitedPhrase> = {}): ProhibitedPhrase => ({
  id: phrase,
  phrase,
  market: 'overseas',
  verdict: 'block',
  source: 'Luật 69/2020/QH14, Điều 7',
  validFrom: '2022-01-01',
  validTo: null,
  ...more,
});
const abroad = { market: 'overseas', date: '2026-11-24' } as const;
const verdicts = (
  text: string,
  rows: ProhibitedPhrase[],
  where: Parameters<typeof findProhibited>[2] = abroad,
) => findProhibited(text, rows, where).map(({ verdict }) => verdict);

describe('findProhibited', () => {
  const corpse = row('khâm liệm');

  it.each([
    ['Nhân viên khâm liệm', ['block']],
    ['NHÂN VIÊN KHÂM-LIỆM', ['block']],
    ['khâm\n liệm', ['block']],
    ['nhan vien kham liem', ['review']],
    ['khám liêm khiết', []],
    ['khâm liệmx', []],
    ['', []],
  ])('"%s" is %j', (text, expected) => {
    expect(verdicts(text, [corpse])).toEqual(expected);
  });

  it('finds composed and decomposed letters alike', () => {
    expect(verdicts('khâm liệm'.normalize('NFD'), [corpse])).toEqual(['block']);
  });

  it('does not take one word for another that has other marks', () => {
    expect(verdicts('bắt cá mập', [row('bắt cá mập')])).toEqual(['block']);
    expect(verdicts('bất cả máp', [row('bắt cá mập')])).toEqual([]);
  });

  it('keeps to the market and the days of a row', () => {
    expect(verdicts('khâm liệm', [corpse], { market: 'local', date: '2026-11-24' })).toEqual([]);
    expect(verdicts('khâm liệm', [corpse], { market: 'overseas', date: '2021-12-31' })).toEqual([]);
    const ended = row('khâm liệm', { validTo: '2026-11-23' });
    expect(verdicts('khâm liệm', [ended])).toEqual([]);
    const everywhere = row('phí môi giới', { market: null, verdict: 'review' });
    const local = { market: 'local', date: '2026-11-24' } as const;
    expect(verdicts('Không thu phí môi giới', [everywhere], local)).toEqual(['review']);
  });
});
