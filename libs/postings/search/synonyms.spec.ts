import { describe, expect, it } from '@jest/globals';
import { buildSynonyms, synonyms } from './synonyms.js';

describe('buildSynonyms', () => {
  it('gives every word of a set the others, by its form with and without marks', () => {
    expect(buildSynonyms('phụ hồ = phụ xây')).toEqual({
      'phụ hồ': ['phụ xây'],
      'phu ho': ['phụ xây'],
      'phụ xây': ['phụ hồ'],
      'phu xay': ['phụ hồ'],
    });
  });

  it('leads one way only where the line says so', () => {
    expect(buildSynonyms('heo > lợn')).toEqual({ heo: ['lợn'] });
  });

  it('joins the rules of a word that stands in two sets', () => {
    expect(buildSynonyms('kho = thủ kho\nkho = logistics').kho).toEqual(['thủ kho', 'logistics']);
  });
});

describe('synonyms', () => {
  it('know the abbreviations that people type', () => {
    expect(synonyms['lđpt']).toContain('lao động phổ thông');
    expect(synonyms.xkld).toContain('xuất khẩu lao động');
    expect(synonyms['cong nhan may']).toContain('may công nghiệp');
  });

  it('hold no key that means something else without its marks', () => {
    for (const key of ['han', 'nhat', 'co', 'kho', 'don', 'lon', 'dem', 'hq', 'dl', 'kt', 'hc']) {
      expect(synonyms).not.toHaveProperty(key);
    }
  });
});
