import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PlacementsService, withdrawFormSchema } from '#libs/placements';
import { type Actor, type FieldProblem, newId, RequestKeys } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { PlacementPage } from './placement.pages.js';

/** A worker's own way abroad. */
@Controller('ca')
export class PlacementController {
  constructor(
    private readonly placements: PlacementsService,
    private readonly postings: PostingsService,
    private readonly reference: ReferenceService,
    private readonly requests: RequestKeys,
  ) {}

  @Get(':id')
  @Access('placements.follow')
  async placement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.page(actor, id, request, []));
  }

  @Post(':id/rut')
  @Access('placements.follow')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readForm(withdrawFormSchema, body), 'reason', (form) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.withdraw(actor, id, form),
      ),
    );
    if (done.ok) seeOther(reply, `/ca/${id}`);
    else html(reply, await this.page(actor, id, request, done.fields), done.status);
  }

  private async page(actor: Actor, id: string, request: FastifyRequest, fields: FieldProblem[]) {
    const placement = await this.placements.find(actor, id);
    const reference = await this.reference.snapshot();
    const frame = frameOf(request);
    const page = {
      frame,
      placement,
      programme: reference.programmeName(placement.programmeCode, frame.language),
      today: await this.postings.today(actor),
      fields,
      requestKey: newId(),
    };
    return <PlacementPage {...page} />;
  }
}
