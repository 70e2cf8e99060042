import { Injectable } from '@nestjs/common';
import { type Actor, Db, type Language } from '#libs/platform';
import { type CandidateView, type MatchView, toCandidateView, toMatchView } from './match.view.js';
import { matchingNotAllowed, matchNotFound } from './matching.errors.js';
import { maySeeCandidates, maySeeMatchesOf } from './matching.policy.js';
import { MatchingRepository } from './matching.repository.js';

const SHOWN = 100;

@Injectable()
export class MatchingService {
  constructor(
    private readonly db: Db,
    private readonly matching: MatchingRepository,
  ) {}

  /**
   * The hundred best open matches of a worker, with every condition and what is missing. Once the
   * worker has looked, they are no longer new. 403 but for the worker and counsellors.
   */
  async matchesOf(actor: Actor, personId: string, language: Language): Promise<MatchView[]> {
    if (!maySeeMatchesOf(actor, personId)) throw matchingNotAllowed();
    return this.db.transaction(actor, async () => {
      const rows = await this.matching.matchesOf(personId, SHOWN);
      if (actor.personId === personId) await this.matching.markSeen(personId);
      return rows.map((row) => toMatchView(row, language));
    });
  }

  /** The hundred workers who fit a posting best, for counsellors: else 403. */
  async candidatesFor(
    actor: Actor,
    postingId: string,
    language: Language,
  ): Promise<CandidateView[]> {
    if (!maySeeCandidates(actor)) throw matchingNotAllowed();
    return this.db.read(actor, async () => {
      const rows = await this.matching.candidatesFor(postingId, SHOWN);
      return rows.map((row) => toCandidateView(row, language));
    });
  }

  /** Puts one of the actor's own matches away for good. 404 when it is not theirs. */
  async dismiss(actor: Actor, matchId: string): Promise<void> {
    await this.db.transaction(actor, async () => {
      const { personId } = actor;
      if (personId === null || !(await this.matching.dismiss(personId, matchId))) {
        throw matchNotFound();
      }
    });
  }
}
