/** A phrase found in a text, in tokens counted from the start. */
export interface Found<Value> {
  value: Value;
  start: number;
  length: number;
  /** The text carries the very marks of the phrase, no marks at all, or others. */
  marks: 'same' | 'none' | 'other';
}

/** A word as it is compared: `plain` without marks, `marked` with them. */
export interface Token {
  plain: string;
  marked: string;
}

interface Entry<Value> {
  value: Value;
  marked: string[];
}

interface Node<Value> {
  next: Map<string, Node<Value>>;
  entries: Entry<Value>[];
}

// Chinese, Japanese and Korean put no spaces between words: there each letter is a token.
const TOKEN =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}+#&]+/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Words of a text in order. */
export function tokens(text: string): Token[] {
  return (text.normalize('NFC').toLowerCase().match(TOKEN) ?? []).map(token);
}

const known = new Map<string, Token>();
const MOST_KNOWN = 50_000;

/** Words repeat, so each is taken apart once. */
function token(word: string): Token {
  let found = known.get(word);
  if (found === undefined) {
    found = apart(word);
    if (known.size < MOST_KNOWN) known.set(word, found);
  }
  return found;
}

/**
 * Spelling that differs without meaning is levelled: where the tone stands (hoà, hòa) and i or y
 * after one consonant (kĩ, kỹ).
 */
function apart(word: string): Token {
  const letters = word.normalize('NFD');
  const base = letters.replace(TONE, '').replace(/^([hklmst])i$/, '$1y');
  return {
    marked: base + (letters.match(TONE)?.join('') ?? ''),
    plain: base.replace(/\p{M}/gu, '').replace(/đ/g, 'd'),
  };
}

/** Many phrases searched for at once: one walk over the text, however many phrases there are. */
export class PhraseBook<Value> {
  private readonly root: Node<Value> = { next: new Map(), entries: [] };

  add(phrase: string, value: Value): void {
    let node = this.root;
    const words = tokens(phrase);
    for (const { plain } of words) {
      let next = node.next.get(plain);
      if (!next) {
        next = { next: new Map(), entries: [] };
        node.next.set(plain, next);
      }
      node = next;
    }
    if (words.length > 0) node.entries.push({ value, marked: words.map((word) => word.marked) });
  }

  /** All phrases in the words, overlapping ones too, in the order of their start. */
  find(words: Token[]): Found<Value>[] {
    const found: Found<Value>[] = [];
    for (let start = 0; start < words.length; start += 1) {
      let node: Node<Value> | undefined = this.root;
      for (let at = start; node && at < words.length; at += 1) {
        node = node.next.get(words[at]?.plain ?? '');
        for (const { value, marked } of node?.entries ?? []) {
          const marks = compareMarks(words.slice(start, at + 1), marked);
          found.push({ value, start, length: marked.length, marks });
        }
      }
    }
    return found;
  }
}

function compareMarks(words: Token[], phrase: string[]): Found<unknown>['marks'] {
  if (words.every(({ marked }, index) => marked === phrase[index])) return 'same';
  return words.some(isMarked) ? 'other' : 'none';
}

/** True when a word carries marks of Vietnamese. */
export function isMarked({ plain, marked }: Token): boolean {
  return plain !== marked;
}
