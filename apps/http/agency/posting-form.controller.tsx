import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ContractsService } from '#libs/contracts';
import { type Actor, type FieldProblem, newId, RequestKeys } from '#libs/platform';
import { type PostingForm, PublishingService, versionSchema } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { EXISTING } from '../web/existing.js';
import { readForm, submit } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { StartPage } from './orders.pages.js';
import {
  changedMeanwhile,
  type PostingValues,
  readPostingForm,
  savedValues,
  typedValues,
} from './posting-form.js';
import { postingOptions } from './posting-form.options.js';
import { PostingFormPage } from './posting-form.pages.js';

const BASE = '/agency/postings';
const startSchema = z.object({
  market: z.enum(['local', 'national']).optional(),
  line: z.uuid().optional(),
});

/** What a form shows when it is opened or comes back. */
interface Shown {
  values: PostingValues;
  problems: FieldProblem[];
}

/** Writing a posting: where it begins, the form, and the form that comes back. */
@Controller('agency/postings')
export class PostingFormController {
  constructor(
    private readonly publishing: PublishingService,
    private readonly contracts: ContractsService,
    private readonly reference: ReferenceService,
    private readonly requests: RequestKeys,
  ) {}

  /** First the choice of a market or a contract line, then the empty form. */
  @Get('new')
  @Access('postings.publish')
  async start(
    @CurrentActor() actor: Actor,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { market, line } = startSchema.safeParse(query).data ?? {};
    if (market === undefined && line === undefined) {
      return void html(reply, await this.startPage(actor, request));
    }
    const values = typedValues(
      line === undefined
        ? { market, payCurrency: 'VND', payPeriod: 'month' }
        : { market: 'overseas', quotaLineId: line },
    );
    html(reply, await this.formPage(actor, request, { values, problems: [] }));
  }

  @Post()
  @Access('postings.publish')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readPostingForm(body), 'posting', (form) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.publishing.saveDraft(actor, form),
      ),
    );
    if (done.ok) return void seeOther(reply, `${BASE}/${done.result}`);
    const shown = { values: typedValues(body), problems: done.fields };
    html(reply, await this.formPage(actor, request, shown), done.status);
  }

  @Get(':id/edit')
  @Access('postings.publish')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.formPage(actor, request, undefined, id));
  }

  /** Where somebody else was first, the form comes back with both writings and the newer version. */
  @Post(':id')
  @Access('postings.publish')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body } = request;
    const version = readForm(versionSchema, body);
    const form = readPostingForm(body);
    const both = !version.ok ? version : form;
    const done = await submit(both, 'posting', (value) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.publishing.saveDraft(actor, value, {
          id,
          version: version.ok ? version.value.version : 0,
        }),
      ),
    );
    if (done.ok) return void seeOther(reply, `${BASE}/${id}`);
    const lost = done.status === 409 && form.ok ? await this.lost(actor, id, form.value) : [];
    const shown = { values: typedValues(body), problems: [...done.fields, ...lost] };
    html(reply, await this.formPage(actor, request, shown, id), done.status);
  }

  private async lost(actor: Actor, id: string, form: PostingForm): Promise<FieldProblem[]> {
    const own = await this.publishing.find(actor, id);
    return changedMeanwhile(savedValues(own, await this.reference.snapshot()), form);
  }

  private async startPage(actor: Actor, request: FastifyRequest) {
    const frame = frameOf(request);
    const reference = await this.reference.snapshot();
    const labels = {
      country: (code: string) => reference.countryName(code, frame.language),
      occupation: (code: string) => reference.occupationTitle(code, frame.language),
      programme: (code: string) => reference.programmeName(code, frame.language),
    };
    const lines = actor.organisationId
      ? await this.contracts.linesOf(actor, actor.organisationId)
      : [];
    return <StartPage frame={frame} lines={lines} labels={labels} />;
  }

  private async formPage(actor: Actor, request: FastifyRequest, shown?: Shown, id?: string) {
    const frame = frameOf(request);
    const reference = await this.reference.snapshot();
    const own = id === undefined ? undefined : await this.publishing.find(actor, id);
    const values = shown?.values ?? (own ? savedValues(own, reference) : typedValues({}));
    const lineId = own?.posting.quotaLineId ?? values.quotaLineId;
    const overseas = (own?.posting.market ?? values.market) === 'overseas';
    const page = {
      frame,
      values: overseas ? { ...values, quotaLineId: lineId } : values,
      problems: shown?.problems ?? [],
      options: postingOptions(reference, frame.language),
      requestKey: newId(),
      ...(own && { saved: own.posting }),
      ...(overseas && { order: await this.order(actor, lineId, request) }),
    };
    return <PostingFormPage {...page} />;
  }

  /** The contract line of an order in words; of a line that is not the agency's own, nothing. */
  private async order(actor: Actor, lineId: string, request: FastifyRequest) {
    const { language } = frameOf(request);
    const reference = await this.reference.snapshot();
    const known = z.uuid().safeParse(lineId).success;
    const line = known ? await this.contracts.quotaLine(actor, lineId) : undefined;
    if (line?.organisationId !== actor.organisationId) return { name: '…', terms: undefined };
    return {
      name: [
        reference.occupationTitle(line.occupationCode, language),
        reference.countryName(line.countryCode, language),
        reference.programmeName(line.programmeCode, language),
      ].join(', '),
      terms: await this.contracts.termsOf(actor, lineId),
    };
  }
}
