import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, Db, fold, type Language, newId, type Role, SYSTEM } from '#libs/platform';
import { AccountOpening } from './account-opening.js';
import { type Identifier, readIdentifier } from './identifier.js';
import { loginFailed, noRole, unusable } from './identity.errors.js';
import { mayUsePin } from './identity.policy.js';
import { type CurrentMembership, IdentityRepository } from './identity.repository.js';
import { type Login, type Registration, type SecretChange } from './identity.schema.js';
import { LoginThrottle } from './login-throttle.js';
import { secretKind, secretProblem } from './secret.js';
import { SecretHasher } from './secret-hasher.js';
import { hasExpired, newToken, shouldNoteUse, tokenHash } from './session-token.js';

/** Where a try comes from: the network address, and the session that it replaces. */
export interface Doorway {
  address: string;
  token: string | undefined;
}

/** Who a session's token stands for. */
export interface CurrentUser {
  actor: Actor & { role: Role };
  name: string;
  language: Language;
  /** True when the person may go on as something else. */
  severalRoles: boolean;
}

/** A session just begun; the token is told this once. */
export interface StartedSession extends CurrentUser {
  token: string;
}

/** A wrong answer takes this long whatever it cost to find out, so that time tells nothing. */
const REFUSAL_MS = 300;

/** Logging in and out, and what a logged-in person may do with the own account. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: Db,
    private readonly repository: IdentityRepository,
    private readonly opening: AccountOpening,
    private readonly hasher: SecretHasher,
    private readonly throttle: LoginThrottle,
  ) {}

  /**
   * Registers a worker and logs in: person, account, identifier and membership in one transaction.
   * The same person sending the form again is logged in. When the secret is that of somebody else
   * with the same telephone the answer is the one for weak secrets (422), and counts as a wrong try.
   */
  async register(form: Registration, language: Language, door: Doorway): Promise<StartedSession> {
    const identifiers = identifiersOf(form);
    const attempt = await this.throttle.admit(identifiers[0]?.value ?? '', door.address);
    return refuseSlowly(async () => {
      const credentials = { identifiers, secret: form.secret };
      const result = await this.opening.open(credentials, { pinAllowed: true }, () =>
        this.addWorker(form, language),
      );
      if ('held' in result && fold(result.held.fullName) !== fold(form.fullName)) {
        throw unusable({ field: 'secret', code: 'identity.secret-guessable' });
      }
      await attempt.forgive();
      return this.start('held' in result ? result.held : result.opened, { replaces: door.token });
    });
  }

  /**
   * Begins a session and ends the one that it replaces. Problem 401 for a wrong secret, the same
   * for an unknown account; 429 with the seconds to wait after too many.
   */
  async login(credentials: Login, door: Doorway): Promise<StartedSession> {
    const read = readIdentifier(credentials.identifier);
    const identifier = 'identifier' in read ? read.identifier : null;
    const typed = identifier?.value ?? credentials.identifier;
    const attempt = await this.throttle.admit(typed, door.address);
    return refuseSlowly(async () => {
      const accounts = identifier
        ? await this.db.read(SYSTEM, () => this.repository.accountsNamed([identifier]))
        : [];
      const [account, ...others] = await this.hasher.matching(credentials.secret, accounts);
      if (!account || others.length > 0) throw loginFailed();
      await attempt.forgive();
      return this.start(account, { replaces: door.token });
    });
  }

  /** Ends a session; nothing happens when it has ended. */
  async logout(token: string): Promise<void> {
    await this.db.transaction(SYSTEM, () => this.repository.revokeSession(tokenHash(token)));
  }

  /** Who a token stands for; undefined when the session has ended or was idle for too long. */
  async actorOf(token: string): Promise<CurrentUser | undefined> {
    const found = await this.db.read(SYSTEM, async () => {
      const session = await this.repository.session(tokenHash(token));
      return session && { session, now: this.db.now };
    });
    if (!found || hasExpired(found.session, found.now)) return undefined;
    const { id, fullName: name, language, severalRoles } = found.session;
    const { role, organisationId, accountId, personId } = found.session;
    if (shouldNoteUse(found.session, found.now)) {
      await this.db.transaction(SYSTEM, () => this.repository.noteUse(id));
    }
    return { actor: { role, personId, accountId, organisationId }, name, language, severalRoles };
  }

  /** What the person is at present and may act as, staff before worker. */
  membershipsOf(actor: Actor): Promise<CurrentMembership[]> {
    return this.db.read(actor, () => this.repository.membershipsOf(personOf(actor).personId));
  }

  /** Goes on as another of the person's memberships, in a new session. */
  async switchRole(actor: Actor, membershipId: string, door: Doorway): Promise<StartedSession> {
    const { accountId, personId } = personOf(actor);
    return this.start({ id: accountId, personId }, { replaces: door.token, membershipId });
  }

  /** Changes the secret, ends every session of the account and begins a new one. */
  async changeSecret(actor: Actor, change: SecretChange, door: Doorway): Promise<StartedSession> {
    const { accountId, personId } = personOf(actor);
    const attempt = await this.throttle.admit(accountId, door.address);
    return refuseSlowly(async () => {
      const { account, sharers, roles } = await this.db.read(SYSTEM, async () => ({
        account: await this.repository.account(accountId),
        sharers: await this.repository.sharersWith(accountId),
        roles: (await this.repository.membershipsOf(personId)).map(({ role }) => role),
      }));
      const [same] = await this.hasher.matching(change.current, account ? [account] : []);
      if (!same) throw unusable({ field: 'current', code: 'identity.secret-wrong' });
      await this.refuseUnusable(change.next, { sharers, pinAllowed: mayUsePin(roles) });
      await attempt.forgive();
      const secretHash = await this.hasher.hash(change.next);
      return this.db.transaction(SYSTEM, async () => {
        const kind = secretKind(change.next);
        await this.repository.setSecret({ id: accountId, secretKind: kind, secretHash });
        await this.repository.revokeSessionsOf(accountId);
        return this.start({ id: accountId, personId }, { replaces: door.token });
      });
    });
  }

  /** The language of messages to this person, and of pages where the browser has not chosen. */
  async chooseLanguage(actor: Actor, language: Language): Promise<void> {
    const { personId } = personOf(actor);
    await this.db.transaction(actor, () => this.repository.setLanguage(personId, language));
  }

  private async addWorker(form: Registration, language: Language): Promise<string> {
    const { fullName, phone, email } = form;
    const personId = newId();
    await this.repository.addPerson({
      id: personId,
      ...{ fullName, phone, email, language },
      ...{ sex: null, birthDate: null, birthPrecision: null },
      consentStorageAt: this.db.now,
    });
    const membership = { personId, role: 'worker' as const, organisationId: null };
    await this.repository.addMembership({ id: newId(), ...membership });
    return personId;
  }

  private async refuseUnusable(
    secret: string,
    { sharers, pinAllowed }: { sharers: { secretHash: string }[]; pinAllowed: boolean },
  ): Promise<void> {
    const taken = await this.hasher.matching(secret, sharers);
    const problem = taken.length > 0 ? 'identity.secret-guessable' : null;
    const code = secretProblem(secret, { pinAllowed }) ?? problem;
    if (code) throw unusable({ field: 'next', code });
  }

  private start(
    account: { id: string; personId: string },
    options: { replaces: string | undefined; membershipId?: string },
  ): Promise<StartedSession> {
    return this.db.transaction(SYSTEM, async () => {
      const { id: accountId, personId } = account;
      if (options.replaces) await this.repository.revokeSession(tokenHash(options.replaces));
      const memberships = await this.repository.membershipsOf(personId);
      const membership = memberships.find(({ id }) => id === (options.membershipId ?? id));
      const person = await this.repository.person(personId);
      if (!membership || !person) throw noRole();
      const token = newToken();
      await this.repository.addSession({
        id: newId(),
        tokenHash: tokenHash(token),
        accountId,
        personId,
        membershipId: membership.id,
      });
      const { role, organisationId } = membership;
      const actor = { role, personId, accountId, organisationId };
      const { fullName: name, language } = person;
      return { token, actor, name, language, severalRoles: memberships.length > 1 };
    });
  }
}

function identifiersOf({ phone, email }: Registration): Identifier[] {
  return [
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
    ...(email === null ? [] : [{ kind: 'email' as const, value: email }]),
  ];
}

function personOf(actor: Actor): { personId: string; accountId: string } {
  const { personId, accountId } = actor;
  if (personId === null || accountId === null) throw new Error('Only a person has an account');
  return { personId, accountId };
}

async function refuseSlowly<T>(work: () => Promise<T>): Promise<T> {
  const earliest = sleep(REFUSAL_MS);
  try {
    return await work();
  } catch (error) {
    await earliest;
    throw error;
  }
}
