import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from 'meilisearch';
import { ENV, type Env } from '../config/env.js';
import { type SearchDocument, type SearchIndex } from './search-index.js';

const PATIENCE = { timeout: 600_000, interval: 20 };

interface Marker {
  id: string;
  settingsHash: string;
}

/** The connection to Meilisearch with the names that this installation uses. */
@Injectable()
export class SearchEngine {
  readonly client: Meilisearch;
  /** For people who wait for an answer: gives up after a second. */
  readonly searching: Meilisearch;

  constructor(@Inject(ENV) private readonly env: Env) {
    this.client = new Meilisearch({ host: env.MEILI_URL, apiKey: env.MEILI_KEY, timeout: 30_000 });
    this.searching = new Meilisearch({
      host: env.MEILI_URL,
      apiKey: env.MEILI_KEY,
      timeout: 1000,
    });
  }

  /** The engine's name of an index. */
  uid(name: string): string {
    return `${this.env.SEARCH_PREFIX}${name}`;
  }

  async send(uid: string, documents: SearchDocument[], deleted: string[]): Promise<void> {
    const index = this.client.index(uid);
    await Promise.all([
      documents.length > 0 && succeed(index.addDocuments(documents, { primaryKey: 'id' })),
      deleted.length > 0 && succeed(index.deleteDocuments(deleted)),
    ]);
  }

  /**
   * True when the engine holds this index with these settings. The mark lies in the engine itself
   * and so is lost together with an emptied engine.
   */
  async holds(index: SearchIndex): Promise<boolean> {
    try {
      const marker = await this.markers().getDocument(index.name);
      await this.client.getRawIndex(this.uid(index.name));
      return marker.settingsHash === settingsHash(index);
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.response.status === 404) return false;
      throw error;
    }
  }

  async markBuilt(index: SearchIndex): Promise<void> {
    await succeed(
      this.markers().addDocuments([{ id: index.name, settingsHash: settingsHash(index) }], {
        primaryKey: 'id',
      }),
    );
  }

  /** An empty index with the settings of `index`, in place of what has this uid. */
  async createEmpty(uid: string, index: SearchIndex): Promise<void> {
    await this.drop(uid);
    await succeed(this.client.createIndex(uid, { primaryKey: 'id' }));
    await succeed(this.client.index(uid).updateSettings(index.settings));
  }

  /** Puts `next` in the place of `uid` in one step and removes the old one. */
  async replace(uid: string, next: string): Promise<void> {
    await this.client.createIndex(uid, { primaryKey: 'id' }).waitTask(PATIENCE); // may be there
    await succeed(this.client.swapIndexes([{ indexes: [uid, next], rename: false }]));
    await this.drop(next);
  }

  /** Removes an index; nothing happens when it is not there. */
  async drop(uid: string): Promise<void> {
    await this.client.deleteIndex(uid).waitTask(PATIENCE);
  }

  private markers() {
    return this.client.index<Marker>(this.uid('built'));
  }
}

/** The engine took a task and could not do it. */
export class RefusedByEngine extends Error {}

/** True when the engine does not answer, or has not built its index yet. */
export function isSearchAway(error: unknown): boolean {
  return (
    error instanceof MeilisearchRequestError ||
    error instanceof MeilisearchRequestTimeOutError ||
    isNotBuilt(error)
  );
}

/** True for the answer of an index that is not there. */
export function isNotBuilt(error: unknown): boolean {
  return hasCode(error, 'index_not_found');
}

/** True for the answer of an index that has never held a document: it knows no fields. */
export function isEmptyIndex(error: unknown): boolean {
  return hasCode(error, 'invalid_search_attributes_to_search_on');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === code;
}

function settingsHash(index: SearchIndex): string {
  return createHash('sha256').update(JSON.stringify(index.settings)).digest('hex');
}

/** Waits for a task. The engine answers "queued" to everything, and a failed task still resolves. */
async function succeed(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask(PATIENCE);
  if (task.status !== 'succeeded') {
    throw new RefusedByEngine(`Meilisearch ${task.type}: ${task.error?.message ?? task.status}`);
  }
}
