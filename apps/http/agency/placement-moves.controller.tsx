import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import {
  type ManyForm,
  manyFormSchema,
  type ManyOutcome,
  PlacementsService,
  PlacementWork,
  type Step,
} from '#libs/placements';
import { type Actor, newId, RequestKeys } from '#libs/platform';
import { type Refused } from '../portal/placement-fields.pages.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { baseOf, readPicks, stepBody, stepProblems } from './placement-forms.js';
import { MovedPage, MovePage, type Picked } from './placement-move.pages.js';

/** One step for the placements that were chosen on the board. */
@Controller(['agency/placements/move', 'centre/placements/move'])
export class PlacementMovesController {
  constructor(
    private readonly placements: PlacementsService,
    private readonly work: PlacementWork,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('placements.advance')
  async ask(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const picked = await this.picked(actor, query['pick']);
    html(reply, this.page(picked, stepOf(query['step']), request));
  }

  /** Answers with what became of each; what no one could take comes back as it was typed. */
  @Post()
  @Access('placements.advance')
  async move(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = typedIn(body);
    const items = readPicks(values['pick']);
    const picked = await this.picked(actor, values['pick']);
    const form = readForm(manyFormSchema, { ...stepBody(values), items });
    const done = await submit(form, 'step', (many) => this.take(actor, many, request));
    const fields = done.ok ? sameForAll(done.result) : done.fields;
    if (fields.length > 0 || !form.ok || !done.ok) {
      const refused = { step: values['step'] ?? '', values, fields: stepProblems(fields) };
      const status = done.ok ? 422 : done.status;
      html(reply, this.page(picked, stepOf(values['step']), request, refused), status);
      return;
    }
    const names = new Map(picked.map(({ placement }) => [placement.id, placement.personName]));
    const page = {
      frame: frameOf(request),
      basePath: baseOf(request),
      step: form.value.step,
      outcomes: done.result,
      nameOf: (id: string) => names.get(id) ?? id,
    };
    html(reply, <MovedPage {...page} />);
  }

  private take(actor: Actor, form: ManyForm, request: FastifyRequest): Promise<ManyOutcome[]> {
    return this.requests.once(actor, keyedRequest(request), () =>
      this.work.advanceMany(actor, form),
    );
  }

  /** Problem 404 when one of them is not for the actor to see. */
  private async picked(actor: Actor, given: unknown): Promise<Picked[]> {
    const picks = new Map(readPicks(given).map(({ id, version }) => [id, version]));
    const chosen = await this.placements.chosen(actor, [...picks.keys()]);
    return chosen.map((placement) => ({ placement, version: picks.get(placement.id) ?? 0 }));
  }

  private page(
    picked: Picked[],
    step: Step | undefined,
    request: FastifyRequest,
    refused?: Refused,
  ) {
    const page = {
      frame: frameOf(request),
      basePath: baseOf(request),
      picked,
      step,
      requestKey: newId(),
      ...(refused && { refused }),
    };
    return <MovePage {...page} />;
  }
}

function stepOf(text: unknown): ManyForm['step'] | undefined {
  return manyFormSchema.shape.step.safeParse(text).data;
}

/** Facts are written once for all: what is wrong with them is wrong for each. */
function sameForAll(outcomes: ManyOutcome[]) {
  const [first] = outcomes;
  const unread = outcomes.every((outcome) => !outcome.ok && outcome.status === 422);
  return unread && first && !first.ok ? first.fields : [];
}
