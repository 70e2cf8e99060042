import { type Person } from '#libs/identity';
import { type Language } from '#libs/platform';
import { type ProfileFile } from '#libs/profiles';
import { type Reference } from '#libs/reference';
import { type Fact, knownFacts } from '#libs/ui';
import { profileRows } from '../portal/profile.rows.js';

/** What is known of a person, in the order in which it is asked for; the rest is left out. */
export function personFacts(
  known: { person: Person; profile: ProfileFile | undefined },
  reference: Reference,
  language: Language,
): Fact[] {
  const rows = profileRows(known, reference, language);
  return knownFacts(rows.map(({ label, value }) => [label, value]));
}
