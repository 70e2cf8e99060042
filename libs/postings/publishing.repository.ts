import { Injectable } from '@nestjs/common';
import { type ContractStatus } from '#libs/contracts';
import { type Recipient } from '#libs/notifications';
import { type Actor, Db, type IsoDate, newId } from '#libs/platform';
import { type Posting } from './posting.entity.js';
import { type CloseReason, type PostingStep, postingStep } from './posting.lifecycle.js';
import { type ProhibitedPhrase } from './posting.moderation.js';
import { type Market, type PostingStatus } from './posting.schema.js';
import { type PostingRow, toSnakeCase, VERIFIED } from './postings.repository.js';

/** One line of a list of the agency's own postings. */
export interface OwnPostingRow {
  id: string;
  code: string;
  title: string;
  market: Market;
  countryCode: string;
  placeText: string | null;
  organisationName: string | null;
  status: PostingStatus;
  review: Posting['review'];
  reviewReasons: string[];
  closeReason: CloseReason | null;
  confirmBy: IsoDate | null;
  deadline: IsoDate | null;
  places: number | null;
  firstPublishedAt: Date | null;
  updatedAt: Date;
}

/** One step in the history of a posting. */
export interface PostingHistoryRow {
  step: PostingStep;
  toStatus: PostingStatus;
  reason: string | null;
  note: string | null;
  byPersonId: string | null;
  byRole: Actor['role'];
  at: Date;
}

export interface ListFilter {
  organisationId: string;
  status?: PostingStatus | undefined;
  market?: Market | undefined;
  /** Only those to be confirmed again by this day. */
  dueBy?: IsoDate | undefined;
  after?: string | undefined;
}

/** An offer abroad that is shown, with what it stands on. */
export interface OpenOrder {
  id: string;
  organisationId: string;
  countryCode: string;
  programmeCode: string;
  contractStatus: ContractStatus;
}

interface StepNote {
  reason?: string | null;
  note?: string | null;
}

/** A posting that was closed by itself; its version is that of the closing. */
export interface ClosedPosting {
  id: string;
  organisationId: string | null;
  version: number;
}

const ROW = `id, code, title, market, country_code, place_text, organisation_name, status, review,
  review_reasons, close_reason, confirm_by, deadline, places, first_published_at, updated_at`;

@Injectable()
export class PublishingRepository {
  constructor(private readonly db: Db) {}

  /** A posting that the actor may see, or undefined. */
  find(id: string): Promise<PostingRow | undefined> {
    return this.db.row(`SELECT posting.*, ${VERIFIED} FROM posting WHERE id = $1`, [id]);
  }

  async add(posting: Partial<Posting>): Promise<void> {
    const row = toSnakeCase(posting);
    const names = Object.keys(row).join(', ');
    await this.db.rows(
      `INSERT INTO posting (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::posting, $1)`,
      [JSON.stringify(row)],
    );
  }

  /**
   * Takes a step of the table: writes `changes` when the posting is still as it was read. False when
   * somebody else was first. The names of `changes` are those of our own code.
   */
  async step(
    step: PostingStep,
    { id, version }: { id: string; version: number },
    changes: Partial<Posting>,
  ): Promise<boolean> {
    const { from, to } = postingStep(step);
    const row = toSnakeCase({ ...changes, status: to });
    const names = Object.keys(row).join(', ');
    const changed = await this.db.rows(
      `UPDATE posting SET (${names}) =
         (SELECT ${names} FROM jsonb_populate_record(NULL::posting, $1)),
         version = version + 1, updated_at = app_now()
       WHERE id = $2 AND version = $3 AND status = ANY($4) RETURNING 1 AS changed`,
      [JSON.stringify(row), id, version, from],
    );
    return changed.length > 0;
  }

