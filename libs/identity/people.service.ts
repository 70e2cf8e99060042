import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, clean, Db, fold, newId, type Role } from '#libs/platform';
import { AccountOpening } from './account-opening.js';
import { type Identifier } from './identifier.js';
import {
  notAllowed,
  personNotFound,
  pinNotForStaff,
  roleDoesNotFit,
  unusable,
} from './identity.errors.js';
import { mayGrantAccess, mayRegisterPeople, mayUsePin, roleFits } from './identity.policy.js';
import { IdentityRepository } from './identity.repository.js';
import { type PersonDraft } from './identity.schema.js';
import { type OrganisationKind } from './organisation.entity.js';
import { type Person } from './person.entity.js';

const PAGE = 50;
const UUID = z.uuid();

/** Persons, organisations and who is what where. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Db,
    private readonly repository: IdentityRepository,
    private readonly opening: AccountOpening,
  ) {}

  /** Writes down a person, who needs neither account, telephone nor e-mail. Returns the id. */
  async registerPerson(actor: Actor, draft: PersonDraft): Promise<string> {
    if (!mayRegisterPeople(actor)) throw notAllowed();
    const { birth, ...person } = draft;
    const known = birth ?? { birthDate: null, birthPrecision: null };
    return this.db.transaction(actor, async () => {
      const id = newId();
      await this.repository.addPerson({ id, ...person, ...known, consentStorageAt: null });
      return id;
    });
  }

  /** The person, or problem 404 when there is none that this actor may see. */
  async person(actor: Actor, id: string): Promise<Person> {
    const isId = UUID.safeParse(id).success;
    const person = isId && (await this.db.read(actor, () => this.repository.person(id)));
    if (!person) throw personNotFound();
    return person;
  }

  /**
   * Those whom the actor may see, the newest first, 50 a page: by the beginnings of their names,
   * with or without marks, or by a part of their telephone. `after` continues a page.
   */
  find(
    actor: Actor,
    { text, after }: { text: string; after?: string },
  ): Promise<{ people: Person[]; after: string | undefined }> {
    return this.db.read(actor, async () => {
      const found = await this.repository.people({ ...sought(text), after }, PAGE + 1);
      const people = found.slice(0, PAGE);
      return { people, after: found.length > PAGE ? people.at(-1)?.id : undefined };
    });
  }

  /** Adds an organisation in its barest form; higher libraries add licences. Returns the id. */
  async createOrganisation(
    actor: Actor,
    organisation: { kind: OrganisationKind; name: string; phone: string | null },
  ): Promise<string> {
    if (!mayGrantAccess(actor)) throw notAllowed();
    return this.db.transaction(actor, async () => {
      const id = newId();
      await this.repository.addOrganisation({ id, ...organisation });
      return id;
    });
  }

  /**
   * Gives a person an account. Problem 422 when the secret is too weak or a sharer of the
   * identifier has it. Returns the account's id.
   */
  async createAccount(
    actor: Actor,
    account: { personId: string; identifier: Identifier; secret: string },
  ): Promise<string> {
    if (!mayGrantAccess(actor)) throw notAllowed();
    const memberships = await this.db.read(actor, () =>
      this.repository.membershipsOf(account.personId),
    );
    const pinAllowed = mayUsePin(memberships.map((membership) => membership.role));
    const credentials = { identifiers: [account.identifier], secret: account.secret };
    const result = await this.opening.open(credentials, { pinAllowed }, () =>
      Promise.resolve(account.personId),
    );
    if ('held' in result) throw unusable({ field: 'secret', code: 'identity.secret-guessable' });
    return result.opened.id;
  }

  /** Makes a person something somewhere from today on. Problem 422 when role and place differ. */
  async addMembership(
    actor: Actor,
    membership: { personId: string; role: Role; organisationId: string | null },
  ): Promise<string> {
    if (!mayGrantAccess(actor)) throw notAllowed();
    return this.db.transaction(actor, async () => {
      const { personId, role, organisationId } = membership;
      const place = organisationId ? await this.repository.organisation(organisationId) : null;
      if (!roleFits(role, place?.kind ?? null)) throw roleDoesNotFit();
      const account = await this.repository.accountOfPerson(personId);
      if (account?.secretKind === 'pin' && !mayUsePin([role])) throw pinNotForStaff();
      const id = newId();
      await this.repository.addMembership({ id, ...membership });
      return id;
    });
  }
}

/** Digits alone are a telephone, as it is written here or abroad; all else is a name. */
function sought(text: string): { digits: string | null; words: string[] } {
  const compact = text.replace(/[\s.()+-]/g, '');
  if (/^\d{3,}$/.test(compact)) {
    return { digits: compact.replace(/^(?:0|84(?=\d{9}$))/, ''), words: [] };
  }
  const words = fold(clean(text)).split(' ');
  return { digits: null, words: words.filter((word) => word !== '') };
}
