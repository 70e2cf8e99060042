import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PlacementWork, workFilterSchema } from '#libs/placements';
import { type Actor } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { cardLabelsOf } from '../agency/placement-card.pages.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html } from '../web/render.js';
import { pathOf } from '../web/request.js';
import { WorkListPage } from './work-list.pages.js';

/** What has to be seen to, the longest overdue first. */
@Controller(['centre/work', 'agency/work'])
export class WorkListController {
  constructor(
    private readonly work: PlacementWork,
    private readonly reference: ReferenceService,
  ) {}

  @Get()
  @Access('work.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filter = workFilterSchema.parse(query);
    const reference = await this.reference.snapshot();
    const frame = frameOf(request);
    const page = {
      frame,
      house: pathOf(request).startsWith('/centre/') ? ('centre' as const) : ('agency' as const),
      list: await this.work.workList(actor, filter),
      days: filter.days,
      labels: cardLabelsOf(reference, frame.language),
    };
    html(reply, <WorkListPage {...page} />);
  }
}
