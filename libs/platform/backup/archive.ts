import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The file is no backup, is not whole or has been changed; nothing of it has been used. */
export class BackupRefused extends Error {}

export interface Part {
  name: string;
  body: Buffer;
}

const BLOCK = 512;
/** Each backup begins with these bytes; another number stands for another way of writing it. */
const COVER = tarPart('nhipcau-backup', Buffer.from('format 1\n'));
const SEAL = 'SHA256';
/** What the writer makes is far smaller; more is a size that was altered. */
const LARGEST_PART = 256 * 1024 * 1024;

/**
 * Writes a tar file, so that `tar` and `gunzip` can read a backup without this program. Its last
 * part is the digest of everything before: a file that was cut off or altered is recognised.
 */
export class ArchiveWriter {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
  ) {}

  /** Only the owner may read the file, which gets its name when it is whole. */
  static async create(file: string): Promise<ArchiveWriter> {
    const taken = await stat(file).catch(() => undefined);
    if (taken) throw new Error(`${file} is there already`);
    await rm(besideOf(file), { force: true });
    const writer = new ArchiveWriter(file, await open(besideOf(file), 'wx', 0o600));
    await writer.write(COVER);
    return writer;
  }

  async add(name: string, body: Buffer): Promise<void> {
    await this.write(tarPart(name, body));
  }

  /** Seals the file, brings it to the disk and gives it its name. Returns its size in bytes. */
  async finish(): Promise<number> {
    await this.add(SEAL, Buffer.from(this.hash.copy().digest('hex')));
    await this.write(Buffer.alloc(2 * BLOCK));
    await this.handle.sync();
    await this.handle.close();
    await rename(besideOf(this.file), this.file);
    await syncFolder(dirname(this.file));
    return this.bytes;
  }

  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(besideOf(this.file), { force: true });
  }

  private async write(bytes: Buffer): Promise<void> {
    this.hash.update(bytes);
    this.bytes += bytes.length;
    await this.handle.appendFile(bytes);
  }
}

/**
 * The parts of a backup in their order, one in memory at a time. Throws `BackupRefused` where the
 * file is not what the writer made, at the latest at its end.
 */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  const handle = await open(file);
  const hash = createHash('sha256').update(COVER);
  try {
    await expectCover(handle);
    for (;;) {
      const header = await take(handle, BLOCK);
      const { name, size } = readTarHeader(header);
      const padded = await take(handle, size + gapAfter(size));
      const body = padded.subarray(0, size);
      if (name === SEAL) {
        if (body.toString() !== hash.digest('hex')) throw altered();
        await expectEnd(handle);
        return;
      }
      hash.update(header).update(padded);
      yield { name, body };
    }
  } finally {
    await handle.close();
  }
}

function altered(): BackupRefused {
  return new BackupRefused('The file is not whole or has been altered: it is not used.');
}

async function take(handle: FileHandle, size: number): Promise<Buffer> {
  const buffer = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(buffer, filled, size - filled);
    if (bytesRead === 0) throw altered();
    filled += bytesRead;
  }
  return buffer;
}

async function expectCover(handle: FileHandle): Promise<void> {
  const { buffer } = await handle.read(Buffer.alloc(COVER.length), 0, COVER.length);
  if (!buffer.equals(COVER)) {
    throw new BackupRefused('The file is no backup that this version of the portal can read.');
  }
}

async function expectEnd(handle: FileHandle): Promise<void> {
  const end = await take(handle, 2 * BLOCK);
  const { bytesRead } = await handle.read(Buffer.alloc(1), 0, 1);
  if (bytesRead > 0 || end.some((byte) => byte !== 0)) throw altered();
}

function besideOf(file: string): string {
  return `${file}.part`;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

function gapAfter(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function tarPart(name: string, body: Buffer): Buffer {
  return Buffer.concat([tarHeader(name, body.length), body, Buffer.alloc(gapAfter(body.length))]);
}

/** A header of POSIX ustar: a regular file that only its owner may read. */
function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for a part`);
  header.write(name, 0);
  header.write(`${octal(0o600, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  header.write(`${octal(size, 11)}\0${octal(0, 11)}\0`, 124);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(`${octal(checksumOf(header), 6)}\0 `, 148);
  return header;
}

function readTarHeader(header: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) =>
    header.toString('utf8', from, from + length).replace(/[\0 ].*$/s, '');
  const size = parseInt(text(124, 12), 8);
  const isOurs = text(257, 5) === 'ustar' && parseInt(text(148, 8), 8) === checksumOf(header);
  if (!isOurs || !(size <= LARGEST_PART)) throw altered();
  return { name: text(0, 100), size };
}

/** The sum of all bytes, where those of the sum itself count as blanks. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
