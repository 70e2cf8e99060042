import { Injectable } from '@nestjs/common';
import { type BreakEven, breakEven, ContractsService, type OrderTerms } from '#libs/contracts';
import { type Fit, MatchingService } from '#libs/matching';
import { OrganisationsService } from '#libs/organisations';
import { type Actor, type Language, logger } from '#libs/platform';
import { type PostingDetail, PostingsService, type PostingView } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { type Sending } from './posting-sender.pages.js';

/** What stands behind a posting and beside it. */
export interface Background {
  terms?: OrderTerms;
  breakEven?: BreakEven;
  sending: Sending | null;
  fit?: Fit;
  similar: PostingView[];
}

interface Reader {
  language: Language;
  /** Private spending of a month that break-even assumes, in dong. */
  spendingVnd: number;
}

const SIMILAR = 3;

/** Gathers for a posting's page what other domains know of it. */
@Injectable()
export class PostingBackground {
  constructor(
    private readonly postings: PostingsService,
    private readonly contracts: ContractsService,
    private readonly organisations: OrganisationsService,
    private readonly matching: MatchingService,
    private readonly reference: ReferenceService,
  ) {}

  async of(actor: Actor, posting: PostingDetail, reader: Reader): Promise<Background> {
    const [terms, sending, fit, similar] = await Promise.all([
      posting.quotaLineId === null ? undefined : this.contracts.termsOf(actor, posting.quotaLineId),
      this.sendingOf(actor, posting),
      this.matching.fitOf(actor, posting.id, reader.language),
      this.similarTo(actor, posting),
    ]);
    const { spendingVnd: monthlyPrivateSpendingVnd } = reader;
    const reckoned =
      terms &&
      breakEven({
        terms: { ...terms, vndPerUnit: terms.rate?.vndPerUnit ?? null },
        monthlyPrivateSpendingVnd,
      });
    return {
      sending,
      similar,
      ...(terms && { terms }),
      ...(reckoned && { breakEven: reckoned }),
      ...(fit && { fit }),
    };
  }

  /** Null at home, and abroad where no organisation or programme of the portal stands behind it. */
  private async sendingOf(actor: Actor, posting: PostingDetail): Promise<Sending | null> {
    const { organisationId, programme, market, country } = posting;
    if (market !== 'overseas' || organisationId === null || programme === null) return null;
    const channel = (await this.reference.snapshot()).programme(programme)?.channel;
    if (!channel) return null;
    const date = await this.postings.today(actor);
    const sending = { channel, market: country, date };
    const verdict = await this.organisations.sendingOn(organisationId, sending);
    return { verdict, licensed: channel === 'SERVICE_ENTERPRISE' };
  }

  /** The page stands without them: a search engine that is away takes no posting with it. */
  private async similarTo(actor: Actor, { id }: PostingDetail): Promise<PostingView[]> {
    try {
      return await this.postings.similar(actor, id, SIMILAR);
    } catch (error) {
      logger.warn({ err: error }, 'Postings like one could not be found');
      return [];
    }
  }
}
