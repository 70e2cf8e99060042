import { Injectable } from '@nestjs/common';
import { type Actor, Db, Outbox } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { unknownCodes } from './profile.codes.js';
import { maySaveProfile } from './profile.policy.js';
import { type ProfileDraft, type ProfileView } from './profile.schema.js';
import { personUnknown, profileNotAllowed, profileWrong } from './profiles.errors.js';
import { profileChanged } from './profiles.events.js';
import { ProfilesRepository } from './profiles.repository.js';

@Injectable()
export class ProfilesService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly reference: ReferenceService,
    private readonly profiles: ProfilesRepository,
  ) {}

  /**
   * Saves the whole profile of a person, their own or, for a counsellor, anybody's; matching hears
   * of it. Without the tick in `consentMatching` a consent given before is withdrawn.
   * 403 for others, 404 for an unknown person, 422 for codes that the lists do not have.
   */
  async save(actor: Actor, personId: string, draft: ProfileDraft): Promise<void> {
    if (!maySaveProfile(actor, personId)) throw profileNotAllowed();
    const wrong = unknownCodes(draft, await this.reference.snapshot());
    if (wrong.length > 0) throw profileWrong(wrong);
    await this.db.transaction(actor, async () => {
      if (!(await this.profiles.personExists(personId))) throw personUnknown();
      await this.profiles.save(personId, draft, actor.personId);
      await this.outbox.add(profileChanged, { personId });
    });
  }

  /** The profile of a person; undefined when there is none or the actor may not see it. */
  find(actor: Actor, personId: string): Promise<ProfileView | undefined> {
    return this.db.read(actor, () => this.profiles.find(personId));
  }

  /** Codes of the communes where people live; absent where it is not known or may not be seen. */
  async communesOf(actor: Actor, personIds: string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.db.read(actor, () => this.profiles.communesOf(personIds));
    return new Map(found.map(({ personId, communeCode }) => [personId, communeCode]));
  }
}
