import { Injectable } from '@nestjs/common';
import { type DocumentsQuery } from 'meilisearch';
import { SYSTEM } from '../basics/actor.js';
import { Db } from '../db/db.js';
import { Locks } from '../db/locks.js';
import { logger } from '../observability/logger.js';
import { SearchDirty, type DirtyKey } from './search-dirty.js';
import { isNotBuilt, RefusedByEngine, SearchEngine } from './meilisearch.js';
import { type SearchDocument, type SearchIndex, SearchIndexes } from './search-index.js';

const BATCH = 500;
/** Batches sent before their tasks are waited for: the engine merges what is queued. */
const IN_FLIGHT = 10;
const PAGE = 1000;

/**
 * Keeps Meilisearch equal to the rows. Only one process at a time writes an index, under an
 * advisory lock, so that an older document never overtakes a newer one.
 */
@Injectable()
export class Indexer {
  constructor(
    private readonly db: Db,
    private readonly locks: Locks,
    private readonly dirty: SearchDirty,
    private readonly engine: SearchEngine,
    private readonly indexes: SearchIndexes,
  ) {}

  /** One round over all indexes; returns how many marks it worked off. */
  async round(): Promise<number> {
    let worked = 0;
    for (const index of this.indexes.all) {
      await this.locks.tryExclusively(lockOf(index), async () => {
        if (!(await this.engine.holds(index))) await this.build(index);
        worked += await this.drain(index);
      });
    }
    return worked;
  }

  /**
   * Builds an index beside the running one and swaps them; searches go on meanwhile. `progress`
   * hears how many documents are in.
   */
  async rebuild(name: string, progress?: (documents: number) => void): Promise<void> {
    const index = this.indexNamed(name);
    await this.locks.exclusively(lockOf(index), () => this.build(index, progress));
  }

  /**
   * Compares ids and versions of rows and documents, page by page, and marks what differs.
   * Returns the number of differences.
   */
  async reconcile(name: string): Promise<number> {
    const index = this.indexNamed(name);
    return (await this.missingOrOld(index)) + (await this.superfluous(index));
  }

  private async build(index: SearchIndex, progress?: (documents: number) => void): Promise<void> {
    const uid = this.engine.uid(index.name);
    const next = `${uid}_next`;
    await this.engine.createEmpty(next, index);
    let done = 0;
    let sent: Promise<void>[] = [];
    for await (const ids of this.pages(index)) {
      sent.push(this.fill(index, next, ids));
      if (sent.length === IN_FLIGHT) {
        await Promise.all(sent);
        sent = [];
      }
      progress?.((done += ids.length));
    }
    await Promise.all(sent);
    await this.engine.replace(uid, next);
    await this.engine.markBuilt(index);
    logger.info({ index: index.name, documents: done }, 'search index built');
  }

  private async drain(index: SearchIndex): Promise<number> {
    const keys = await this.db.read(SYSTEM, () => this.dirty.oldest(index.name, BATCH * IN_FLIGHT));
    if (keys.length === 0) return 0;
    const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, n) =>
      keys.slice(n * BATCH, (n + 1) * BATCH),
    );
    const sent = (await Promise.all(batches.map((batch) => this.sendBatch(index, batch)))).flat();
    await this.db.transaction(SYSTEM, () => this.dirty.clear(index.name, sent));
    return sent.length;
  }

  /** Returns the marks that are worked off; those of refused documents stay, for people to see. */
  private async sendBatch(index: SearchIndex, keys: DirtyKey[]): Promise<DirtyKey[]> {
    const ids = keys.map((key) => key.rowId);
    const documents = await this.documents(index, ids);
    const found = new Set(documents.map((document) => document.id));
    const gone = ids.filter((id) => !found.has(id));
    const uid = this.engine.uid(index.name);
    await this.engine.send(uid, [], gone);
    const refused = new Set(await this.sendDocuments(uid, documents));
    return keys.filter((key) => !refused.has(key.rowId));
  }

  private async fill(index: SearchIndex, uid: string, ids: string[]): Promise<void> {
    const refused = await this.sendDocuments(uid, await this.documents(index, ids));
    await this.db.transaction(SYSTEM, () => this.dirty.mark(index.name, refused));
  }

  /**
   * Sends documents; when the engine refuses them, halves of them, so that one bad document keeps
   * no other from being found. Returns the ids of those refused.
   */
  private async sendDocuments(uid: string, documents: SearchDocument[]): Promise<string[]> {
    try {
      await this.engine.send(uid, documents, []);
      return [];
    } catch (error) {
      if (!(error instanceof RefusedByEngine)) throw error;
      const [first] = documents;
      if (documents.length <= 1) {
        logger.error({ uid, id: first?.id, err: error }, 'search document refused');
        return documents.map((document) => document.id);
      }
      const half = Math.ceil(documents.length / 2);
      const left = await this.sendDocuments(uid, documents.slice(0, half));
      return [...left, ...(await this.sendDocuments(uid, documents.slice(half)))];
    }
  }

  private async missingOrOld(index: SearchIndex): Promise<number> {
    let differences = 0;
    for await (const rows of this.versionPages(index)) {
      const ids = rows.map((row) => row.id);
      const results = await this.held(index, { ids, fields: ['id', 'version'], limit: PAGE });
      const held = new Map(results.map((document) => [document.id, document.version]));
      const wrong = rows.filter((row) => held.get(row.id) !== row.version).map((row) => row.id);
      await this.db.transaction(SYSTEM, () => this.dirty.mark(index.name, wrong));
      differences += wrong.length;
    }
    return differences;
  }

  private async superfluous(index: SearchIndex): Promise<number> {
    let differences = 0;
    for (let offset = 0; ; offset += PAGE) {
      const results = await this.held(index, { fields: ['id'], offset, limit: PAGE });
      if (results.length === 0) return differences;
      const ids = results.map((document) => document.id);
      const right = new Set((await this.documents(index, ids)).map((document) => document.id));
      const wrong = ids.filter((id) => !right.has(id));
      await this.db.transaction(SYSTEM, () => this.dirty.mark(index.name, wrong));
      differences += wrong.length;
    }
  }

  /** Documents of the engine; none while the index is not built. */
  private async held(
    index: SearchIndex,
    question: DocumentsQuery<SearchDocument>,
  ): Promise<SearchDocument[]> {
    const stored = this.engine.client.index<SearchDocument>(this.engine.uid(index.name));
    try {
      return (await stored.getDocuments(question)).results;
    } catch (error) {
      if (isNotBuilt(error)) return [];
      throw error;
    }
  }

  private documents(index: SearchIndex, ids: string[]) {
    return this.db.read(SYSTEM, () => index.documents(ids));
  }

  private async *pages(index: SearchIndex): AsyncGenerator<string[]> {
    for await (const rows of this.versionPages(index)) yield rows.map((row) => row.id);
  }

  private async *versionPages(index: SearchIndex) {
    let after: string | null = null;
    for (;;) {
      const rows: { id: string; version: number }[] = await this.db.read(SYSTEM, () =>
        index.page(after, PAGE),
      );
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)?.id ?? null;
    }
  }

  private indexNamed(name: string): SearchIndex {
    const index = this.indexes.all.find((candidate) => candidate.name === name);
    if (!index) throw new Error(`There is no search index ${name}`);
    return index;
  }
}

function lockOf(index: SearchIndex): string {
  return `search index ${index.name}`;
}
