import { Injectable } from '@nestjs/common';
import { PeopleService } from '#libs/identity';
import { type Actor, type Language } from '#libs/platform';
import { type ReferenceChange, ReferenceEditor } from '#libs/reference';
import { type ChangeRow } from './reference.pages.js';
import { wordOf } from './reference.rows.js';

/** The record of changes with the names of those who made them. */
@Injectable()
export class ReferenceChanges {
  constructor(
    private readonly editor: ReferenceEditor,
    private readonly people: PeopleService,
  ) {}

  async of(
    actor: Actor,
    language: Language,
    entry: { list: string; code: string } | null = null,
  ): Promise<ChangeRow[]> {
    const changes = await this.editor.changesOf(actor, entry);
    const names = new Map<string, string>();
    for (const id of new Set(changes.map(({ byPersonId }) => byPersonId))) {
      names.set(id, (await this.people.person(actor, id)).fullName);
    }
    return changes.map((change) => ({
      id: change.id,
      at: change.at,
      byName: names.get(change.byPersonId) ?? '',
      entry: change.code,
      what: whatChanged(change, language),
      reason: change.reason,
    }));
  }
}

function whatChanged({ before, after }: ReferenceChange, language: Language): string[] {
  return Object.entries(after)

    .map(([key, value]) => {
      const name = wordOf(`reference.${key}`, language);
      return [name, written(before?.[key]), written(value)] as const;
    })
    .filter(([, old, now]) => old !== now)
    .map(([name, old, now]) => (old === '' ? `${name}: ${now}` : `${name}: ${old} → ${now}`));
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
