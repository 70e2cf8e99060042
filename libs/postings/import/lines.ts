import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/**
 * The lines of a text file, unpacked where its name ends in `.gz`, read as they are asked for. A
 * file that is missing or broken throws where it breaks off.
 */
export async function* linesOfFile(path: string): AsyncGenerator<string> {
  let failure: Error | undefined;
  const bytes = createReadStream(path);
  const text: Readable = path.endsWith('.gz')
    ? pipeline(bytes, createGunzip(), (error) => {
        failure = error ?? undefined;
      })
    : bytes.on('error', (error) => {
        failure = error;
      });
  // Made here and not by the caller: readline drops lines that come before somebody listens, and
  // ends quietly when its input breaks.
  yield* createInterface({ input: text, crlfDelay: Infinity });
  if (failure) throw failure;
}
