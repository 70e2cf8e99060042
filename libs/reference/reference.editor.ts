import { Injectable } from '@nestjs/common';
import { type EntityTarget } from 'typeorm';
import { type Actor, Db } from '#libs/platform';
import { type ProgrammeProfile } from './code-lists.js';
import { CommuneRow, type EditableRow, OccupationRow, ProgrammeRow } from './reference.entity.js';
import { editingNotAllowed, entryChanged, entryUnknown, entryWrong } from './reference.errors.js';
import { type CommuneEdit, type OccupationEdit, type ProgrammeEdit } from './reference.schema.js';
import { ReferenceService } from './reference.service.js';
import {
  type ReferenceChange,
  ReferenceChangesRepository,
} from './reference-changes.repository.js';

/** Officials change what the lists say; each change is recorded with its reason. */
@Injectable()
export class ReferenceEditor {
  constructor(
    private readonly db: Db,
    private readonly changes: ReferenceChangesRepository,
    private readonly reference: ReferenceService,
  ) {}

  /** Names of an occupation. Problem 422 when a synonym belongs to another one. */
  async saveOccupation(actor: Actor, code: string, edit: OccupationEdit): Promise<void> {
    editorOf(actor);
    const { reason, version, ...after } = edit;
    await this.refuseTakenSynonym(code, after.synonyms);
    await this.save(
      actor,
      { target: OccupationRow, list: 'occupations', code, version, reason },
      after,
    );
  }

  /** Names and profile of a programme; its stages stay. */
  async saveProgramme(actor: Actor, code: string, edit: ProgrammeEdit): Promise<void> {
    editorOf(actor);
    const { reason, version, nameVi, nameEn, leadFrom, leadTo, ...rest } = edit;
    const { currencies } = (await this.reference.snapshot()).lists;
    if (rest.currency !== null && !currencies.some((known) => known.code === rest.currency)) {
      throw entryWrong({ field: 'currency', code: 'reference.currency-unknown' });
    }
    const leadMonths: ProgrammeProfile['leadMonths'] =
      leadFrom === null || leadTo === null ? null : [leadFrom, leadTo];
    const after = { nameVi, nameEn, profile: { ...rest, leadMonths } };
    await this.save(
      actor,
      { target: ProgrammeRow, list: 'programmes', code, version, reason },
      after,
    );
  }

  /** The former names of a commune of the home province. */
  async saveCommune(actor: Actor, code: string, edit: CommuneEdit): Promise<void> {
    editorOf(actor);
    if (!(await this.reference.snapshot()).homeCommune(code)) throw entryUnknown();
    const { reason, version, ...after } = edit;
    await this.save(actor, { target: CommuneRow, list: 'communes', code, version, reason }, after);
  }

  /** Who changed what, the newest first: of one entry, or the last hundred of all. */
  async changesOf(
    actor: Actor,
    entry: { list: string; code: string } | null = null,
  ): Promise<ReferenceChange[]> {
    if (actor.role !== 'official') throw editingNotAllowed();
    return this.db.read(actor, () => this.changes.recent(entry, 100));
  }

  private async save<Row extends EditableRow & { code: string }>(
    actor: Actor,
    entry: {
      target: EntityTarget<Row>;
      list: string;
      code: string;
      version: number;
      reason: string;
    },
    after: Partial<Row>,
  ): Promise<void> {
    const editor = editorOf(actor);
    const { target, list, code, version, reason } = entry;
    const where = { code } as Partial<Row>;
    await this.db.transaction(actor, async () => {
      await this.changes.lock();
      const row = await this.changes.find(target, where);
      if (!row) throw entryUnknown();
      if (row.version !== version) throw entryChanged();
      const before = Object.fromEntries(
        Object.keys(after).map((key) => [key, row[key as keyof Row]]),
      );
      await this.changes.update(target, { where, version }, after);
      await this.changes.record(editor, { list, code, before, after, reason });
    });
    this.reference.forget();
  }

  private async refuseTakenSynonym(code: string, synonyms: string[]): Promise<void> {
    const wanted = new Set(synonyms.map((name) => name.toLowerCase()));
    for (const other of (await this.reference.snapshot()).lists.occupations) {
      const taken = other.synonyms.find((name) => wanted.has(name.toLowerCase()));
      if (other.code === code || taken === undefined) continue;
      const parameters = { name: taken, code: other.code, title: other.titleVi };
      throw entryWrong({ field: 'synonyms', code: 'reference.synonym-taken', parameters });
    }
  }
}

/** The person whose change it is; problem 403 for everybody but officials. */
export function editorOf(actor: Actor): string {
  if (actor.role !== 'official' || actor.personId === null) throw editingNotAllowed();
  return actor.personId;
}
