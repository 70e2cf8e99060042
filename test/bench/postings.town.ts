import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { cli } from './command.js';
import { variedPostings } from './data/postings.js';
import { rawPostings } from './data/seeds.js';
import { Folder } from './folder.js';
import { timed } from './rounds.js';
import { seed } from './size.js';

/** A house with varied postings of full text, imported as an operator would. */
export class PostingsTown {
  private constructor(
    readonly house: House,
    readonly folder: Folder,
    readonly count: number,
    /** Milliseconds that the command took. */
    readonly importTime: number,
  ) {}

  static async build(count: number): Promise<PostingsTown> {
    const house = await startHouse();
    const folder = new Folder();
    const file = folder.file('postings.ndjson');
    const lines = variedPostings(rawPostings(), count, seed);
    await pipeline(Readable.from(withNewlines(lines)), createWriteStream(file));
    // An index that is there, and empty, as on a portal that runs.
    await house.index();
    const time = await timed(() => cli(house, 'import', 'postings', file, '--keep-open'));
    return new PostingsTown(house, folder, count, time);
  }

  get file(): string {
    return this.folder.file('postings.ndjson');
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.house.db.read(SYSTEM, () => this.house.db.rows<Row>(sql, parameters));
  }

  async close(): Promise<void> {
    await this.house.close();
    this.folder.remove();
  }
}

function* withNewlines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}
