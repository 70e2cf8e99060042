import { type Found, type Token } from './phrases.js';

/** Which managers lead an occupation: the longest beginning of its code decides. */
const LEADERS: Record<string, string> = {
  '21': '1321',
  '2142': '1323',
  '2166': '1221',
  '216': '1219',
  '22': '1342',
  '23': '1341',
  '24': '1219',
  '2411': '1211',
  '2412': '1211',
  '2413': '1211',
  '2423': '1212',
  '2424': '1212',
  '2431': '1221',
  '2432': '1221',
  '2433': '1221',
  '2434': '1221',
  '25': '1330',
  '26': '1219',
  '3112': '1323',
  '3123': '1323',
  '31': '1321',
  '3312': '1346',
  '3313': '1211',
  '3321': '1346',
  '3322': '1221',
  '3323': '1324',
  '3331': '1324',
  '3334': '1221',
  '3339': '1221',
  '35': '1330',
  '4110': '1219',
  '4211': '1346',
  '4222': '1219',
  '432': '1324',
  '4322': '1321',
  '5223': '1221',
  '5244': '1221',
  '71': '1323',
  '7': '1321',
  '8': '1321',
};

const HEADS = [
  'trưởng phòng',
  'phó phòng',
  'trưởng bộ phận',
  'phó bộ phận',
  'giám đốc',
  'phó giám đốc',
  'head of',
  'director of',
].map((name) => name.split(' '));
const TAILS = new Set(['manager', 'director', 'head']);
/** Managers of one product, account or person lead nobody. */
const NO_LEADERS = new Set(['assistant', 'secretary', 'trợ', 'thư']);

/** True when the words call a manager of the occupation found, in a name that does not yet say so. */
export function namesManager(
  { start, length }: Pick<Found<unknown>, 'start' | 'length'>,
  words: Token[],
): boolean {
  const before = words.slice(0, start).map(({ marked }) => marked);
  if (before.some((word) => NO_LEADERS.has(word))) return false;
  const isHead = HEADS.some((head) => {
    const at = before.length - head.length;
    return at >= 0 && head.every((word, index) => before[at + index] === levelled(word));
  });
  const after = words[start + length]?.plain;
  return isHead || (after !== undefined && TAILS.has(after));
}

/** The words of a text carry their tone at the end. */
function levelled(word: string): string {
  const letters = word.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return letters.replace(tone, '') + (letters.match(tone)?.join('') ?? '');
}

/** The managers' group above an occupation; null where it is one already or has none. */
export function managerOf(code: string): string | null {
  if (code.startsWith('1')) return null;
  for (let length = 4; length > 0; length -= 1) {
    const leader = LEADERS[code.slice(0, length)];
    if (leader) return leader;
  }
  return null;
}
