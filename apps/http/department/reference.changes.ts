import { Injectable } from '@nestjs/common';
import { PeopleService } from '#libs/identity';
import { type Actor, type Language } from '#libs/platform';
import { type ReferenceChange, ReferenceEditor, referenceTexts } from '#libs/reference';
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
  const nothing = referenceTexts(language, 'reference.empty');
  const old = new Map(before ? parts(before) : []);
  return parts(after)
    .map(([key, value]) => [wordOf(`reference.${key}`, language), old.get(key) ?? '', value])
    .filter(([, was, now]) => was !== now)
    .map(([name, was, now]) =>
      was === '' ? `${name}: ${now}` : `${name}: ${was} → ${now || nothing}`,
    );
}

/** Each part of what was written, as text: a profile by its keys, a rule's value by `value.<key>`. */
function parts(row: Record<string, unknown>): [key: string, text: string][] {
  return Object.entries(row).flatMap(([key, value]): [string, string][] => {
    if (key === 'profile') return parts(value as Record<string, unknown>);
    if (key !== 'value') return [[key, written(value)]];
    return parts(value as Record<string, unknown>).map(([part, text]) => [`value.${part}`, text]);
  });
}

function written(value: unknown): string {
  return [value ?? []].flat().map(String).join(', ');
}
