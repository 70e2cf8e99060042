import { Injectable } from '@nestjs/common';
import {
  type Actor,
  addDays,
  dateInZone,
  Db,
  type FieldProblem,
  newCode,
  newId,
} from '#libs/platform';
import { type Posting } from './posting.entity.js';
import { type PostingForm } from './posting.form.js';
import { REMIND_DAYS_BEFORE, writingStep } from './posting.lifecycle.js';
import { PostingNews } from './posting.news.js';
import { isOfWords, mayPublish } from './posting.policy.js';
import { type PostingStatus } from './posting.schema.js';
import { PostingSteps, type Seen } from './posting.steps.js';
import { unknownCodes, written } from './posting.writing.js';
import { notReady, postingNotFound, publishingNotAllowed, stepNotOpen } from './postings.errors.js';
import { PublishingChecks } from './publishing-checks.service.js';
import { PublishingReader } from './publishing.reader.js';
import { PublishingRepository } from './publishing.repository.js';
import { type Closing, type OwnFilter } from './publishing.schema.js';
import { type OwnPosting, type OwnPostings } from './publishing.view.js';

const PAGE = 50;
/** Where postings come from that people write here. */
export const OWN_SOURCE = 'nhipcau';

/** Agents write, publish, confirm and close the postings of their own organisation. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly db: Db,
    private readonly postings: PublishingRepository,
    private readonly checks: PublishingChecks,
    private readonly reader: PublishingReader,
    private readonly steps: PostingSteps,
    private readonly news: PostingNews,
  ) {}

  /**
   * Stores what an agent wrote: a new draft, or over the posting that they had before their eyes. What
   * is shown already must stay fit to be shown: problem 422 with its fields. 409 when somebody else
   * was first. Returns the id.
   */
  async saveDraft(actor: Actor, form: PostingForm, seen?: Seen): Promise<string> {
    if (!mayPublish(actor)) throw publishingNotAllowed();
    return this.db.transaction(actor, () =>
      seen ? this.rewrite(actor, form, seen) : this.begin(actor, form),
    );
  }

  /**
   * Shows a draft to everybody, or lays it before an official first. Problem 422 with every field that
   * is missing or unlawful.
   */
  async open(actor: Actor, seen: Seen): Promise<'published' | 'waiting'> {
    return this.db.transaction(actor, async () => {
      const posting = await this.own(actor, seen.id);
      const { problems, review } = await this.checks.examine(actor, posting);
      if (problems.length > 0) throw notReady(problems);
      if (review.length === 0) {
        await this.steps.take(actor, 'publish', {
          posting,
          seen,
          changes: this.steps.shown(posting),
        });
        await this.news.opened([posting.id]);
        return 'published';
      }
      if (posting.review === 'waiting') throw stepNotOpen();
      const changes = { review: 'waiting' as const, reviewReasons: review };
      await this.steps.take(actor, 'submit', { posting, seen, changes });
      return 'waiting';
    });
  }

  /** The offer still holds: it stays for another 14 days. */
  async reconfirm(actor: Actor, seen: Seen): Promise<void> {
    await this.db.transaction(actor, async () => {
      const posting = await this.own(actor, seen.id);
      const changes = this.steps.confirmed(posting);
      await this.steps.take(actor, 'confirm', { posting, seen, changes });
      await this.news.changed([posting.id]);
    });
  }

  /** Ends the offer. */
  async close(actor: Actor, id: string, { version, reason }: Closing): Promise<void> {
    await this.db.transaction(actor, async () => {
      const posting = await this.own(actor, id);
      const changes = { closedAt: this.db.now, closeReason: reason };
      await this.steps.take(actor, 'close', { posting, seen: { id, version }, changes, reason });
      await this.news.closed([id]);
    });
  }

  /** Shows a closed offer again, as long as all that it stands on still holds. Problem 422. */
  async reopen(actor: Actor, seen: Seen): Promise<void> {
    await this.db.transaction(actor, async () => {
      const posting = await this.own(actor, seen.id);
      const problems = await this.unfit(actor, posting);
      if (problems.length > 0) throw notReady(problems);
      await this.steps.take(actor, 'reopen', { posting, seen, changes: this.steps.shown(posting) });
      await this.news.opened([posting.id]);
    });
  }

  /** The organisation's own postings, the newest first, 50 a page. */
  listOwn(actor: Actor, { due, ...filter }: OwnFilter): Promise<OwnPostings> {
    if (!mayPublish(actor)) throw publishingNotAllowed();
    const { organisationId } = actor;
    return this.db.read(actor, async () => {
      const today = dateInZone(this.db.now);
      const dueBy = due && addDays(today, REMIND_DAYS_BEFORE);
      const found = await this.postings.listOwn({ ...filter, organisationId, dueBy }, PAGE + 1);
      const rows = found.slice(0, PAGE);
      return { rows, after: found.length > PAGE ? rows.at(-1)?.id : undefined, today };
    });
  }

  /** How many postings the organisation has in each status. */
  countsOwn(actor: Actor): Promise<Partial<Record<PostingStatus, number>>> {
    if (!mayPublish(actor)) throw publishingNotAllowed();
    return this.db.read(actor, () => this.postings.countsOwn(actor.organisationId));
  }

  /** One of the organisation's own postings with all that can be said of it. Problem 404. */
  find(actor: Actor, id: string): Promise<OwnPosting> {
    return this.reader.read(actor, () => this.own(actor, id));
  }

  private async begin(
    actor: Actor & { organisationId: string },
    form: PostingForm,
  ): Promise<string> {
    const { organisationId } = actor;
    const id = newId();
    const { name } = await this.checks.organisation(organisationId);
    await this.postings.add({
      id,
      code: newCode(),
      kind: 'RECRUITMENT',
      status: 'draft',
      source: OWN_SOURCE,
      sourceId: id,
      contentHash: id,
      language: 'vi',
      warnings: [],
      reviewReasons: [],
      version: 1,
      organisationId,
      organisationName: name,
      ...(await this.writing(actor, form, form.quotaLineId)),
    });
    await this.postings.remember(actor, id, { step: 'save', from: null, version: 1 });
    return id;
  }

  private async rewrite(actor: Actor, form: PostingForm, seen: Seen): Promise<string> {
    const posting = await this.own(actor, seen.id);
    const step = writingStep(posting.status);
    const changes = await this.writing(actor, form, posting.quotaLineId ?? form.quotaLineId);
    if (step === 'save') {
      // Whoever writes on takes the draft back from the official.
      await this.steps.take(actor, step, { posting, seen, changes: { ...changes, review: null } });
      return seen.id;
    }
    const problems = await this.unfit(actor, Object.assign({}, posting, changes));
    const unfit = step === 'change' ? problems : problems.filter(isOfWords);
    if (unfit.length > 0) throw notReady(unfit);
    const confirmed = step === 'change' ? this.steps.confirmed(changes) : {};
    await this.steps.take(actor, step, { posting, seen, changes: { ...changes, ...confirmed } });
    if (step === 'change') await this.news.opened([seen.id]);
    return seen.id;
  }

  private async writing(actor: Actor, form: PostingForm, lineId: string | null) {
    const context = await this.checks.writing(actor, form.market === 'overseas' ? lineId : null);
    if (form.market === 'overseas' && context.line === null) {
      throw notReady([{ field: 'quotaLineId', code: 'postings.line-unknown' }]);
    }
    const unknown = unknownCodes(form, context.reference);
    if (unknown.length > 0) throw notReady(unknown);
    return written(form, context);
  }

  /** What keeps it from being shown at once, without an official reading it. */
  private async unfit(actor: Actor, posting: Posting): Promise<FieldProblem[]> {
    const { problems, review } = await this.checks.examine(actor, posting);
    const doubtful = review.map((phrase) => ({
      field: 'description',
      code: 'postings.review-needed',
      parameters: { phrase },
    }));
    return [...problems, ...doubtful];
  }

  private async own(actor: Actor, id: string) {
    if (!mayPublish(actor)) throw publishingNotAllowed();
    const posting = await this.postings.find(id);
    if (posting?.organisationId !== actor.organisationId) throw postingNotFound();
    return posting;
  }
}
