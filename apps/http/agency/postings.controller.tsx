import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, RequestKeys } from '#libs/platform';
import {
  closingSchema,
  ownFilterSchema,
  PublishingService,
  type Seen,
  versionSchema,
} from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { EXISTING } from '../web/existing.js';
import { type FormReading, readForm, submit } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { OwnPostingsPage } from './postings.pages.js';
import { PostingDesk } from './posting-desk.js';

const BASE = '/agency/postings';

/** The list of an organisation's own postings, and the steps of one of them. */
@Controller('agency/postings')
export class OwnPostingsController {
  constructor(
    private readonly publishing: PublishingService,
    private readonly reference: ReferenceService,
    private readonly requests: RequestKeys,
    private readonly desk: PostingDesk,
  ) {}

  @Get()
  @Access('postings.publish')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filter = ownFilterSchema.safeParse(query).data ?? {};
    const reference = await this.reference.snapshot();
    const frame = frameOf(request);
    const page = {
      frame,
      filter,
      ...(await this.publishing.listOwn(actor, filter)),
      counts: await this.publishing.countsOwn(actor),
      country: (code: string) => reference.countryName(code, frame.language),
    };
    html(reply, <OwnPostingsPage {...page} />);
  }

  @Get(':id')
  @Access('postings.publish')
  async posting(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.desk.page(actor, id, request));
  }

  @Post(':id/publish')
  @Access('postings.publish')
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.step({ actor, id, request, reply }, (seen) => this.publishing.open(actor, seen));
  }

  @Post(':id/confirm')
  @Access('postings.publish')
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.step({ actor, id, request, reply }, (seen) =>
      this.publishing.reconfirm(actor, seen),
    );
  }

  @Post(':id/reopen')
  @Access('postings.publish')
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.step({ actor, id, request, reply }, (seen) => this.publishing.reopen(actor, seen));
  }

  @Post(':id/close')
  @Access('postings.publish')
  close(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(closingSchema, request.body);
    return this.take({ actor, id, request, reply }, form, (closing) =>
      this.publishing.close(actor, id, closing),
    );
  }

  private step(visit: StepVisit, act: (seen: Seen) => Promise<unknown>): Promise<void> {
    const form = readForm(versionSchema, visit.request.body);
    return this.take(visit, form, ({ version }) => act({ id: visit.id, version }));
  }

  /** A step that was refused comes back with the posting as it is now. */
  private async take<Form>(
    { actor, id, request, reply }: StepVisit,
    form: FormReading<Form>,
    act: (form: Form) => Promise<unknown>,
  ): Promise<void> {
    const done = await submit(form, 'step', (value) =>
      this.requests.once(actor, keyedRequest(request), () => act(value)),
    );
    if (done.ok) return void seeOther(reply, `${BASE}/${id}`);
    html(reply, await this.desk.page(actor, id, request, done.fields), done.status);
  }
}

interface StepVisit {
  actor: Actor;
  id: string;
  request: FastifyRequest;
  reply: FastifyReply;
}
