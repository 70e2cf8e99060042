import { Injectable } from '@nestjs/common';
import { type Actor, Db, Outbox } from '#libs/platform';
import { PostingNews } from './posting.news.js';
import { tellAgents } from './posting.notices.js';
import { PostingSteps, type StepTaken } from './posting.steps.js';
import { notReady, postingNotFound, reviewNotAllowed, stepNotOpen } from './postings.errors.js';
import { PublishingReader } from './publishing.reader.js';
import { PublishingRepository } from './publishing.repository.js';
import { type Decision } from './publishing.schema.js';
import { type OwnPosting, type WaitingPostings } from './publishing.view.js';

const PAGE = 50;

/** Officials read first postings and doubtful words before everybody else does. */
@Injectable()
export class ReviewingService {
  constructor(
    private readonly db: Db,
    private readonly postings: PublishingRepository,
    private readonly reader: PublishingReader,
    private readonly steps: PostingSteps,
    private readonly news: PostingNews,
    private readonly outbox: Outbox,
  ) {}

  /** Drafts that wait, the oldest first, 50 a page. Officials only: 403. */
  waiting(actor: Actor, after?: string): Promise<WaitingPostings> {
    if (actor.role !== 'official') throw reviewNotAllowed();
    return this.db.read(actor, async () => {
      const found = await this.postings.waiting(after, PAGE + 1);
      const rows = found.slice(0, PAGE);
      return { rows, after: found.length > PAGE ? rows.at(-1)?.id : undefined };
    });
  }

  /** A draft that waits, with all that is known of it. Problem 404 for any other posting. */
  find(actor: Actor, id: string): Promise<OwnPosting> {
    if (actor.role !== 'official') throw reviewNotAllowed();
    return this.reader.read(actor, async () => {
      const posting = await this.postings.find(id);
      if (posting?.review !== 'waiting') throw postingNotFound();
      return posting;
    });
  }

  /**
   * Shows a draft to everybody, or sends it back with words that say what to mend; its agents are
   * told. Problems: 409 when the draft does not wait any more, 422 when it has become unlawful.
   */
  async decide(actor: Actor, id: string, decision: Decision): Promise<void> {
    if (actor.role !== 'official') throw reviewNotAllowed();
    await this.db.transaction(actor, async () => {
      const posting = await this.postings.find(id);
      if (!posting) throw postingNotFound();
      if (posting.review !== 'waiting') throw stepNotOpen();
      const { version, outcome, note } = decision;
      const taken = { posting, seen: { id, version }, ...(note !== '' && { note }) };
      if (outcome === 'clear') await this.clear(actor, id, taken);
      else await this.steps.take(actor, 'send-back', { ...taken, changes: { review: 'refused' } });
      const news = outcome === 'clear' ? 'cleared' : 'sent-back';
      await this.outbox.add(tellAgents, { postingId: id, news, cause: `version-${version}` });
    });
  }

  private async clear(actor: Actor, id: string, taken: Omit<StepTaken, 'changes'>): Promise<void> {
    const { problems, posting } = await this.find(actor, id);
    if (problems.length > 0) throw notReady(problems);
    const changes = { ...this.steps.shown(posting), review: 'cleared' as const };
    await this.steps.take(actor, 'clear', { ...taken, changes });
    await this.news.opened([id]);
  }
}
