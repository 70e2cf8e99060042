import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { NotificationsService } from '#libs/notifications';
import {
  type Actor,
  addMonths,
  dateInZone,
  Db,
  type FieldProblem,
  type IsoDate,
  type Language,
} from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { type Answered, AnswersRepository } from './answers.repository.js';
import { type Outcome, outcomeRule, outcomesAfter } from './application.lifecycle.js';
import {
  type AnswerForm,
  type AnswerRow,
  type NewAnswer,
  type ReceivedFilter,
  receivedFilterSchema,
  type ReceivedList,
  type ReceivedRow,
} from './application.schema.js';
import {
  answeredInPlacement,
  answeredMeanwhile,
  answerNotAllowed,
  applicationNotFound,
  wrongAnswer,
} from './applications.errors.js';
import { ApplicationsRepository } from './applications.repository.js';
import { applicationAnsweredTemplate } from './applications.templates.js';

const PAGE = 50;
const UUID = z.uuid();

/** Answers to applications, what became of referrals, and the lists of those who receive them. */
@Injectable()
export class ApplicationAnswers {
  constructor(
    private readonly db: Db,
    private readonly answers: AnswersRepository,
    private readonly applications: ApplicationsRepository,
    private readonly notifications: NotificationsService,
    private readonly reference: ReferenceService,
  ) {}

  /**
   * Answers an application at home, or says what became of it. The worker is told, with the reason.
   * Problems: 404 when the actor may not see it, 403 for an answer that is another's to give, 422
   * without a reason where one is due, 409 when somebody answered meanwhile or a placement carries
   * the answer (`PlacementsService.answer` answers both kinds).
   */
  answer(actor: Actor, id: string, form: AnswerForm): Promise<void> {
    return this.db.transaction(actor, async () => {
      const application = await this.known(id);
      if (application.placementId) throw answeredInPlacement();
      if (form.sequence !== application.sequence) throw answeredMeanwhile(application);
      const reason = form.reason || null;
      const reasonCode = form.reasonCode ?? null;
      const answer = { outcome: form.outcome, reasonCode, reason, on: form.on ?? null };
      await this.record(actor, application, answer);
      await this.tellWorker(actor, application, answer);
    });
  }

  /**
   * Writes down what a step of the placement says to its application, where that follows on the
   * last answer; the placement tells the worker. Belongs to the caller's transaction.
   */
  async answerOfPlacement(actor: Actor, placementId: string, answer: NewAnswer): Promise<void> {
    const application = await this.answers.find({ placementId });
    const follows = application && outcomeRule(answer.outcome).after.includes(application.outcome);
    if (follows) await this.write(actor, application, answer);
  }

  /** The application with its last answer; undefined when the actor may not see it. */
  async find(actor: Actor, id: string): Promise<Answered | undefined> {
    if (!UUID.safeParse(id).success) return undefined;
    return this.db.read(actor, () => this.answers.find({ id }));
  }

  /** One application as its receiver sees it. Problem 404. */
  async one(actor: Actor, id: string): Promise<ReceivedRow & { answers: AnswerRow[] }> {
    return this.db.read(actor, async () => {
      const everything = { waiting: null, postingId: null, after: null, organisationId: null };
      const isId = UUID.safeParse(id).success;
      const [row] = isId ? await this.answers.received({ ...everything, id }, 1) : [];
      if (!row) throw applicationNotFound();
      const allowed = allowedTo(actor, row);
      return { ...row, allowed, answers: await this.answers.answersTo(id) };
    });
  }

  /**
   * The applications that the actor receives, newest first, those that wait oldest first, 50 a page: those to their organisation,
   * to a counsellor all. Each with the day by which it is answered.
   */
  received(actor: Actor, filter: ReceivedFilter): Promise<ReceivedList> {
    const { answered, postingId = null, after = null } = receivedFilterSchema.parse(filter);
    const waiting = answered === 'all' ? null : answered === 'waiting';
    const organisationId = actor.role === 'agent' ? actor.organisationId : null;
    return this.db.read(actor, async () => {
      const query = { waiting, postingId, after, organisationId, id: null };
      const found = await this.answers.received(query, PAGE + 1);
      const rows = found.slice(0, PAGE).map((row) => ({ ...row, allowed: allowedTo(actor, row) }));
      return { rows, after: found.length > PAGE ? rows.at(-1)?.id : undefined };
    });
  }

  private async known(id: string): Promise<Answered> {
    const found = UUID.safeParse(id).success ? await this.answers.find({ id }) : undefined;
    if (!found) throw applicationNotFound();
    return found;
  }

  private async record(actor: Actor, application: Answered, answer: NewAnswer): Promise<void> {
    const { needsReason, needsDay, by } = outcomeRule(answer.outcome);
    const maySay = actor.role === 'system' || (by as readonly string[]).includes(actor.role);
    if (!maySay) throw answerNotAllowed();
    const problems: FieldProblem[] = [];
    const explained = answer.reason || (answer.reasonCode && answer.reasonCode !== 'other');
    if (needsReason && !explained) {
      problems.push({ field: 'reason', code: 'applications.reason-missing' });
    }
    if (needsDay && !answer.on) problems.push({ field: 'on', code: 'applications.day-missing' });
    if (problems.length > 0) throw wrongAnswer(problems);
    await this.write(actor, application, answer);
  }

  private async write(actor: Actor, application: Answered, answer: NewAnswer): Promise<void> {
    const { after } = outcomeRule(answer.outcome);
    const followUpOn = await this.followUpOf(application, answer);
    const added =
      after.includes(application.outcome) &&
      (await this.answers.add(application, { ...answer, followUpOn }, actor));
    if (!added) throw answeredMeanwhile(application);
  }

  /** Whoever is hired at home is asked again after the time that the rule gives. */
  private async followUpOf(
    { placementId }: Answered,
    { outcome, on }: NewAnswer,
  ): Promise<IsoDate | null> {
    if (outcome !== 'HIRED' || placementId) return null;
    const hiredOn = on ?? dateInZone(this.db.now);
    const rule = (await this.reference.snapshot()).legalRule('domestic.follow-up', hiredOn);
    const months = rule?.value['months'];
    return typeof months === 'number' ? addMonths(hiredOn, months) : null;
  }

  private async tellWorker(actor: Actor, application: Answered, answer: NewAnswer): Promise<void> {
    const { personId, id, sequence } = application;
    if (actor.personId === personId) return;
    const told = await this.applications.toldOf(id);
    if (!told) return;
    await this.notifications.notify({
      template: applicationAnsweredTemplate,
      recipient: { personId, language: told.language, email: told.email, phone: told.phone },
      subjectId: id,
      cause: `answer ${sequence + 1}`,
      parameters: {
        outcome: answer.outcome,
        reasonCode: answer.reasonCode,
        reason: answer.reason,
        posting: told.title,
        code: told.code,
      },
    });
  }
}

/** What the worker reads of an answer. */
export interface ToldOf {
  language: Language;
  email: string | null;
  phone: string | null;
  title: string;
  code: string;
}

function allowedTo(
  actor: Actor,
  { outcome, placementId }: { outcome: Outcome | null; placementId: string | null },
): Outcome[] {
  const next = outcomesAfter(outcome, actor.role).filter((name) => name !== 'REAPPLIED');
  // Abroad the placement carries what comes after the first answer.
  return placementId ? next.filter((name) => ABROAD.includes(name)) : next;
}

const ABROAD: readonly Outcome[] = ['ACCEPTED', 'REFUSED_BY_EMPLOYER', 'WITHDRAWN'];
