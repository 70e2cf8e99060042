import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '#libs/applications';
import { type Actor, dateInZone, Db } from '#libs/platform';
import { type PostingDetail, PostingsService } from '#libs/postings';
import { type Applied, type ApplyInput } from './placement.schema.js';
import { PlacementSteps } from './placement-steps.service.js';
import { unknownProgramme } from './placements.errors.js';
import { PlacementsRepository } from './placements.repository.js';

/** How placements begin at a posting. Belongs to the caller's scope. */
@Injectable()
export class PlacementEntry {
  constructor(
    private readonly db: Db,
    private readonly placements: PlacementsRepository,
    private readonly steps: PlacementSteps,
    private readonly applications: ApplicationsService,
    private readonly postings: PostingsService,
  ) {}

  async apply(actor: Actor, { postingId, personId, message }: ApplyInput): Promise<Applied> {
    const posting = await this.postings.byId(actor, postingId);
    const { application, isNew } = await this.applications.record(actor, {
      posting,
      personId,
      message,
    });
    const { id: applicationId, answerDueOn } = application;
    if (!isNew || posting.market !== 'overseas') {
      return { applicationId, answerDueOn, placementId: application.placementId };
    }
    const placementId = await this.enter(actor, posting, personId);
    await this.applications.attach(actor, applicationId, placementId);
    return { applicationId, answerDueOn, placementId };
  }

  async applied(actor: Actor, postingId: string): Promise<Applied | undefined> {
    const { personId } = actor;
    const found = personId && (await this.applications.find(actor, personId, postingId));
    if (!found) return undefined;
    const { id: applicationId, answerDueOn, placementId } = found;
    return { applicationId, answerDueOn, placementId };
  }

  private async enter(actor: Actor, posting: PostingDetail, personId: string): Promise<string> {
    const programmeCode = posting.programme;
    if (!programmeCode) throw unknownProgramme();
    const interest = await this.placements.interestOf(personId, programmeCode);
    const id = interest?.id ?? (await this.steps.open(actor, { personId, programmeCode }));
    await this.placements.setOrder(id, {
      postingId: posting.id,
      quotaLineId: posting.quotaLineId,
      organisationId: posting.organisationId,
    });
    const facts = { applied_on: dateInZone(this.db.now) };
    const taken = { facts, reason: null, reasonCode: null, evidence: null };
    await this.steps.take(actor, await this.steps.visible(id), 'apply', taken);
    return id;
  }
}
