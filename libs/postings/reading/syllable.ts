import { type Reference } from '#libs/reference';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Acute and dot below: the only tones before c, ch, p, t. */
const SHARP = /[\u0301\u0323]/;
const STOPPED = /(?:c|ch|p|t)$/;

const ONSET = /^(ngh|ng|nh|n|gh|gi|g|kh|k|ch|c|ph|p|th|tr|t|qu|b|d|đ|h|l|m|r|s|v|x)?(.+)$/u;
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on
   ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uân uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
   uy uya uych uyên uyêt uynh uyt uyn uyu
   ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
   y yêm yên yêng yêt yêu ych yn ynh yt`.split(/\s+/),
);
const FRONT = /^[ieêy]/;
/** Letters that stand as words of their own; i, o or u alone are pieces of a broken word. */
const ALONE = /^[yaeêôơ]$/;

/**
 * True when a word has the shape of a Vietnamese syllable: an onset, a rime of the language, the
 * spelling before front vowels, and a tone that its ending allows. Most such shapes are words;
 * what is none is surely not Vietnamese.
 */
export function isSyllable(word: string): boolean {
  if (!hasOneCase(word)) return false;
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const [, onset = '', rime = ''] = ONSET.exec(letters.replace(TONES, '').normalize('NFC')) ?? [];
  if (onset === 'gi' && rime.startsWith('ê')) return RIMES.has(`i${rime}`);
  const whole = RIMES.has(rime) || (rime === '' && onset === 'gi');
  if (!whole || (onset === '' && rime.length === 1 && !ALONE.test(rime))) return false;
  if (STOPPED.test(rime) !== SHARP.test(tones[0] ?? '') && STOPPED.test(rime)) return false;
  return fitsOnset(onset, rime);
}

function hasOneCase(word: string): boolean {
  const [first, rest] = [word.slice(0, 1), word.slice(1)];
  return rest === rest.toLowerCase() || word === (first + rest).toUpperCase();
}

function fitsOnset(onset: string, rime: string): boolean {
  if (['k', 'gh', 'ngh'].includes(onset)) return FRONT.test(rime);
  if (['c', 'ng', 'g'].includes(onset)) return !FRONT.test(rime) || (onset === 'g' && rime === 'i');
  return onset !== 'qu' || !/^[ouưy][^y]?$/.test(rime) || rime === 'y' || rime === 'ơ';
}

/** Knows the syllables that the names of the code lists are made of: well over a thousand. */
export function knownSyllables({ lists }: Reference): (syllable: string) => boolean {
  const names = [
    ...lists.provinces.flatMap(({ nameVi, former, towns }) => [nameVi, ...former, ...towns]),
    ...lists.communes.flatMap(({ name, formerNames }) => [name, ...formerNames]),
    ...lists.occupations.flatMap(({ titleVi, synonyms }) => [titleVi, ...synonyms]),
  ];
  const known = new Set(
    names
      .join(' ')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu),
  );
  return (syllable) => known.has(syllable.toLowerCase());
}
