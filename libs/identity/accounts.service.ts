import { Injectable } from '@nestjs/common';
import { type Actor, Db, newId, SYSTEM } from '#libs/platform';
import { AccountOpening } from './account-opening.js';
import { type Account } from './account.entity.js';
import { readIdentifier } from './identifier.js';
import { accountOfStaff, notAllowed, unusable } from './identity.errors.js';
import { mayRegisterPeople, mayUsePin } from './identity.policy.js';
import { IdentityRepository } from './identity.repository.js';
import { type AccountForm } from './identity.schema.js';
import { PeopleService } from './people.service.js';
import { secretKind, secretProblem } from './secret.js';
import { SecretHasher } from './secret-hasher.js';

/** Accounts of workers in the hands of their counsellors. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Db,
    private readonly repository: IdentityRepository,
    private readonly opening: AccountOpening,
    private readonly hasher: SecretHasher,
    private readonly people: PeopleService,
  ) {}

  /** True when the person can log in; a question for whoever may register people. */
  async has(actor: Actor, personId: string): Promise<boolean> {
    if (!mayRegisterPeople(actor)) throw notAllowed();
    return (await this.db.read(SYSTEM, () => this.repository.accountOfPerson(personId))) !== null;
  }

  /**
   * A counsellor gives a worker an account with the name and the secret that the worker chose, or
   * sets a new secret for the one that exists and ends its sessions. Problems: 403, 404, 409 for
   * the account of staff, 422 for names and secrets that cannot be used.
   */
  async giveWorker(actor: Actor, personId: string, form: AccountForm): Promise<void> {
    if (!mayRegisterPeople(actor)) throw notAllowed();
    await this.people.person(actor, personId);
    const account = await this.db.read(SYSTEM, () => this.repository.accountOfPerson(personId));
    await this.refuseStaff(personId);
    if (account) return this.resetSecret(account, form.secret);
    const read = readIdentifier(form.identifier);
    if ('problem' in read) throw unusable({ field: 'identifier', ...read.problem });
    const credentials = { identifiers: [read.identifier], secret: form.secret };
    const result = await this.opening.open(credentials, { pinAllowed: true }, () =>
      this.makeWorker(personId),
    );
    if ('held' in result) throw unusable({ field: 'secret', code: 'identity.secret-guessable' });
  }

  private async refuseStaff(personId: string): Promise<void> {
    const found = await this.db.read(SYSTEM, () => this.repository.membershipsOf(personId));
    if (!mayUsePin(found.map(({ role }) => role))) throw accountOfStaff();
  }

  private async makeWorker(personId: string): Promise<string> {
    const memberships = await this.repository.membershipsOf(personId);
    if (memberships.length === 0) {
      const membership = { personId, role: 'worker' as const, organisationId: null };
      await this.repository.addMembership({ id: newId(), ...membership });
    }
    return personId;
  }

  private async resetSecret({ id }: Account, secret: string): Promise<void> {
    const sharers = await this.db.read(SYSTEM, () => this.repository.sharersWith(id));
    const taken = await this.hasher.matching(secret, sharers);
    const weak = secretProblem(secret, { pinAllowed: true });
    const code = weak ?? (taken.length > 0 ? 'identity.secret-guessable' : null);
    if (code) throw unusable({ field: 'secret', code });
    const secretHash = await this.hasher.hash(secret);
    await this.db.transaction(SYSTEM, async () => {
      await this.repository.setSecret({ id, secretKind: secretKind(secret), secretHash });
      await this.repository.revokeSessionsOf(id);
    });
  }
}
