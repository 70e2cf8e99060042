import { asWindows1252 } from '../reading/mojibake.js';
import { isSyllable } from '../reading/syllable.js';

const LETTERS = /[\p{L}\p{M}]+/gu;
const WINDOWS_1258 = new TextDecoder('windows-1258');
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Takes the byte order mark away and turns UTF-16 into UTF-8; all else stays as it is. */
export async function* inUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let wide: TextDecoder | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) wide = decoderOf(chunk);
    const bytes = wide ? Buffer.from(wide.decode(chunk, { stream: true })) : chunk;
    yield isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
      ? bytes.subarray(3)
      : bytes;
    isFirst = false;
  }
}

/** By the byte order mark; without one, a zero beside the first brace gives UTF-16 away. */
function decoderOf([first, second]: Buffer): TextDecoder | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x7b && second === 0))
    return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x7b))
    return new TextDecoder('utf-16be');
  return null;
}

/**
 * The text of a line. Where it is no UTF-8 it is read in that old encoding that gives more
 * syllables of Vietnamese, and says so.
 */
export function decodeLine(bytes: Buffer): { text: string; guessed?: boolean } {
  try {
    return { text: UTF8.decode(bytes) };
  } catch {
    const vietnamese = WINDOWS_1258.decode(bytes).normalize('NFC');
    const western = asWindows1252(bytes);
    const isWestern = syllablesIn(western) > syllablesIn(vietnamese);
    return { text: isWestern ? western : vietnamese, guessed: true };
  }
}

/** Marked words that are syllables, less those that are none. */
function syllablesIn(text: string): number {
  const marked = (text.match(LETTERS) ?? []).filter((word) => /[^a-z]/i.test(word));
  return marked.reduce((sum, word) => sum + (isSyllable(word) ? 1 : -1), 0);
}