  /** Writes down a step that was just taken. */
  async remember(
    actor: Actor,
    postingId: string,
    step: { step: PostingStep; from: PostingStatus | null; version: number } & StepNote,
  ): Promise<void> {
    await this.db.rows(
      `INSERT INTO posting_history (id, posting_id, step, from_status, to_status, version, reason,
         note, by_person_id, by_role)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        postingId,
        step.step,
        step.from,
        postingStep(step.step).to,
        step.version,
        step.reason ?? null,
        step.note ?? null,
        actor.personId,
        actor.role,
      ],
    );
  }

  history(postingId: string): Promise<PostingHistoryRow[]> {
    return this.db.rows(
      `SELECT step, to_status, reason, note, by_role, by_person_id, at FROM posting_history
       WHERE posting_id = $1 ORDER BY version, at`,
      [postingId],
    );
  }

  /** What an official wrote with the last step that had words. */
  async lastNote(postingId: string): Promise<string | null> {
    const row = await this.db.row<{ note: string }>(
      `SELECT note FROM posting_history WHERE posting_id = $1 AND note IS NOT NULL
       ORDER BY version DESC LIMIT 1`,
      [postingId],
    );
    return row?.note ?? null;
  }

  /** Names of those who acted; only the portal itself may read them all. */
  async namesOf(personIds: string[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.db.rows<{ id: string; fullName: string }>(
      'SELECT id, full_name FROM person WHERE id = ANY($1)',
      [personIds],
    );
    return new Map(people.map(({ id, fullName }) => [id, fullName]));
  }

  /** The newest first, `limit` of them after the given id. */
  listOwn(filter: ListFilter, limit: number): Promise<OwnPostingRow[]> {
    return this.db.rows(
      `SELECT ${ROW} FROM posting
       WHERE organisation_id = $1 AND ($2::text IS NULL OR status = $2)
         AND ($3::text IS NULL OR market = $3)
         AND ($4::date IS NULL OR (status = 'published' AND confirm_by <= $4))
         AND ($5::uuid IS NULL OR id < $5)
       ORDER BY id DESC LIMIT $6`,
      [
        filter.organisationId,
        filter.status ?? null,
        filter.market ?? null,
        filter.dueBy ?? null,
        filter.after ?? null,
        limit,
      ],
    );
  }

  async countsOwn(organisationId: string): Promise<Partial<Record<PostingStatus, number>>> {
    const counted = await this.db.rows<{ status: PostingStatus; count: number }>(
      'SELECT status, count(*)::int AS count FROM posting WHERE organisation_id = $1 GROUP BY status',
      [organisationId],
    );
    return Object.fromEntries(counted.map(({ status, count }) => [status, count]));
  }

  async hasPublished(organisationId: string): Promise<boolean> {
    const row = await this.db.row(
      `SELECT 1 AS published FROM posting
       WHERE organisation_id = $1 AND first_published_at IS NOT NULL LIMIT 1`,
      [organisationId],
    );
    return row !== undefined;
  }

  /** Drafts that wait for an official, the oldest first. */
  waiting(after: string | undefined, limit: number): Promise<OwnPostingRow[]> {
    return this.db.rows(
      `SELECT ${ROW} FROM posting
       WHERE review = 'waiting' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after ?? null, limit],
    );
  }

  phrases(): Promise<ProhibitedPhrase[]> {
    return this.db.rows(
      'SELECT id, phrase, market, verdict, source, valid_from, valid_to FROM prohibited_phrase',
    );
  }

  /** Orders that are shown now: of one organisation, or of all. */
  openOrders(organisationId: string | null): Promise<OpenOrder[]> {
    return this.db.rows(
      `SELECT posting.id, posting.organisation_id, posting.country_code, contract.programme_code,
              contract.status AS contract_status
       FROM posting JOIN quota_line AS line ON line.id = posting.quota_line_id
       JOIN supply_contract AS contract ON contract.id = line.supply_contract_id
       WHERE posting.status = 'published' AND posting.market = 'overseas'
         AND posting.organisation_id IS NOT NULL
         AND ($1::uuid IS NULL OR posting.organisation_id = $1)`,
      [organisationId],
    );
  }

  /** Closes those of `ids` that are still shown; all of them for one reason. */
  closeAll(ids: string[], reason: CloseReason): Promise<ClosedPosting[]> {
    return this.closeWhere('id = ANY($1)', '$2::text', [ids, reason]);
  }

  /** Closes what is past its last day, and what nobody has confirmed in time. */
  closeOverdue(today: IsoDate): Promise<ClosedPosting[]> {
    return this.closeWhere(
      '(expires_on < $1::date OR confirm_by < $1::date)',
      `CASE WHEN confirm_by < $1::date AND (deadline IS NULL OR deadline >= $1::date)
         THEN 'not-confirmed' ELSE 'deadline' END`,
      [today],
    );
  }

  /** Our own postings that have to be confirmed by this day. */
  toConfirmBy(day: IsoDate): Promise<{ id: string; confirmBy: IsoDate }[]> {
    return this.db.rows(
      `SELECT id, confirm_by FROM posting
       WHERE status = 'published' AND organisation_id IS NOT NULL AND confirm_by <= $1
         AND (deadline IS NULL OR deadline > confirm_by)`,
      [day],
    );
  }

  /** Sets the day by which a posting that the portal stored itself is to be confirmed again. */
  async freshen(id: string, confirmBy: IsoDate): Promise<void> {
    await this.db.rows(
      `UPDATE posting SET confirmed_at = app_now(), confirm_by = $2, close_reason = NULL,
              expires_on = least(deadline, $2) WHERE id = $1`,
      [id, confirmBy],
    );
  }

  agentsOf(organisationId: string): Promise<Recipient[]> {
    return this.db.rows(
      `SELECT DISTINCT person.id AS person_id, person.language, person.email
       FROM membership JOIN person ON person.id = membership.person_id
       WHERE role = 'agent' AND organisation_id = $1
         AND app_today() BETWEEN valid_from AND coalesce(valid_to, 'infinity')`,
      [organisationId],
    );
  }

  private closeWhere(
    condition: string,
    reason: string,
    parameters: unknown[],
  ): Promise<ClosedPosting[]> {
    return this.db.rows(
      `WITH closed AS (
         UPDATE posting SET status = 'closed', closed_at = app_now(), updated_at = app_now(),
                close_reason = ${reason}, version = version + 1
         WHERE status = 'published' AND ${condition}
         RETURNING id, organisation_id, close_reason, version
       ), told AS (
         INSERT INTO posting_history (id, posting_id, step, from_status, to_status, version, reason, by_role)
         SELECT uuidv7(), id, 'close', 'published', 'closed', version, close_reason, 'system'
         FROM closed WHERE organisation_id IS NOT NULL
       )
       SELECT id, organisation_id, version FROM closed`,
      parameters,
    );
  }
}
