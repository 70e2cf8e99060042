import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ApplicationAnswers, applicationNotFound } from '#libs/applications';
import { PlacementsService } from '#libs/placements';
import { type Actor } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html } from '../web/render.js';
import { SlipPage } from './slip.pages.js';

/** What a worker takes along to an employer at home; abroad the state of the placement says it. */
const TO_BRING = ['id-card', 'cv', 'degree', 'photos'] as const;

/** The introduction slip of a referral, on paper. */
@Controller('centre/referrals/:id/slip')
export class SlipController {
  constructor(
    private readonly answers: ApplicationAnswers,
    private readonly placements: PlacementsService,
    private readonly postings: PostingsService,
  ) {}

  /** Problem 404 for what is no introduction by the centre. */
  @Get()
  @Access('people.refer')
  async slip(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const referral = await this.answers.one(actor, id);
    if (referral.kind !== 'referral') throw applicationNotFound();
    const { placementId } = referral;
    const placement = placementId ? await this.placements.find(actor, placementId) : undefined;
    const page = {
      frame: frameOf(request),
      referral,
      posting: await this.postings.byCode(actor, referral.code),
      bring: placement?.bring ?? TO_BRING,
      today: await this.postings.today(actor),
    };
    html(reply, <SlipPage {...page} />);
  }
}
