import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PlacementsService } from '#libs/placements';
import { type Actor } from '#libs/platform';
import { type PostingDetail, PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { Public } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html } from '../web/render.js';
import { labelsOf } from './labels.js';
import { PostingBackground } from './posting-background.service.js';
import { type CanApply } from './posting-next.pages.js';
import { PostingDetailPage } from './posting.pages.js';
import { spendingOf } from './posting.spending.js';

@Controller('viec-lam')
export class PostingController {
  constructor(
    private readonly postings: PostingsService,
    private readonly placements: PlacementsService,
    private readonly reference: ReferenceService,
    private readonly background: PostingBackground,
  ) {}

  /** The code stands behind the last hyphen; the words before it are for people only. */
  @Get(':address')
  @Public()
  async posting(
    @CurrentActor() actor: Actor,
    @Param('address') address: string,
    @Query('tieu-rieng') spending: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const posting = await this.postings.byCode(actor, address.slice(address.lastIndexOf('-') + 1));
    if (`/viec-lam/${address}` !== posting.url) return void reply.redirect(posting.url, 301);
    const frame = frameOf(request);
    const applied = await this.placements.applied(actor, posting.id);
    const spendingVnd = spendingOf(spending);
    const page = {
      frame,
      posting,
      labels: labelsOf(await this.reference.snapshot(), frame.language),
      today: await this.postings.today(actor),
      canApply: applied ? 'applied' : canApply(actor, posting),
      ...(applied?.placementId && { placementHref: `/ca/${applied.placementId}` }),
      spendingVnd,
      ...(await this.background.of(actor, posting, { language: frame.language, spendingVnd })),
    };
    html(
      reply,
      <PostingDetailPage {...page} />,
      posting.status === 'closed' || isPast(posting) ? 410 : 200,
    );
  }
}

/** Published, but its last day is over: gone, as a closed one is. */
function isPast({ status, open }: PostingDetail): boolean {
  return status === 'published' && !open;
}

function canApply(actor: Actor, posting: PostingDetail): CanApply {
  if (posting.status === 'draft') return 'draft';
  if (!posting.open) return 'closed';
  if (posting.kind === 'INFORMATION') return 'information';
  if (actor.role !== 'worker') return 'login';
  return posting.organisationId ? 'apply' : 'referral';
}
