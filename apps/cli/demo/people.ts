import { type Actor, type Role } from '#libs/platform';
import { type OrganisationKey, type Organisations } from './organisations.js';

/** Everybody and everything that was stored, by the names that the demonstration uses. */
export interface Stored {
  organisations: Organisations;
  /** Ids of persons by full name. */
  people: ReadonlyMap<string, string>;
  /** Ids of postings by title. */
  postings: ReadonlyMap<string, string>;
}

const STAFF = {
  canhSeu: { role: 'agent', fullName: 'Phan Anh Khoa' },
  nangLua: { role: 'agent', fullName: 'Trương Thị Vân' },
  centre: { role: 'counsellor', fullName: 'Lê Thị Bình' },
} as const satisfies Partial<Record<OrganisationKey, { role: Role; fullName: string }>>;

/** Acts as somebody who works there. */
export function staffOf(key: keyof typeof STAFF, { people, organisations }: Stored): Actor {
  const { role, fullName } = STAFF[key];
  const organisationId = organisations[key].id;
  return { role, personId: idOf(people, fullName), accountId: null, organisationId };
}

/** Acts as a worker. */
export function workerActor(fullName: string, { people }: Stored): Actor {
  const personId = idOf(people, fullName);
  return { role: 'worker', personId, accountId: null, organisationId: null };
}

/** An id by the name in the demonstration. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Nobody and nothing is called "${name}"`);
  return id;
}
