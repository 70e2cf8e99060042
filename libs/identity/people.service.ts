import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  type Actor,
  clean,
  dateInZone,
  Db,
  fold,
  newId,
  Outbox,
  type Role,
  SYSTEM,
} from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { AccountOpening } from './account-opening.js';
import { type AgeLimits, ageLimits, type AgeStanding, ageStanding } from './age.js';
import { type Birth } from './birth.js';
import { type Identifier } from './identifier.js';
import {
  birthUnclear,
  mayBeDouble,
  notAllowed,
  personNotFound,
  pinNotForStaff,
  roleDoesNotFit,
  tooYoungToWork,
  unusable,
} from './identity.errors.js';
import { personChanged } from './identity.events.js';
import {
  mayChangePerson,
  mayGrantAccess,
  mayRegisterPeople,
  mayUsePin,
  roleFits,
} from './identity.policy.js';
import { IdentityRepository } from './identity.repository.js';
import { type PersonChange, type PersonDraft } from './identity.schema.js';
import { type OrganisationKind } from './organisation.entity.js';
import { type Person } from './person.entity.js';
import { type Likeness, mayBeSame } from './similar.js';

const PAGE = 50;
/** Records that are compared with somebody new; who has so many namesakes has a birth date too. */
const COMPARED = 200;
const UUID = z.uuid();

/** Persons, organisations and who is what where. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Db,
    private readonly repository: IdentityRepository,
    private readonly opening: AccountOpening,
    private readonly reference: ReferenceService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Writes down a person, who needs neither account, telephone nor e-mail. `consented` says that the
   * person agreed to it, `unlike` that nobody known may be the same. Returns the id. Problems: 409
   * for a possible double, 422 for somebody below the age of work, or of whom a year of birth does
   * not tell.
   */
  async registerPerson(
    actor: Actor,
    draft: PersonDraft,
    { consented = false, unlike = false } = {},
  ): Promise<string> {
    if (!mayRegisterPeople(actor)) throw notAllowed();
    const { birth, ...person } = draft;
    return this.db.transaction(actor, async () => {
      await this.refuseChild(birth);
      if (unlike && (await this.similar(actor, draft)).length > 0) throw mayBeDouble();
      const id = newId();
      const consentStorageAt = consented ? this.db.now : null;
      await this.repository.addPerson({ id, ...person, ...columnsOf(birth), consentStorageAt });
      return id;
    });
  }

  /**
   * Corrects what is known of a person; what `change` does not name stays. Whoever reacts to
   * `personChanged` hears of it. Problems: 403, 404, and 422 as in `registerPerson`.
   */
  async change(actor: Actor, id: string, change: PersonChange): Promise<void> {
    if (!mayChangePerson(actor, id)) throw notAllowed();
    await this.db.transaction(actor, async () => {
      await this.person(actor, id);
      const { birth, ...facts } = change;
      if (birth) await this.refuseChild(birth);
      const known = birth === undefined ? {} : columnsOf(birth);
      await this.repository.changePerson(id, { ...facts, ...known });
      await this.outbox.add(personChanged, { personId: id });
    });
  }

  /** What the law makes of a birth date today, with the ages that it sets. */
  ageOf(birth: Birth | null): Promise<{ standing: AgeStanding; limits: AgeLimits; today: string }> {
    return this.db.read(SYSTEM, async () => {
      const limits = ageLimits(await this.reference.snapshot(), this.db.now);
      const today = dateInZone(this.db.now);
      return { standing: ageStanding(birth, today, limits), limits, today };
    });
  }

  /** Records that may be of the same human being: same telephone, or same name and birth date. */
  similar(actor: Actor, sought: Likeness): Promise<Person[]> {
    const { phone, birth, fullName } = sought;
    if (!phone && !birth) return Promise.resolve([]);
    const words = fold(clean(fullName)).split(' ');
    const year = birth && Number(birth.birthDate.slice(0, 4));
    return this.db.read(actor, async () => {
      const found = await this.repository.peopleLike({ phone, words, year }, COMPARED);
      return found.filter((person) => mayBeSame(person, sought));
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

  private async refuseChild(birth: Birth | null): Promise<void> {
    const { standing, limits } = await this.ageOf(birth);
    if (standing === 'child') throw tooYoungToWork(limits.work ?? 0);
    if (standing === 'unclear') throw birthUnclear();
  }
}

function columnsOf(birth: Birth | null): Pick<Person, 'birthDate' | 'birthPrecision'> {
  return birth ?? { birthDate: null, birthPrecision: null };
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
