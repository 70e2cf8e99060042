import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { SearchEngine } from '../search/meilisearch.js';
import { SearchIndexes } from '../search/search-index.js';

const PATIENCE = 1_000;

/** How full the search indexes are. */
@Injectable()
export class SearchState {
  constructor(
    private readonly engine: SearchEngine,
    private readonly indexes: SearchIndexes,
  ) {}

  documents(): Promise<{ index: string; documents: number | null }[]> {
    return Promise.all(
      this.indexes.all.map(async ({ name }) => {
        const stats = await inTime(this.engine.searching.index(this.engine.uid(name)).getStats());
        return { index: name, documents: stats?.numberOfDocuments ?? null };
      }),
    );
  }
}

/** An answer, or null when there is none within a second. */
export function inTime<Answer>(question: Promise<Answer>): Promise<Answer | null> {
  const answer = question.catch(() => null);
  return Promise.race([answer, sleep(PATIENCE, null, { ref: false })]);
}
