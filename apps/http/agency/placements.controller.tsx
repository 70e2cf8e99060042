import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { correctionSchema, PlacementsService, stepFormSchema } from '#libs/placements';
import { type Actor, newId, RequestKeys } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { type Refused } from '../portal/placement-fields.pages.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, type Submission, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { baseOf, stepBody, stepProblems } from './placement-forms.js';
import { PlacementFilePage } from './placement-file.pages.js';
import { PlacementLists } from './placement-lists.js';

/** Agents and counsellors do the same work on placements; which rows they see differs. */
@Controller(['agency/placements', 'centre/placements'])
export class PlacementsController {
  constructor(
    private readonly placements: PlacementsService,
    private readonly lists: PlacementLists,
    private readonly postings: PostingsService,
    private readonly reference: ReferenceService,
    private readonly requests: RequestKeys,
  ) {}

  /** The board; `?view=table` and a state give the list. */
  @Get()
  @Access('placements.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asTable = ['view', 'state', 'after'].some((name) => query[name] !== undefined);
    const page = asTable
      ? await this.lists.table(actor, query, request)
      : await this.lists.board(actor, query, request);
    html(reply, page);
  }

  @Get(':id')
  @Access('placements.read')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.filePage(actor, id, request));
  }

  /** A step that was refused comes back with the file as it is now. */
  @Post(':id/steps')
  @Access('placements.advance')
  async advance(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = typedIn(body);
    const done = await submit(readForm(stepFormSchema, stepBody(values)), 'step', (form) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.advance(actor, id, form),
      ),
    );
    await this.answer(done, id, values['step'] ?? '', { request, reply });
  }

  @Post(':id/corrections')
  @Access('placements.advance')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(correctionSchema, stepBody(typedIn(body)));
    const done = await submit(form, 'step', (correction) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.correct(actor, id, correction),
      ),
    );
    await this.answer(done, id, 'correct', { request, reply });
  }

  private async answer(
    done: Submission<unknown>,
    id: string,
    step: string,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  ): Promise<void> {
    if (done.ok) return void seeOther(reply, `${baseOf(request)}/${id}`);
    const refused = { step, values: typedIn(request.body), fields: stepProblems(done.fields) };
    const page = await this.filePage(request.visit.actor, id, request, refused);
    html(reply, page, done.status);
  }

  private async filePage(actor: Actor, id: string, request: FastifyRequest, refused?: Refused) {
    const placement = await this.placements.find(actor, id);
    const reference = await this.reference.snapshot();
    const frame = frameOf(request);
    const page = {
      frame,
      basePath: baseOf(request),
      placement,
      programme: reference.programmeName(placement.programmeCode, frame.language),
      today: await this.postings.today(actor),
      requestKey: newId(),
      ...(refused && { refused }),
    };
    return <PlacementFilePage {...page} />;
  }
}
