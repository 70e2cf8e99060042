// Telex (TCVN keyboards): doubled vowels make a circumflex, w a horn or breve, and s f r x j at
// the end of a syllable its tone.
const VOWEL_PAIRS: [RegExp, string][] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/uow/g, 'ươ'],
  [/uwow?/g, 'ươ'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
];
const TONE_OF_KEY: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};

// A syllable without tone: first consonants, one to three vowels, last consonants.
const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?';
const RHYME =
  '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|âu|ay|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|ôi|ơi|' +
  'ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu|oo)';
const CODA = '(?:ng|nh|ch|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${RHYME}${CODA}$`);

/**
 * Reads words that were typed in Telex with the keyboard switched off, `thowj hafn` -> `thợ hàn`.
 * A word that is no Telex, or a syllable already, stays as it is.
 */
export function fromTelex(text: string): string {
  return text.replace(/[a-z]+/gi, (word) => wordFromTelex(word.toLowerCase()) ?? word);
}

function wordFromTelex(word: string): string | null {
  if (SYLLABLE.test(word)) return null;
  const { letters, tone } = splitTone(word);
  const marked = VOWEL_PAIRS.reduce((text, [keys, letter]) => text.replace(keys, letter), letters);
  if (marked === word || !SYLLABLE.test(marked)) return null;
  return withTone(marked, tone);
}

/** The tone key may stand behind its vowel (`masy`) or at the end (`mays`). */
function splitTone(word: string): { letters: string; tone: string } {
  const at = /[aeiouyw][a-z]*?([sfrxj])/.exec(word);
  if (!at?.[1]) return { letters: word, tone: '' };
  const position = at.index + at[0].length - 1;
  return {
    letters: word.slice(0, position) + word.slice(position + 1),
    tone: TONE_OF_KEY[at[1]] ?? '',
  };
}

/** Sets the tone on the vowel that carries it: the marked one, else by the shape of the rhyme. */
function withTone(syllable: string, tone: string): string {
  if (!tone) return syllable;
  const start = /^(?:gi(?=[aăâeêioôơuưy])|qu)/.exec(syllable)?.[0].length ?? 0;
  const letters = Array.from(syllable);
  const vowels = letters.flatMap((letter, n) =>
    n >= start && /[aăâeêioôơuưy]/.test(letter) ? [n] : [],
  );
  const marked = vowels.filter((n) => /[ăâêôơư]/.test(syllable[n] ?? ''));
  const closed = (vowels.at(-1) ?? 0) < syllable.length - 1;
  const plain = closed ? vowels.at(-1) : (vowels.at(-2) ?? vowels.at(-1));
  const place = marked.at(-1) ?? (vowels.length === 3 ? vowels[1] : plain);
  return letters
    .map((letter, n) => (n === place ? letter + tone : letter))
    .join('')
    .normalize('NFC');
}
