import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { decodeLine, inUtf8 } from './encoding.js';

/** One line of a source's file. */
export interface Line {
  /** What stands in it; of a line that is too long only its beginning. */
  text: string;
  /** Set where the line could not be taken as it stands: `import.reason.<reason>`. */
  reason?: 'line-too-long' | 'file-broken';
  parameters?: Record<string, string | number>;
  /** True where the bytes were no UTF-8 and their encoding was found by trying. */
  guessed?: boolean;
}

/** In bytes; a longer line is no posting. */
const LONGEST_LINE = 1_000_000;
/** So much of a line that is too long is kept for whoever looks at the rejection. */
const KEPT_OF_LONG = 10_000;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * The lines of a text file, read as they are asked for: packed with gzip or not, which its first
 * bytes say and not its name; UTF-8, UTF-16 or an older encoding of Vietnamese. No more than 1 MB
 * of a line is held. Where the file breaks off, the last line says so. A file that cannot be
 * opened throws.
 */
export async function* linesOfFile(path: string): AsyncGenerator<Line> {
  const cutter = new LineCutter();
  const isPacked = await beginsAsGzip(path);
  try {
    for await (const chunk of inUtf8(bytesOf(path, isPacked))) yield* cutter.take(chunk);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    yield { ...cutter.line(), reason: 'file-broken', parameters: { message } };
    return;
  }
  if (!cutter.isEmpty) yield cutter.line();
}

async function beginsAsGzip(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 1 })) {
    const [first, second] = chunk as Buffer;
    return first === 0x1f && second === 0x8b;
  }
  return false;
}

function bytesOf(path: string, isPacked: boolean): AsyncIterable<Buffer> {
  const file = createReadStream(path);
  if (!isPacked) return file;
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  return gunzip;
}

/** Cuts bytes into lines; of a line that grows too long it keeps the beginning and counts the rest. */
class LineCutter {
  private pieces: Buffer[] = [];
  private length = 0;
  private kept = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  *take(chunk: Buffer): Generator<Line> {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      this.keep(chunk.subarray(from, at));
      yield this.line();
      from = at + 1;
    }
    this.keep(chunk.subarray(from));
  }

  /** The line so far; the next one begins. */
  line(): Line {
    const { length } = this;
    const whole = Buffer.concat(this.pieces);
    this.pieces = [];
    this.length = this.kept = 0;
    if (length > LONGEST_LINE) {
      const { text } = decodeLine(whole.subarray(0, KEPT_OF_LONG));
      return { text, reason: 'line-too-long', parameters: { length, most: LONGEST_LINE } };
    }
    return decodeLine(whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole);
  }

  private keep(piece: Buffer): void {
    this.length += piece.length;
    const part = piece.subarray(0, LONGEST_LINE - this.kept);
    this.kept += part.length;
    if (part.length > 0) this.pieces.push(part);
  }
}
