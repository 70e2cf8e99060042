import { type FieldProblem, type IsoDate } from '#libs/platform';
import { type Posting } from './posting.entity.js';
import { type PostingDetail } from './posting.schema.js';
import { type OwnPostingRow, type PostingHistoryRow } from './publishing.repository.js';

/** A step in the history of a posting, with the name of who took it where that is known. */
export type PostingHistory = Omit<PostingHistoryRow, 'byPersonId'> & { byName: string | null };

/** A posting as its own agency sees it: as workers do, as it was written, and what can be done. */
export interface OwnPosting {
  /** As everybody sees it once it is shown. */
  detail: PostingDetail;
  posting: Posting;
  /** What keeps it from being shown; empty when nothing does. */
  problems: FieldProblem[];
  /** Why an official reads it before it is shown. */
  review: string[];
  history: PostingHistory[];
  today: IsoDate;
}

/** A page of the agency's own postings; `after` continues it. */
export interface OwnPostings {
  rows: OwnPostingRow[];
  after: string | undefined;
  today: IsoDate;
}

/** Drafts that wait for an official, the oldest first; `after` continues the page. */
export type WaitingPostings = Omit<OwnPostings, 'today'>;
