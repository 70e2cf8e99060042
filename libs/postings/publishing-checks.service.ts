import { Injectable } from '@nestjs/common';
import { ContractsService } from '#libs/contracts';
import { type Organisation } from '#libs/identity';
import { OrganisationsService } from '#libs/organisations';
import { type Actor, dateInZone, Db, type FieldProblem } from '#libs/platform';
import { type LegalRule, ReferenceService } from '#libs/reference';
import { type Posting } from './posting.entity.js';
import { findProhibited } from './posting.moderation.js';
import { publishingProblems, reviewReasons, type Standing } from './posting.policy.js';
import { type Market } from './posting.schema.js';
import { type WritingContext } from './posting.writing.js';
import { PublishingRepository } from './publishing.repository.js';

/** What keeps a posting from being shown, and why an official reads it first. */
export interface Examination {
  problems: FieldProblem[];
  review: string[];
}

/** The rule of the youngest age at work, by market. */
const MINIMUM_AGE: Record<Market, string> = {
  local: 'labour.minimum-age',
  national: 'labour.minimum-age',
  overseas: 'overseas.minimum-age',
};

/** Gathers what a posting stands on. Works in the caller's scope. */
@Injectable()
export class PublishingChecks {
  constructor(
    private readonly db: Db,
    private readonly postings: PublishingRepository,
    private readonly organisations: OrganisationsService,
    private readonly contracts: ContractsService,
    private readonly reference: ReferenceService,
  ) {}

  /** Holds a posting against the law, its contract and the house's rules, as of today. */
  async examine(actor: Actor, posting: Posting): Promise<Examination> {
    const { organisationId, market } = posting;
    if (organisationId === null) throw new Error('A posting of nobody is not examined');
    const today = dateInZone(this.db.now);
    const text = [posting.title, posting.description, posting.requirements, posting.benefits];
    const phrases = await this.postings.phrases();
    const findings = findProhibited(text.join('\n'), phrases, { market, date: today });
    const standing = { ...(await this.standing(actor, posting, organisationId)), findings };
    const isFirst = !(await this.postings.hasPublished(organisationId));
    return {
      problems: publishingProblems(posting, standing),
      review: reviewReasons(posting, standing, isFirst),
    };
  }

  /** The organisation's name and kind. */
  organisation(id: string): Promise<Organisation> {
    return this.organisations.organisation(id);
  }

  /** What the writing of a form needs; an order's line must be the agency's own, else null. */
  async writing(actor: Actor, lineId: string | null): Promise<WritingContext> {
    const line = lineId === null ? undefined : await this.contracts.quotaLine(actor, lineId);
    const own = line?.organisationId === actor.organisationId ? line : undefined;
    const terms = own && (await this.contracts.termsOf(actor, own.id));
    return {
      reference: await this.reference.snapshot(),
      today: dateInZone(this.db.now),
      line: own ? { ...own, workerCostVnd: terms?.totalVnd ?? null } : null,
    };
  }

  private async standing(
    actor: Actor,
    { quotaLineId, market, countryCode }: Posting,
    organisationId: string,
  ): Promise<Omit<Standing, 'findings'>> {
    const reference = await this.reference.snapshot();
    const today = dateInZone(this.db.now);
    const age = minimumAge(reference.legalRule(MINIMUM_AGE[market], today));
    if (market !== 'overseas')
      return { sending: null, line: null, fee: null, minimumAge: age, today };
    const line = quotaLineId ? await this.contracts.quotaLine(actor, quotaLineId) : undefined;
    const terms = line && (await this.contracts.termsOf(actor, line.id));
    const channel = line && reference.programme(line.programmeCode)?.channel;
    const sending = { channel: channel ?? '', market: countryCode, date: today };
    return {
      sending: await this.organisations.sendingOn(organisationId, sending),
      line: line ?? null,
      fee: terms?.fee ?? null,
      minimumAge: age,
      today,
    };
  }
}

function minimumAge(rule: LegalRule | undefined): Standing['minimumAge'] {
  const years = rule?.value['years'];
  return typeof years === 'number' ? { years, blocks: rule?.standing === 'law_text' } : null;
}
