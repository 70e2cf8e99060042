import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../basics/actor.js';
import { Problem } from '../basics/problem.js';
import { Db } from '../db/db.js';

export interface KeyedRequest {
  /** Made by the form or the caller; a second sending carries the same. */
  key: string;
  route: string;
  body: unknown;
}

/** A uuid with a few words around it fits; anything else was not made by a form of ours. */
const KEY = /^[\w.:-]{1,200}$/;

interface Saved {
  bodyHash: string;
  response: unknown;
}

/** Makes a change at most once, however often its request arrives. */
@Injectable()
export class RequestKeys {
  constructor(private readonly db: Db) {}

  /**
   * Runs `work` in one transaction with the saved key and keeps its JSON result. A second request
   * with the same key gets the first result; with another body it is a problem 422,
   * as is a key that is no key.
   */
  once<Result>(actor: Actor, request: KeyedRequest, work: () => Promise<Result>): Promise<Result> {
    if (!KEY.test(request.key)) return Promise.reject(new Problem('request-key-wrong', 422));
    const owner = actor.accountId ?? actor.role;
    const bodyHash = createHash('sha256')
      .update(`${request.route}\n${JSON.stringify(request.body)}`)
      .digest('hex');
    return this.db.transaction(actor, async () => {
      // A rival with the same key waits here until the first one commits.
      const mine = await this.db.rows(
        `INSERT INTO request_key (actor, key, route, body_hash, response)
         VALUES ($1, $2, $3, $4, 'null') ON CONFLICT DO NOTHING RETURNING 1 AS mine`,
        [owner, request.key, request.route, bodyHash],
      );
      if (mine.length === 0) return (await this.saved(owner, request.key, bodyHash)) as Result;
      const result = await work();
      await this.db.rows('UPDATE request_key SET response = $3 WHERE actor = $1 AND key = $2', [
        owner,
        request.key,
        JSON.stringify(result ?? null),
      ]);
      return result;
    });
  }

  private async saved(owner: string, key: string, bodyHash: string): Promise<unknown> {
    const saved = await this.db.row<Saved>(
      'SELECT body_hash, response FROM request_key WHERE actor = $1 AND key = $2',
      [owner, key],
    );
    if (saved?.bodyHash !== bodyHash) throw new Problem('request-key-reused', 422);
    return saved.response;
  }
}
