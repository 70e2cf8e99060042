import { Injectable } from '@nestjs/common';
import { type Actor, Db } from '#libs/platform';
import {
  EDITINGS,
  type EditedList,
  entryCode,
  entryIn,
  entryName,
  type ListEdit,
} from './reference.editing.js';
import { editingNotAllowed, entryChanged, entryUnknown, entryWrong } from './reference.errors.js';
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

  /**
   * Changes an entry by what `editSchema` read of its form. Problem 404 where there is none, 409
   * when it changed since the form was shown, 422 when a name belongs to another entry.
   */
  async save(
    actor: Actor,
    { list, code }: { list: EditedList; code: string },
    { version, reason, ...after }: ListEdit,
  ): Promise<void> {
    const editor = editorOf(actor);
    const { lists } = await this.reference.snapshot();
    const entry = entryIn(lists, list, code);
    if (!entry) throw entryUnknown();
    const { target, refuse } = EDITINGS[list];
    const problem = refuse?.({ version, reason, ...after }, lists);
    if (problem) throw entryWrong(problem);
    const where = 'scheme' in entry ? { scheme: entry.scheme, code: entry.code } : { code };
    await this.db.transaction(actor, async () => {
      await this.changes.lock();
      const row = await this.changes.find(target, where);
      if (!row) throw entryUnknown();
      if (row.version !== version) throw entryChanged();
      await this.refuseTakenName(list, code, after);
      const stood = new Map(Object.entries(row));
      const before = Object.fromEntries(Object.keys(after).map((key) => [key, stood.get(key)]));
      await this.changes.update(target, { where, version }, after);
      await this.changes.record(editor, { list, code, before, after, reason });
    });
    this.reference.forget();
  }

  /** Who changed what, the newest first: of one entry, or the last hundred of all. */
  async changesOf(
    actor: Actor,
    entry: { list: string; code: string } | null = null,
  ): Promise<ReferenceChange[]> {
    if (actor.role !== 'official') throw editingNotAllowed();
    return this.db.read(actor, () => this.changes.recent(entry, 100));
  }

  /** Under the lock: two who give one name to two entries at once must not both succeed. */
  private async refuseTakenName(
    list: EditedList,
    code: string,
    after: Record<string, unknown>,
  ): Promise<void> {
    const { target, distinct } = EDITINGS[list];
    if (!distinct) return;
    const wanted = new Set((after[distinct] as string[]).map((name) => name.toLowerCase()));
    for (const other of await this.changes.all(target)) {
      const taken = other[distinct]?.find((name) => wanted.has(name.toLowerCase()));
      if (entryCode(other) === code || taken === undefined) continue;
      const parameters = { name: taken, code: entryCode(other), title: entryName(other) };
      throw entryWrong({ field: distinct, code: 'reference.name-taken', parameters });
    }
  }
}

/** The person whose change it is; problem 403 for everybody but officials. */
export function editorOf(actor: Actor): string {
  if (actor.role !== 'official' || actor.personId === null) throw editingNotAllowed();
  return actor.personId;
}
