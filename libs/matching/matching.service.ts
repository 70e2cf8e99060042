import { Injectable } from '@nestjs/common';
import { type Actor, Db, type Language, Outbox } from '#libs/platform';
import { type PostingView, PostingsService } from '#libs/postings';
import { MatchListsRepository } from './match-lists.repository.js';
import { type Fit, type MatchRow, type MatchView, toFit, toMatchView } from './match.view.js';
import { Matcher, renewMatches } from './matcher.js';
import { matchingNotAllowed, matchNotFound } from './matching.errors.js';
import { maySeeMatchesOf } from './matching.policy.js';

const SHOWN = 100;

/** The postings that fit a worker, for the worker. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly lists: MatchListsRepository,
    private readonly matcher: Matcher,
    private readonly postings: PostingsService,
  ) {}

  /**
   * The conditions of one posting held against the reader's own profile. Undefined for who is no
   * worker, has no profile or did not agree to be matched, and for what cannot be applied to.
   */
  async fitOf(actor: Actor, postingId: string, language: Language): Promise<Fit | undefined> {
    const { role, personId } = actor;
    if (role !== 'worker' || personId === null) return undefined;
    const reasons = await this.matcher.reasonsFor(actor, personId, postingId);
    return reasons && toFit({ score: 0, reasons }, language);
  }

  /**
   * The hundred best open matches of a worker, with every condition and what is missing. What the
   * worker has seen here is no longer new. 403 but for the worker and counsellors.
   */
  async matchesOf(actor: Actor, personId: string, language: Language): Promise<MatchView[]> {
    if (!maySeeMatchesOf(actor, personId)) throw matchingNotAllowed();
    return this.db.transaction(actor, async () => {
      const rows = await this.lists.openOf(personId, SHOWN);
      if (actor.personId === personId) {
        await this.lists.markSeen(
          personId,
          rows.map((row) => row.id),
        );
      }
      return this.views(actor, rows, language);
    });
  }

  /** The hundred matches that the actor put away last, as far as they are still open. */
  dismissedOf(actor: Actor, language: Language): Promise<MatchView[]> {
    return this.db.read(actor, async () => {
      if (actor.personId === null) return [];
      return this.views(actor, await this.lists.dismissedOf(actor.personId, SHOWN), language);
    });
  }

  /** Puts one of the actor's own matches away until the actor takes it back. 404 when it is not theirs. */
  async dismiss(actor: Actor, matchId: string): Promise<void> {
    await this.db.transaction(actor, async () => {
      const { personId } = actor;
      if (personId === null || !(await this.lists.dismiss(personId, matchId))) {
        throw matchNotFound();
      }
    });
  }

  /**
   * Takes back one of the actor's own matches; whether it still holds is looked at anew. 404 when it
   * is not theirs.
   */
  async restore(actor: Actor, matchId: string): Promise<void> {
    await this.db.transaction(actor, async () => {
      const { personId } = actor;
      if (personId === null || !(await this.lists.restore(personId, matchId))) {
        throw matchNotFound();
      }
      await this.outbox.add(renewMatches, { personId });
    });
  }

  private async views(actor: Actor, rows: MatchRow[], language: Language): Promise<MatchView[]> {
    const found = await this.postings.shown(
      actor,
      rows.map((row) => row.postingId),
    );
    const byId = new Map<string, PostingView>(found.map((posting) => [posting.id, posting]));
    return rows.flatMap((row) => {
      const posting = byId.get(row.postingId);
      return posting ? [toMatchView(row, posting, language)] : [];
    });
  }
}
