import { Injectable } from '@nestjs/common';
import { birthOf, PeopleService } from '#libs/identity';
import { type Actor, dateInZone, Db, Outbox, SYSTEM } from '#libs/platform';
import { type GuardianConsent, type GuardianDraft } from './guardian.schema.js';
import { GuardiansRepository } from './guardians.repository.js';
import { mayRecordGuardian } from './profile.policy.js';
import {
  guardianExists,
  guardianNeeded,
  profileNotAllowed,
  profileWrong,
} from './profiles.errors.js';
import { profileChanged } from './profiles.events.js';

/**
 * Work of minors (Labour Code 45/2019/QH14, art. 143 and 144): a guardian's consent brings the
 * minor's own consent to be matched into force, and lets them apply.
 */
@Injectable()
export class GuardiansService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly people: PeopleService,
    private readonly guardians: GuardiansRepository,
  ) {}

  /** The consent in force; undefined when there is none or the actor may not see it. */
  find(actor: Actor, personId: string): Promise<GuardianConsent | undefined> {
    return this.db.read(actor, () => this.guardians.inForce(personId));
  }

  /**
   * A counsellor writes down that a guardian agreed. Problems: 403, 404, 409 when a consent is in
   * force already, 422 for a day that has not come.
   */
  async record(actor: Actor, personId: string, draft: GuardianDraft): Promise<void> {
    const { personId: recordedBy } = actor;
    if (!mayRecordGuardian(actor) || recordedBy === null) throw profileNotAllowed();
    await this.db.transaction(actor, async () => {
      await this.people.person(actor, personId);
      if (draft.givenOn > dateInZone(this.db.now)) {
        throw profileWrong([{ field: 'givenOn', code: 'profiles.day-to-come' }]);
      }
      if (!(await this.guardians.add(personId, draft, recordedBy))) throw guardianExists();
      await this.settle(personId);
    });
  }

  /** The guardian takes the consent back: from now on the minor is not matched. */
  async withdraw(actor: Actor, personId: string): Promise<void> {
    const { personId: withdrawnBy } = actor;
    if (!mayRecordGuardian(actor) || withdrawnBy === null) throw profileNotAllowed();
    await this.db.transaction(actor, async () => {
      if (await this.guardians.withdraw(personId, withdrawnBy)) await this.settle(personId);
    });
  }

  /** Problem 409 for a minor for whom no guardian has agreed: such a person cannot apply. */
  async requireConsent(actor: Actor, personId: string): Promise<void> {
    await this.db.read(actor, async () => {
      if (!(await this.awaitsGuardian(actor, personId))) return;
      const { limits } = await this.people.ageOf(null);
      throw guardianNeeded(limits.full ?? 0);
    });
  }

  /** Brings the consent to be matched in line with age and guardian; matching hears of it. */
  async settle(personId: string): Promise<void> {
    await this.db.transaction(SYSTEM, async () => {
      const held = await this.awaitsGuardian(SYSTEM, personId);
      if (await this.guardians.hold(personId, held)) {
        await this.outbox.add(profileChanged, { personId });
      }
    });
  }

  /** Settles all that waits: birthdays come. */
  async settleAll(): Promise<void> {
    for (const personId of await this.guardians.waiting()) await this.settle(personId);
  }

  /** True for whom the law asks for a guardian, as far as the birth date tells, and none agreed. */
  private async awaitsGuardian(actor: Actor, personId: string): Promise<boolean> {
    const { standing } = await this.people.ageOf(
      birthOf(await this.people.person(actor, personId)),
    );
    if (standing === 'adult' || standing === 'unknown') return false;
    return (await this.guardians.inForce(personId)) === undefined;
  }
}
