import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { placementFilterSchema, PlacementsService, stepFormSchema } from '#libs/placements';
import { type Actor, type FieldProblem, newId, RequestKeys } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { pathOf } from '../web/request.js';
import { PlacementFilePage } from './placement-file.pages.js';
import { PlacementsListPage } from './placements.pages.js';

interface Refused {
  step: string;
  values: Record<string, string>;
  fields: FieldProblem[];
}

/** Agents and counsellors do the same work on placements; which rows they see differs. */
@Controller(['agency/placements', 'centre/placements'])
export class PlacementsController {
  constructor(
    private readonly placements: PlacementsService,
    private readonly postings: PostingsService,
    private readonly reference: ReferenceService,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('placements.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filter = placementFilterSchema.safeParse(query).data ?? {};
    const reference = await this.reference.snapshot();
    const frame = frameOf(request);
    const page = {
      frame,
      basePath: baseOf(request),
      ...(await this.placements.listFor(actor, filter)),
      counts: await this.placements.countsFor(actor),
      state: filter.state,
      today: await this.postings.today(actor),
      labels: {
        commune: (code: string) => reference.commune(code)?.name ?? code,
        programme: (code: string) => reference.programmeName(code, frame.language),
      },
    };
    html(reply, <PlacementsListPage {...page} />);
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
    const step = values['step'] ?? '';
    const form = readForm(stepFormSchema, { ...values, facts: values });
    const done = await submit(form, 'step', (value) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.advance(actor, id, value),
      ),
    );
    if (done.ok) return void seeOther(reply, `${baseOf(request)}/${id}`);
    const refused = { step, values, fields: done.fields };
    html(reply, await this.filePage(actor, id, request, refused), done.status);
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

/** `/agency/placements` or `/centre/placements`, as the reader came. */
function baseOf(request: FastifyRequest): string {
  return pathOf(request).split('/').slice(0, 3).join('/');
}
