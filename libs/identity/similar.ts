import { clean, fold } from '#libs/platform';
import { birthOf } from './age.js';
import { type Birth } from './birth.js';
import { type Person } from './person.entity.js';

/** What may show that two records are one human being. */
export interface Likeness {
  fullName: string;
  birth: Birth | null;
  phone: string | null;
}

/** Same telephone, or same name with birth dates that can be the same. */
export function mayBeSame(person: Person, sought: Likeness): boolean {
  if (sought.phone !== null && person.phone === sought.phone) return true;
  const sameName = fold(clean(person.fullName)) === fold(clean(sought.fullName));
  const known = birthOf(person);
  return sameName && sought.birth !== null && known !== null && agree(known, sought.birth);
}

/** Birth dates agree as far as both are known. */
function agree(one: Birth, other: Birth): boolean {
  const lengths = { year: 4, month: 7, day: 10 };
  const common = Math.min(lengths[one.birthPrecision], lengths[other.birthPrecision]);
  return one.birthDate.slice(0, common) === other.birthDate.slice(0, common);
}
