import { Injectable } from '@nestjs/common';
import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { type QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Db, newId } from '#libs/platform';
import { type EditableRow } from './reference.entity.js';

/** One change of a row by an official. */
export interface ReferenceChange {
  id: string;
  list: string;
  code: string;
  at: Date;
  byPersonId: string;
  /** Null: the row is new. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  reason: string;
}

export type NewChange = Pick<ReferenceChange, 'list' | 'code' | 'before' | 'after' | 'reason'>;

@Injectable()
export class ReferenceChangesRepository {
  constructor(private readonly db: Db) {}

  /** One change of the lists at a time, until the transaction ends. */
  async lock(): Promise<void> {
    await this.db.rows('SELECT FROM reference_state FOR UPDATE');
  }

  /** The row with this key as it is now. */
  find<Row extends ObjectLiteral>(
    target: EntityTarget<Row>,
    where: Partial<Row>,
  ): Promise<Row | null> {
    return this.db.manager.findOneBy(target, where);
  }

  /** Every row of a list. */
  all<Row extends ObjectLiteral>(target: EntityTarget<Row>): Promise<Row[]> {
    return this.db.manager.find(target);
  }

  /** All versions that share a code or region, the first first. */
  versions<Row extends ObjectLiteral & { validFrom: string }>(
    target: EntityTarget<Row>,
    where: Partial<Row>,
  ): Promise<Row[]> {
    const order = { validFrom: 'ASC' } as never;
    return this.db.manager.find(target, { where: where as never, order });
  }

  async update<Row extends EditableRow>(
    target: EntityTarget<Row>,
    row: { where: Partial<Row>; version: number },
    after: Partial<Row>,
  ): Promise<void> {
    const change = { ...after, edited: true, version: row.version + 1 };
    await this.db.manager.update(
      target,
      row.where,
      change as unknown as QueryDeepPartialEntity<Row>,
    );
  }

  async add<Row extends EditableRow>(target: EntityTarget<Row>, row: Partial<Row>): Promise<void> {
    const added = { ...row, edited: true, version: 1 };
    await this.db.manager.insert(target, added as unknown as QueryDeepPartialEntity<Row>);
  }

  async record(byPersonId: string, change: NewChange): Promise<void> {
    await this.db.rows(
      `INSERT INTO reference_change (id, list, code, by_person_id, before, after, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        change.list,
        change.code,
        byPersonId,
        change.before && JSON.stringify(change.before),
        JSON.stringify(change.after),
        change.reason,
      ],
    );
  }

  /** The newest first; of one entry, or of all. */
  recent(of: { list: string; code: string } | null, limit: number): Promise<ReferenceChange[]> {
    return this.db.rows(
      `SELECT id, list, code, at, by_person_id, before, after, reason FROM reference_change
       WHERE $1::text IS NULL OR (list = $1 AND code = $2) ORDER BY id DESC LIMIT $3`,
      [of?.list ?? null, of?.code ?? null, limit],
    );
  }
}
