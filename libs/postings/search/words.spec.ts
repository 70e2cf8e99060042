import { describe, expect, it } from '@jest/globals';
import { textQueries, wordsOf } from './words.js';

describe('wordsOf', () => {
  it.each([
    ['Thợ  HÀN, 6G', ['thợ', 'hàn', '6g']],
    ["'; DROP TABLE posting; --", ['drop', 'table', 'posting']],
    ['😀 & | ! :* <->', []],
    ['a\0b', ['a', 'b']],
    ['tho\u031b\u0323', ['thợ']],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('reads ten words of a very long text', () => {
    expect(wordsOf('việc làm '.repeat(100_000))).toHaveLength(10);
  });
});

describe('textQueries', () => {
  it('asks for all words, the last of which may be cut off, with and without marks', () => {
    expect(textQueries(['máy', 'xú'])).toEqual({
      words: "('may') & ('xu':*)",
      title: "('may' & 'xu':*)",
      marked: "('máy' & 'xú':*)",
    });
  });

  it('has nothing exact where no marks were typed, and nothing at all without words', () => {
    expect(textQueries(['may', 'xuc'])?.marked).toBeNull();
    expect(textQueries([])).toBeNull();
  });

  it('takes phrases that mean the same', () => {
    const phrase = "('lao' & 'dong' & 'pho' & 'thong')";
    expect(textQueries(['lđpt', 'kho'])?.words).toContain(phrase);
    expect(textQueries(['lao', 'dong', 'pho', 'thong', 'x'])?.words).toMatch(
      /^\(\('lao' & 'dong' & 'pho' & 'thong'\) \| \('ldpt'\)/,
    );
  });

  it('keeps the marks of other scripts', () => {
    expect(textQueries(['ガラス'])?.words).toBe("('ガラス':*)");
    expect(textQueries(['한국'])?.words).toBe("('한국':*)");
  });
});
