import { Injectable } from '@nestjs/common';
import { NotificationsService } from '#libs/notifications';
import { type Actor, Db, type Language, newId, SYSTEM } from '#libs/platform';
import { type PostingDetail, PostingsService } from '#libs/postings';
import { MatchListsRepository, type OverrideRow } from './match-lists.repository.js';
import {
  type CandidateView,
  type StaffMatchView,
  toCandidateView,
  toStaffMatchView,
} from './match.view.js';
import { Matcher } from './matcher.js';
import { matchingNotAllowed, matchNotFound, overrideForbidden } from './matching.errors.js';
import { maySeeCandidates } from './matching.policy.js';
import { MatchingRepository } from './matching.repository.js';
import { type CandidateQuery, type OverrideForm } from './matching.schema.js';
import { recommended } from './matching.templates.js';

const PAGE = 50;
const SHOWN = 100;

/** Matches in both directions, for counsellors: every method answers 403 to anybody else. */
@Injectable()
export class CounselService {
  constructor(
    private readonly db: Db,
    private readonly matcher: Matcher,
    private readonly matching: MatchingRepository,
    private readonly lists: MatchListsRepository,
    private readonly postings: PostingsService,
    private readonly notifications: NotificationsService,
  ) {}

  /**
   * The workers who fit a posting, best first, 50 a page; with `short` those who want it and fail a
   * condition, by their ids. `after` continues a page.
   */
  async candidatesFor(
    actor: Actor,
    postingId: string,
    query: CandidateQuery,
    language: Language,
  ): Promise<{ candidates: CandidateView[]; after: string | undefined }> {
    if (!maySeeCandidates(actor)) throw matchingNotAllowed();
    if (query.verdict === 'short') return this.fallingShort(postingId, query, language);
    const found = await this.db.read(actor, () =>
      this.lists.candidates(postingId, query, PAGE + 1),
    );
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    return {
      candidates: rows.map((row) => toCandidateView(row, language)),
      after: last && found.length > PAGE ? `${last.score}.${last.id}` : undefined,
    };
  }

  /** The hundred best postings of a worker, with those that were put away or are held back. */
  async matchesFor(actor: Actor, personId: string, language: Language): Promise<StaffMatchView[]> {
    if (!maySeeCandidates(actor)) throw matchingNotAllowed();
    return this.db.read(actor, async () => {
      const rows = await this.lists.forStaff(personId, SHOWN);
      const ids = rows.map((row) => row.postingId);
      const found = await this.postings.shown(actor, ids);
      const byId = new Map(found.map((posting) => [posting.id, posting]));
      return rows.flatMap((row) => {
        const posting = byId.get(row.postingId);
        return posting ? [toStaffMatchView(row, posting, language)] : [];
      });
    });
  }

  /** What counsellors said of a worker's matches and why, the last hundred. */
  overridesOf(actor: Actor, personId: string): Promise<OverrideRow[]> {
    if (!maySeeCandidates(actor)) throw matchingNotAllowed();
    return this.db.read(actor, () => this.lists.overridesOf(personId, SHOWN));
  }

  /**
   * Recommends a worker for a posting although a condition fails, holds one back, or takes back what
   * was said before; the reason is kept for ever. A recommendation is told to the worker. Problems:
   * 404 for an unknown worker or posting, 409 where the law forbids a recommendation (age, licence)
   * or the worker has not agreed to be matched.
   */
  async override(
    actor: Actor,
    { personId, postingId }: { personId: string; postingId: string },
    { kind, reason }: OverrideForm,
  ): Promise<void> {
    const { personId: byPersonId } = actor;
    if (!maySeeCandidates(actor) || byPersonId === null) throw matchingNotAllowed();
    await this.db.transaction(actor, async () => {
      const posting = await this.postings.byId(actor, postingId);
      const pairing = await this.matcher.look(personId, postingId);
      if (!pairing) throw matchNotFound();
      if (kind === 'recommend') assertLawful(posting, pairing.obstacle);
      const id = newId();
      await this.matching.addOverride({ id, personId, postingId, kind, reason, byPersonId });
      const match = pairing.match(kind === 'recommend');
      if (match) await this.matching.store([match]);
      await this.matching.setOverride(
        personId,
        postingId,
        kind === 'lift' ? null : { kind, reason },
      );
      if (!match) await this.matching.hide(personId, postingId);
      if (kind !== 'recommend') return;
      const { title, organisation } = posting;
      await this.notifications.notify({
        template: recommended,
        recipient: pairing.seeker,
        subjectId: postingId,
        cause: id,
        parameters: { title, organisation, reason },
      });
    });
  }

  private async fallingShort(
    postingId: string,
    query: CandidateQuery,
    language: Language,
  ): Promise<{ candidates: CandidateView[]; after: string | undefined }> {
    // Wishes are the workers' own; the policy above has let the counsellor pass.
    return this.db.read(SYSTEM, async () => {
      const after = query.after?.includes('.') ? null : (query.after ?? null);
      const page = await this.matcher.fallingShort(postingId, after);
      const recommended = await this.matching.recommended(null, [postingId]);
      const done = new Set(recommended.map(({ personId }) => personId));
      const fits = new Map(page.short.map((fit) => [fit.personId, fit]));
      const ids = [...fits.keys()].filter((id) => !done.has(id));
      const persons = await this.lists.persons(ids, query);
      const candidates = persons.flatMap((person) => {
        const fit = fits.get(person.personId);
        return fit ? [toCandidateView({ ...person, ...fit, id: '' }, language)] : [];
      });
      return { candidates, after: page.after ?? undefined };
    });
  }
}

/** Abroad the organisation must be licensed for the market today (Law 69/2020/QH14, art. 5). */
function assertLawful(
  posting: PostingDetail,
  obstacle: Parameters<typeof overrideForbidden>[0] | null,
): void {
  if (obstacle !== null) throw overrideForbidden(obstacle);
  if (posting.market === 'overseas' && !posting.verified) throw overrideForbidden('licence');
}
