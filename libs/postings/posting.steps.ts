import { Injectable } from '@nestjs/common';
import { type Actor, addDays, dateInZone, Db, type IsoDate } from '#libs/platform';
import { type Posting } from './posting.entity.js';
import { CONFIRM_DAYS, mayTake, type PostingStep } from './posting.lifecycle.js';
import { changedMeanwhile, stepNotOpen } from './postings.errors.js';
import { PublishingRepository } from './publishing.repository.js';

/** A posting as somebody had it before their eyes. */
export interface Seen {
  id: string;
  version: number;
}

/** What a step starts from, what it was decided on and what it writes. */
export interface StepTaken {
  posting: Pick<Posting, 'status' | 'version'>;
  seen: Seen;
  changes: Partial<Posting>;
  reason?: string;
  note?: string;
}

/** Moves postings along the table of steps. Works in the caller's transaction. */
@Injectable()
export class PostingSteps {
  constructor(
    private readonly db: Db,
    private readonly postings: PublishingRepository,
  ) {}

  /** Takes a step and remembers it. Problem 409: not from here, or somebody else was first. */
  async take(actor: Actor, step: PostingStep, taken: StepTaken): Promise<void> {
    const { posting, seen, changes, reason, note } = taken;
    if (posting.version !== seen.version) throw changedMeanwhile();
    if (!mayTake(step, posting.status, actor.role)) throw stepNotOpen();
    if (!(await this.postings.step(step, seen, changes))) throw changedMeanwhile();
    const version = seen.version + 1;
    const remembered = { step, from: posting.status, version, reason, note };
    await this.postings.remember(actor, seen.id, remembered);
  }

  /** What showing a posting writes. Never dated anew: who closes and reopens does not come first again. */
  shown(posting: Pick<Posting, 'deadline' | 'postedOn' | 'firstPublishedAt'>): Partial<Posting> {
    return {
      ...this.confirmed(posting),
      postedOn: posting.postedOn ?? dateInZone(this.db.now),
      firstPublishedAt: posting.firstPublishedAt ?? this.db.now,
      closedAt: null,
      closeReason: null,
    };
  }

  /** What confirming a posting writes: it is shown for 14 more days, at most up to its deadline. */
  confirmed({ deadline }: Pick<Posting, 'deadline'>): Partial<Posting> {
    const confirmBy = addDays(dateInZone(this.db.now), CONFIRM_DAYS);
    return { confirmedAt: this.db.now, confirmBy, expiresOn: earlier(deadline, confirmBy) };
  }
}

function earlier(deadline: IsoDate | null, day: IsoDate): IsoDate {
  return deadline !== null && deadline < day ? deadline : day;
}
