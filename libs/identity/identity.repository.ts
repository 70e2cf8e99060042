import { Injectable } from '@nestjs/common';
import { Db, type Language, type Role } from '#libs/platform';
import { Account, LoginIdentifier, Session } from './account.entity.js';
import { type Identifier } from './identifier.js';
import { Membership, Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

/** An account that answers to an identifier. */
export interface NamedAccount {
  id: string;
  personId: string;
  fullName: string;
  secretHash: string;
}

/** A session that is neither revoked nor without role; it may have been idle for too long. */
export interface LiveSession {
  id: string;
  accountId: string;
  personId: string;
  createdAt: Date;
  seenAt: Date;
  role: Role;
  organisationId: string | null;
  fullName: string;
  language: Language;
  severalRoles: boolean;
}

/** What a person is at present, with the name of the place. */
export interface CurrentMembership {
  id: string;
  role: Role;
  organisationId: string | null;
  organisationName: string | null;
}

/** What a search for people asks for; `digits` null and no `words` is everybody. */
interface SoughtPeople {
  digits: string | null;
  /** Without marks, in lower case. */
  words: string[];
  /** The last id of the page before. */
  after: string | undefined;
}

/** A worker's session that was not used for so long has ended. */
const LONGEST_IDLE_DAYS = 30;

/** What somebody may correct of a person. */
type PersonFacts = Pick<
  Person,
  'fullName' | 'birthDate' | 'birthPrecision' | 'sex' | 'phone' | 'email'
>;

const VALID = `valid_from <= app_today() AND (valid_to IS NULL OR valid_to >= app_today())`;

@Injectable()
export class IdentityRepository {
  constructor(private readonly db: Db) {}

  async addPerson(person: Omit<Person, 'createdAt' | 'mergedInto'>): Promise<void> {
    await this.db.manager.insert(Person, person);
  }

  async addAccount(account: Omit<Account, 'createdAt' | 'status'>): Promise<void> {
    await this.db.manager.insert(Account, account);
  }

  async addIdentifier(identifier: Identifier & { id: string; accountId: string }): Promise<void> {
    await this.db.manager.insert(LoginIdentifier, identifier);
  }

  async addOrganisation(organisation: Omit<Organisation, 'createdAt'>): Promise<void> {
    await this.db.manager.insert(Organisation, organisation);
  }

  async addMembership(membership: Omit<Membership, 'validFrom' | 'validTo'>): Promise<void> {
    await this.db.manager.insert(Membership, membership);
  }

  async addSession(session: Omit<Session, 'createdAt' | 'seenAt' | 'revokedAt'>): Promise<void> {
    await this.db.manager.insert(Session, session);
  }

  person(id: string): Promise<Person | null> {
    return this.db.manager.findOneBy(Person, { id });
  }

  /** Workers whose names have words that begin so, and whose telephone has these digits. */
  people({ digits, words, after }: SoughtPeople, limit: number): Promise<Person[]> {
    const named = words.map((_, index) => `AND ${nameHas('^@', 4 + index)}`).join(' ');
    return this.db.rows(
      `SELECT * FROM person
       WHERE merged_into IS NULL AND ($1::text IS NULL OR phone LIKE '%' || $1 || '%')
         AND ($2::uuid IS NULL OR id < $2) ${named}
         AND NOT EXISTS (SELECT FROM membership
           WHERE person_id = person.id AND role <> 'worker' AND ${VALID})
       ORDER BY id DESC LIMIT $3`,
      [digits, after ?? null, limit, ...words],
    );
  }

  /** Persons who have this telephone, or all these words in their name and this year of birth. */
  peopleLike(
    { phone, words, year }: { phone: string | null; words: string[]; year: number | null },
    limit: number,
  ): Promise<Person[]> {
    const named = words.map((_, index) => `${nameHas('=', 4 + index)} AND`).join(' ');
    return this.db.rows(
      `SELECT * FROM person
       WHERE merged_into IS NULL AND id IN (
         SELECT id FROM person WHERE phone = $1
         UNION ALL
         SELECT id FROM person WHERE ${named} date_part('year', birth_date) = $2)
       ORDER BY id DESC LIMIT $3`,
      [phone, year, limit, ...words],
    );
  }

  async changePerson(id: string, facts: Partial<PersonFacts>): Promise<void> {
    await this.db.manager.update(Person, { id }, facts);
  }

  organisation(id: string): Promise<Organisation | null> {
    return this.db.manager.findOneBy(Organisation, { id });
  }

  account(id: string): Promise<Account | null> {
    return this.db.manager.findOneBy(Account, { id });
  }

  accountOfPerson(personId: string): Promise<Account | null> {
    return this.db.manager.findOneBy(Account, { personId });
  }

  /** Makes others who want to join these identifiers wait until the transaction ends. */
  async lockIdentifiers(identifiers: Identifier[]): Promise<void> {
    const names = identifiers.map(({ kind, value }) => `identifier ${kind} ${value}`).sort();
    for (const name of names) {
      await this.db.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    }
  }

  /** The open accounts that answer to one of these identifiers. */
  accountsNamed(identifiers: Identifier[]): Promise<NamedAccount[]> {
    return this.db.rows(
      `SELECT account.id, account.person_id, account.secret_hash, person.full_name
       FROM account JOIN person ON person.id = account.person_id
       WHERE status = 'active' AND account.id IN (
         SELECT account_id FROM login_identifier
         JOIN unnest($1::text[], $2::text[]) AS named (kind, value) USING (kind, value))
       ORDER BY account.id`,
      [identifiers.map(({ kind }) => kind), identifiers.map(({ value }) => value)],
    );
  }

  /** Other accounts that share an identifier with this one. */
  sharersWith(accountId: string): Promise<{ id: string; secretHash: string }[]> {
    return this.db.rows(
      `SELECT DISTINCT account.id, account.secret_hash
       FROM login_identifier mine
       JOIN login_identifier theirs ON theirs.kind = mine.kind AND theirs.value = mine.value
       JOIN account ON account.id = theirs.account_id
       WHERE mine.account_id = $1 AND theirs.account_id <> $1 AND status = 'active'`,
      [accountId],
    );
  }

  async setSecret(account: Pick<Account, 'id' | 'secretKind' | 'secretHash'>): Promise<void> {
    await this.db.rows('UPDATE account SET secret_kind = $2, secret_hash = $3 WHERE id = $1', [
      account.id,
      account.secretKind,
      account.secretHash,
    ]);
  }

  async setLanguage(personId: string, language: Language): Promise<void> {
    await this.db.rows('UPDATE person SET language = $2 WHERE id = $1', [personId, language]);
  }

  /** Present memberships: staff before worker, then the oldest first. */
  membershipsOf(personId: string): Promise<CurrentMembership[]> {
    return this.db.rows(
      `SELECT membership.id, role, organisation_id, name AS organisation_name
       FROM membership LEFT JOIN organisation ON organisation.id = organisation_id
       WHERE person_id = $1 AND ${VALID}
       ORDER BY role = 'worker', valid_from, membership.id`,
      [personId],
    );
  }

  session(tokenHash: Buffer): Promise<LiveSession | undefined> {
    return this.db.row(
      `SELECT session.id, session.account_id, session.person_id, session.created_at,
              session.seen_at,
              role, organisation_id, full_name, language,
              (SELECT count(*) > 1 FROM membership
               WHERE person_id = session.person_id AND ${VALID}) AS several_roles
       FROM session
       JOIN account ON account.id = account_id
       JOIN person ON person.id = session.person_id
       JOIN membership ON membership.id = membership_id
       WHERE token_hash = $1 AND revoked_at IS NULL AND status = 'active' AND ${VALID}`,
      [tokenHash],
    );
  }

  async noteUse(sessionId: string): Promise<void> {
    await this.db.rows('UPDATE session SET seen_at = app_now() WHERE id = $1', [sessionId]);
  }

  async revokeSession(tokenHash: Buffer): Promise<void> {
    await this.db.rows(
      'UPDATE session SET revoked_at = app_now() WHERE token_hash = $1 AND revoked_at IS NULL',
      [tokenHash],
    );
  }

  /** Deletes sessions that ended, by logout or by disuse, more than `days` ago. */
  async deleteSessionsEnded(days: number): Promise<void> {
    await this.db.rows(
      `DELETE FROM session
       WHERE revoked_at < app_now() - make_interval(days => $1)
          OR seen_at < app_now() - make_interval(days => $1 + ${LONGEST_IDLE_DAYS})`,
      [days],
    );
  }

  async revokeSessionsOf(accountId: string): Promise<void> {
    await this.db.rows(
      'UPDATE session SET revoked_at = app_now() WHERE account_id = $1 AND revoked_at IS NULL',
      [accountId],
    );
  }
}

/** That a name has a word which begins with the parameter (`^@`), or is the same. */
function nameHas(comparison: '^@' | '=', parameter: number): string {
  return `id IN (SELECT person_id FROM person_name_word WHERE word ${comparison} $${parameter})`;
}
