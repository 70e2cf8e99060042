import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { MatchingService } from '#libs/matching';
import { type Actor } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { EXISTING } from '../web/existing.js';
import { labelsOf } from './labels.js';
import { DismissedPage, MatchesPage } from './matches.pages.js';

/** The postings that fit a worker. */
@Controller('ket-noi')
export class MatchesController {
  constructor(
    private readonly matching: MatchingService,
    private readonly reference: ReferenceService,
  ) {}

  @Get()
  @Access('matches.read')
  async matches(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const frame = frameOf(request);
    const matches = await this.matching.matchesOf(actor, actor.personId ?? '', frame.language);
    const labels = labelsOf(await this.reference.snapshot(), frame.language);
    html(reply, <MatchesPage frame={frame} matches={matches} labels={labels} />);
  }

  @Get('da-bo-qua')
  @Access('matches.read')
  async dismissed(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const frame = frameOf(request);
    const matches = await this.matching.dismissedOf(actor, frame.language);
    const labels = labelsOf(await this.reference.snapshot(), frame.language);
    html(reply, <DismissedPage frame={frame} matches={matches} labels={labels} />);
  }

  /** A match that is put away stays so, however often this is sent. */
  @Post(':id/bo-qua')
  @Access('matches.read')
  async dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.matching.dismiss(actor, id);
    seeOther(reply, '/ket-noi');
  }

  @Post(':id/hien-lai')
  @Access('matches.read')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.matching.restore(actor, id);
    seeOther(reply, '/ket-noi/da-bo-qua');
  }
}
