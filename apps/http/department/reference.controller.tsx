import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, type FieldProblem, newId, Problem, RequestKeys } from '#libs/platform';
import {
  minimumWageSchema,
  rateSchema,
  type Reference,
  ReferenceService,
  ReferenceVersions,
} from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { type FormView } from './reference-form.js';
import { ReferenceChanges } from './reference.changes.js';
import { FieldWriter, retyped } from './reference.forms.js';
import { ReferenceChangesPage, ReferenceListPage } from './reference.pages.js';
import { listView, matching, SHOWN_LISTS, type ShownList } from './reference.rows.js';

const querySchema = z.object({
  q: z.string().max(100).catch(''),
  saved: z.string().optional().catch(undefined),
});
const listSchema = z.enum(SHOWN_LISTS);

/** The reference lists for officials: reading them, and adding rates and wages. */
@Controller('department/reference')
export class ReferenceController {
  constructor(
    private readonly reference: ReferenceService,
    private readonly versions: ReferenceVersions,
    private readonly changes: ReferenceChanges,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('reference.read')
  overview(@Res() reply: FastifyReply): void {
    seeOther(reply, '/department/reference/occupations');
  }

  @Get('changes')
  @Access('reference.read')
  async changesPage(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const frame = frameOf(request);
    const rows = await this.changes.of(actor, frame.language);
    html(reply, <ReferenceChangesPage frame={frame} rows={rows} />);
  }

  @Get(':list')
  @Access('reference.read')
  async list(
    @Param('list') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const list = listSchema.safeParse(name);
    if (!list.success) throw new Problem('reference.entry-unknown', 404);
    html(reply, await this.listPage(request, list.data));
  }

  @Post('rates')
  @Access('reference.edit')
  async addRate(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readForm(rateSchema, body), 'currency', (draft) =>
      this.requests.once(actor, keyedRequest(request), () => this.versions.addRate(actor, draft)),
    );
    if (done.ok) seeOther(reply, '/department/reference/rates?saved=1');
    else html(reply, await this.listPage(request, 'rates', done.fields), done.status);
  }

  @Post('wages')
  @Access('reference.edit')
  async addWage(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readForm(minimumWageSchema, body), 'region', (draft) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.versions.addMinimumWage(actor, draft),
      ),
    );
    if (done.ok) seeOther(reply, '/department/reference/wages?saved=1');
    else html(reply, await this.listPage(request, 'wages', done.fields), done.status);
  }

  private async listPage(request: FastifyRequest, list: ShownList, problems?: FieldProblem[]) {
    const { q, saved } = querySchema.parse(request.query);
    const frame = frameOf(request);
    const reference = await this.reference.snapshot();
    const view = listView(list, reference, frame.language);
    const page = {
      frame,
      list,
      view,
      q,
      found: matching(view.rows, q),
      saved: saved !== undefined,
      form: formOf(list, new FieldWriter(frame.language), { reference, request, problems }),
    };
    return <ReferenceListPage {...page} />;
  }
}

/** The form for a new row of a list that grows. */
function formOf(
  list: ShownList,
  writer: FieldWriter,
  shown: { reference: Reference; request: FastifyRequest; problems: FieldProblem[] | undefined },
): FormView | null {
  if (list !== 'rates' && list !== 'wages') return null;
  const { reference, request, problems } = shown;
  const fields = list === 'rates' ? writer.rate(reference) : writer.wage();
  return {
    action: `/department/reference/${list}`,
    title: writer.say(list === 'rates' ? 'reference.add-rate' : 'reference.add-wage'),
    fields: problems ? retyped(fields, request.body) : fields,
    version: null,
    problems: problems ?? [],
    lost: [],
    requestKey: newId(),
    prefix: 'new-',
  };
}
