import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Indexer, SearchDirty, SearchEngine, SearchIndexes, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { setting } from '../support/database.js';
import { until } from '../support/until.js';
import { ask } from './load.js';
import { type PostingsTown } from './postings.town.js';
import { timed } from './rounds.js';

const CHUNK = 5000;

/** The way of rows to the index, ours and that of a bare loader with the same documents. */
export class IndexRace {
  private readonly engine: SearchEngine;
  private chunks: string[] = [];
  private ids: string[] = [];

  constructor(private readonly town: PostingsTown) {
    this.engine = town.house.get(SearchEngine);
  }

  /** Writes the documents of the first `count` postings to files, as a loader would have them. */
  async prepare(count: number): Promise<void> {
    const rows = await this.town.rows<{ id: string }>(
      `SELECT id FROM posting WHERE status = 'published' ORDER BY id LIMIT $1`,
      [count],
    );
    this.ids = rows.map(({ id }) => id);
    for (let from = 0; from < this.ids.length; from += CHUNK) {
      const ids = this.ids.slice(from, from + CHUNK);
      const { house, folder } = this.town;
      const documents = await house.db.read(SYSTEM, () => this.index.documents(ids));
      const file = folder.file(`documents-${from}.ndjson`);
      writeFileSync(file, documents.map((document) => JSON.stringify(document)).join('\n'));
      this.chunks.push(file);
    }
  }

  /** From the commit of the marks until all is found; milliseconds. */
  async ours(): Promise<number> {
    const { house } = this.town;
    await this.engine.createEmpty(this.engine.uid(this.index.name), this.index);
    await house.db.transaction(SYSTEM, async () => {
      await house.db.rows('DELETE FROM search_dirty');
      await house.get(SearchDirty).mark(this.index.name, this.ids);
    });
    return timed(async () => {
      while ((await house.get(Indexer).round()) > 0);
    });
  }

  /** Everything sent at once, then waited for. */
  async raw(): Promise<number> {
    await this.engine.createEmpty(this.rawUid, this.index);
    return timed(async () => {
      let last = 0;
      for (const file of this.chunks) last = await this.send(readFileSync(file, 'utf8'));
      const { status } = await this.engine.client.tasks.waitForTask(last, PATIENCE);
      if (status !== 'succeeded') throw new Error(`the raw loader ended as ${status}`);
    });
  }

  /** How many documents each side holds. */
  async held(): Promise<[number, number]> {
    const count = async (uid: string) =>
      (await this.engine.client.index(uid).getStats()).numberOfDocuments;
    return [await count(this.engine.uid(this.index.name)), await count(this.rawUid)];
  }

  async end(): Promise<void> {
    await this.engine.drop(this.rawUid);
  }

  private async send(body: string): Promise<number> {
    const { body: answer } = await ask({
      url: `${setting('MEILI_URL')}/indexes/${this.rawUid}/documents?primaryKey=id`,
      method: 'POST',
      headers: {
        authorization: `Bearer ${setting('MEILI_KEY')}`,
        'content-type': 'application/x-ndjson',
      },
      body,
    });
    return (JSON.parse(answer) as { taskUid: number }).taskUid;
  }

  private get rawUid(): string {
    return `${this.engine.uid(this.index.name)}_raw`;
  }

  private get index() {
    const [index] = this.town.house.get(SearchIndexes).all;
    if (!index) throw new Error('no search index is registered');
    return index;
  }
}

const PATIENCE = { timeout: 600_000, interval: 20 };

/** Publishes at a steady pace beside a runner; milliseconds from each commit until it is found. */
export async function visibleAfter(
  town: PostingsTown,
  { postings, perSecond }: { postings: number; perSecond: number },
): Promise<number[]> {
  const engine = town.house.get(SearchEngine);
  const index = engine.client.index(engine.uid('postings'));
  const found = async (id: string) =>
    index.getDocument(id).then(
      () => true,
      () => false,
    );
  const started = performance.now();
  const under = Array.from({ length: postings }, async (_, number) => {
    const wait = started + (number * 1000) / perSecond - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
    const id = await town.house.get(PostingsService).publish(SYSTEM, posting(number));
    return timed(() => until(() => found(id), 60));
  });
  return Promise.all(under);
}

function posting(number: number) {
  return {
    source: 'nhipcau',
    sourceId: `visible-${randomUUID()}`,
    title: `Thợ hàn số ${number}`,
    market: 'local' as const,
    countryCode: 'VN',
    occupationCode: '7212',
    organisationId: null,
    organisationName: 'Xưởng Mẫu',
  };
}
