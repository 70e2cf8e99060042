import { Injectable } from '@nestjs/common';
import {
  birthOf,
  PeopleService,
  type Person,
  type PersonChange,
  type PersonDraft,
  tooYoungAbroad,
} from '#libs/identity';
import { type Actor, Db, Outbox } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { GuardiansService } from './guardians.service.js';
import { unknownCodes } from './profile.codes.js';
import { maySaveProfile } from './profile.policy.js';
import { type ProfileDraft, type ProfileFile } from './profile.schema.js';
import { draftOf, personSays } from './profile.view.js';
import {
  personUnknown,
  profileMovedOn,
  profileNotAllowed,
  profileWrong,
} from './profiles.errors.js';
import { profileChanged } from './profiles.events.js';
import { type ProfileAccess, ProfilesRepository } from './profiles.repository.js';
import { type ProfileAnswers, QUESTIONS, saysAlready } from './question.js';

const SHOWN_ACCESSES = 20;

/** What a form says of a worker; what is absent stays as it is. */
export interface ProfileChange {
  /** Questions that are behind now, answered or passed over. */
  answered: readonly string[];
  /** Version that the form showed, 0 before there was a profile. Without it nothing is compared. */
  version?: number;
  person?: PersonChange;
  answers?: ProfileAnswers;
  /** All questions are behind. */
  finished?: boolean;
}

@Injectable()
export class ProfilesService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly reference: ReferenceService,
    private readonly profiles: ProfilesRepository,
    private readonly people: PeopleService,
    private readonly guardians: GuardiansService,
  ) {}

  /**
   * Saves answers of a person, their own or, for a counsellor, anybody's; matching hears of it.
   * Saying again what is known changes nothing, so that a form may be sent twice. Problems: 403 for
   * others, 404 for an unknown person, 409 when somebody else saved since `version`, 422 for codes
   * that the lists do not have and for work abroad below the age of the law.
   */
  async answer(actor: Actor, personId: string, change: ProfileChange): Promise<void> {
    if (!maySaveProfile(actor, personId)) throw profileNotAllowed();
    await this.db.transaction(actor, async () => {
      if (!(await this.profiles.lock(personId))) throw personUnknown();
      const before = await this.profiles.find(personId);
      const person = await this.people.person(actor, personId);
      const isNews = saysNews(change, before, person);
      if (isNews && (change.version ?? before?.version ?? 0) !== (before?.version ?? 0)) {
        throw profileMovedOn();
      }
      if (!isNews && before && isBehind(change, before)) return;
      if (isNews && change.person) await this.people.change(actor, personId, change.person);
      await this.write(actor, personId, before, change);
    });
  }

  /** Saves the whole profile, with everything asked. Problems as of `answer`. */
  save(actor: Actor, personId: string, draft: ProfileDraft, version?: number): Promise<void> {
    const whole = { answered: QUESTIONS, finished: true, answers: draft };
    return this.answer(actor, personId, { ...whole, ...(version !== undefined && { version }) });
  }

  /**
   * Writes down a person with all answers, in one transaction. Returns the person's id. Problem 409
   * when it may be a double, unless `isNoDouble` says otherwise.
   */
  register(
    actor: Actor,
    person: PersonDraft,
    { draft, ...told }: { draft: ProfileDraft; consentStorage: boolean; isNoDouble: boolean },
  ): Promise<string> {
    return this.db.transaction(actor, async () => {
      const options = { consented: told.consentStorage, unlike: !told.isNoDouble };
      const id = await this.people.registerPerson(actor, person, options);
      await this.save(actor, id, draft, 0);
      return id;
    });
  }

  /** The profile of a person; undefined when there is none or the actor may not see it. */
  find(actor: Actor, personId: string): Promise<ProfileFile | undefined> {
    return this.db.read(actor, () => this.profiles.find(personId));
  }

  /** Codes of the communes where people live; absent where it is not known or may not be seen. */
  async communesOf(actor: Actor, personIds: string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.db.read(actor, () => this.profiles.communesOf(personIds));
    return new Map(found.map(({ personId, communeCode }) => [personId, communeCode]));
  }

  /** Writes down that the actor looked at what is known of somebody else. */
  async noteLook(actor: Actor, personId: string): Promise<void> {
    await this.db.transaction(actor, () => this.profiles.noteAccess(actor, personId, 'viewed'));
  }

  /** Who looked at the profile or changed it, the newest first, at most 20. */
  accessesOf(actor: Actor, personId: string): Promise<ProfileAccess[]> {
    return this.db.read(actor, () => this.profiles.accessesOf(personId, SHOWN_ACCESSES));
  }

  private async write(
    actor: Actor,
    personId: string,
    before: ProfileFile | undefined,
    { answers = {}, answered, finished = false }: ProfileChange,
  ): Promise<void> {
    const draft = { ...draftOf(before), ...answers };
    await this.refuseWrong(actor, personId, draft, Object.keys(answers));
    const saving = { savedBy: actor.personId, answered, finished };
    await this.profiles.save(personId, draft, saving);
    await this.profiles.noteAccess(actor, personId, 'changed');
    await this.guardians.settle(personId);
    await this.outbox.add(profileChanged, { personId });
  }

  /** Looks only at what is said now: an answer of before must not stand in the way of another. */
  private async refuseWrong(
    actor: Actor,
    personId: string,
    draft: ProfileDraft,
    said: string[],
  ): Promise<void> {
    const wrong = unknownCodes(draft, await this.reference.snapshot());
    const abroad = draft.wishMarkets.includes('overseas') || draft.wishCountries.length > 0;
    if (abroad) {
      const birth = birthOf(await this.people.person(actor, personId));
      const { today, limits } = await this.people.ageOf(birth);
      if (tooYoungAbroad(birth, today, limits)) {
        const parameters = { years: limits.abroad ?? 0 };
        wrong.push({ field: 'wishMarkets', code: 'profiles.too-young-abroad', parameters });
      }
    }
    const now = wrong.filter(({ field }) => said.includes(field));
    if (now.length > 0) throw profileWrong(now);
  }
}

function saysNews(change: ProfileChange, before: ProfileFile | undefined, person: Person): boolean {
  const { answers = {}, person: facts = {} } = change;
  return !saysAlready(draftOf(before), answers) || !personSays(person, facts);
}

/** True when nothing is left to write down. */
function isBehind({ answered, finished }: ProfileChange, before: ProfileFile): boolean {
  const all = answered.every((question) => before.answered.includes(question));
  return all && (!finished || before.finishedAt !== null);
}
