// Tone and vowel marks of Vietnamese as digits, the way they are typed in VNI:
// 1-5 tones, 6 circumflex, 7 horn, 8 breve, 9 the stroke of đ.
const DIGIT_OF_MARK: Record<string, string> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
};
const TONES = '12345';

/**
 * The marks-exact twin of a text: every mark becomes a digit behind its letter, `thợ máy` ->
 * `tho75 ma1y`. The search engine folds marks away, but not digits, so twins match only where the
 * marks are the same, and a word cut off in the middle is still a prefix of its twin.
 */
export function markTwin(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/đ/g, 'd9')
    .replace(/\p{M}+/gu, digitsOf);
}

function digitsOf(marks: string): string {
  const digits = Array.from(marks, (mark) => DIGIT_OF_MARK[mark] ?? '');
  // Vowel marks before tones, however the text was composed.
  return digits.sort((a, b) => Number(TONES.includes(a)) - Number(TONES.includes(b))).join('');
}
