import { Injectable } from '@nestjs/common';
import { PeopleService } from '#libs/identity';
import { type Actor, addDays, dateInZone, Db, type IsoDate, Outbox } from '#libs/platform';
import { type PostingDetail } from '#libs/postings';
import { GuardiansService } from '#libs/profiles';
import { type Answered, AnswersRepository } from './answers.repository.js';
import { type Application } from './application.entity.js';
import { cannotApply, kindOf, mayApply } from './application.policy.js';
import { answeredMeanwhile, applyNotAllowed, cannotBeAppliedTo } from './applications.errors.js';
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
    private readonly answers: AnswersRepository,
    private readonly guardians: GuardiansService,
  ) {}

  /**
   * Writes down that a person applies to a posting. The same person again gets the first
   * application, and `isNew` is false; whoever withdrew applies anew with the same application
   * while the offer is open, and the time for the answer starts again. Problems: 403 for another person's application, 404 for an
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
      const last = before && (await this.answers.find({ id: before.id }));
      if (before && last?.outcome !== 'WITHDRAWN') return { application: before, isNew: false };
      const why = cannotApply(posting);
      if (why) throw cannotBeAppliedTo(why);
      // Abroad the age of the law decides, whatever a guardian says.
      if (posting.market !== 'overseas') await this.guardians.requireConsent(actor, personId);
      const answerDueOn = addDays(dateInZone(this.db.now), ANSWER_DAYS);
      if (before && last) {
        await this.again(actor, last, answerDueOn);
        return {
          application: Object.assign(before, { answerDueOn, placementId: null }),
          isNew: true,
        };
      }
      const added = await this.applications.add({
        personId,
        postingId: posting.id,
        kind: kindOf(actor, posting),
        createdByPersonId: actor.personId,
        answerDueOn,
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

  /**
   * The application of a person to a posting; null when there is none that the actor may see, or
   * it was withdrawn.
   */
  find(actor: Actor, personId: string, postingId: string): Promise<Application | null> {
    return this.db.read(actor, async () => {
      const found = await this.applications.ofPersonTo(personId, postingId);
      const last = found && (await this.answers.find({ id: found.id }));
      return last?.outcome === 'WITHDRAWN' ? null : found;
    });
  }

  /** Those of the persons who applied to a posting and did not withdraw, as far as the actor may see. */
  async appliedAmong(
    actor: Actor,
    personIds: string[],
    postingId: string,
  ): Promise<ReadonlySet<string>> {
    return new Set(
      await this.db.read(actor, () => this.applications.appliedAmong(personIds, postingId)),
    );
  }

  /** The hundred newest applications of a person, of those that the actor may see. */
  listOf(actor: Actor, personId: string): Promise<ApplicationRow[]> {
    return this.db.read(actor, () => this.applications.listOf(personId, LISTED));
  }

  private async again(actor: Actor, last: Answered, answerDueOn: IsoDate): Promise<void> {
    const answer = { outcome: 'REAPPLIED' as const, reasonCode: null, reason: null, on: null };
    const added = await this.answers.add(last, { ...answer, followUpOn: null }, actor);
    if (!added) throw answeredMeanwhile(last);
    await this.answers.askAgain(last.id, answerDueOn);
    await this.outbox.add(applicationReceived, { applicationId: last.id });
  }
}
