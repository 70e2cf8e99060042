import { Injectable } from '@nestjs/common';
import { MeilisearchApiError, MeilisearchError } from 'meilisearch';
import { Circuit, logger } from '#libs/platform';
import { type PostingFinder } from './finder.js';
import { MeilisearchFinder } from './meilisearch.finder.js';
import { PostgresFinder } from './postgres.finder.js';

const REST_MS = 5000;

/** The search engine, and the database while that does not answer or has no index yet. */
@Injectable()
export class Finders {
  private readonly circuit = new Circuit(REST_MS);

  constructor(
    private readonly engine: MeilisearchFinder,
    private readonly database: PostgresFinder,
  ) {}

  /** Asks all of `ask` of one finder; `degraded` when that was the database. */
  async answer<T>(
    ask: (finder: PostingFinder) => Promise<T>,
  ): Promise<{ answer: T; degraded: boolean }> {
    if (this.circuit.lets()) {
      try {
        const answer = await ask(this.engine);
        this.circuit.answered();
        return { answer, degraded: false };
      } catch (error) {
        if (!(error instanceof MeilisearchError)) throw error;
        this.note(error);
      }
    }
    return { answer: await ask(this.database), degraded: true };
  }

  /** A question that the engine refuses says nothing of the next one. */
  private note(error: MeilisearchError): void {
    const refused = error instanceof MeilisearchApiError && error.response.status === 400;
    if (refused || this.circuit.failed()) {
      logger.warn({ err: error }, 'search engine away: the database answers');
    }
  }
}
