import { Injectable } from '@nestjs/common';
import { PeopleService } from '#libs/identity';
import { type Actor, addDays, dateInZone, Db, Outbox } from '#libs/platform';
import { type PostingDetail } from '#libs/postings';
import { type Application } from './application.entity.js';
import { cannotApply, kindOf, mayApply } from './application.policy.js';
import { applyNotAllowed, cannotBeAppliedTo } from './applications.errors.js';
import { applicationReceived } from './applications.events.js';
import { type ApplicationRow, ApplicationsRepository } from './applications.repository.js';

const ANSWER_DAYS = 7;
const LISTED = 100;

@Injectable()
export class ApplicationsService {
  constructor(
    private readonly db: Db,
    private readonly applications: ApplicationsRepository,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Writes down that a person applies to a posting. The same person again gets the first
   * application, and `isNew` is false. Problems: 403 for another person's application, 404 for an
   * unknown person, 409 for an offer that is closed or only shown for information.
   */
  async record(
    actor: Actor,
    input: { posting: PostingDetail; personId: string; message: string },
  ): Promise<{ application: Application; isNew: boolean }> {
    const { posting, personId, message } = input;
    if (!mayApply(actor, personId)) throw applyNotAllowed();
    return this.db.transaction(actor, async () => {
      await this.people.person(actor, personId);
      const before = await this.applications.ofPersonTo(personId, posting.id);
      if (before) return { application: before, isNew: false };
      const why = cannotApply(posting);
      if (why) throw cannotBeAppliedTo(why);
      const added = await this.applications.add({
        personId,
        postingId: posting.id,
        kind: kindOf(actor, posting),
        createdByPersonId: actor.personId,
        answerDueOn: addDays(dateInZone(this.db.now), ANSWER_DAYS),
        message,
      });
      if (added) await this.outbox.add(applicationReceived, { applicationId: added });
      const application = await this.applications.ofPersonTo(personId, posting.id);
      if (!application) throw applyNotAllowed();
      return { application, isNew: added !== undefined };
    });
  }

  /** Ties an application to the placement that it opened or moved. */
  async attach(actor: Actor, applicationId: string, placementId: string): Promise<void> {
    await this.db.transaction(actor, () => this.applications.attach(applicationId, placementId));
  }

  /** The application of a person to a posting, null when there is none that the actor may see. */
  find(actor: Actor, personId: string, postingId: string): Promise<Application | null> {
    return this.db.read(actor, () => this.applications.ofPersonTo(personId, postingId));
  }

  /** The hundred newest applications of a person, of those that the actor may see. */
  listOf(actor: Actor, personId: string): Promise<ApplicationRow[]> {
    return this.db.read(actor, () => this.applications.listOf(personId, LISTED));
  }
}
