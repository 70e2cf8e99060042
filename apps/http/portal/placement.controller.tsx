import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PlacementsService, stepFormSchema, withdrawFormSchema } from '#libs/placements';
import { type Actor, newId, RequestKeys } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, type Submission, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { PlacementPage } from './placement.pages.js';
import { type Refused } from './placement-fields.pages.js';

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
    html(reply, await this.page(actor, id, request));
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
    const done = await submit(readForm(withdrawFormSchema, body), 'step', (form) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.withdraw(actor, id, form),
      ),
    );
    await this.answer(done, id, 'withdraw', { request, reply });
  }

  /** What the worker writes down: the contract is right, I am back, something happened. */
  @Post(':id/steps')
  @Access('placements.follow')
  async advance(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = typedIn(body);
    const form = readForm(stepFormSchema, { ...values, facts: values });
    const done = await submit(form, 'step', (value) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.advance(actor, id, value),
      ),
    );
    await this.answer(done, id, values['step'] ?? '', { request, reply });
  }

  private async answer(
    done: Submission<unknown>,
    id: string,
    step: string,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  ): Promise<void> {
    if (done.ok) return void seeOther(reply, `/ca/${id}`);
    const refused = { step, values: typedIn(request.body), fields: done.fields };
    const page = await this.page(request.visit.actor, id, request, refused);
    html(reply, page, done.status);
  }

  private async page(actor: Actor, id: string, request: FastifyRequest, refused?: Refused) {
    const placement = await this.placements.find(actor, id);
    const reference = await this.reference.snapshot();
    const frame = frameOf(request);
    const page = {
      frame,
      placement,
      programme: reference.programmeName(placement.programmeCode, frame.language),
      today: await this.postings.today(actor),
      ...(refused && { refused }),
      requestKey: newId(),
    };
    return <PlacementPage {...page} />;
  }
}
