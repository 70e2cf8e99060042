import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, type FieldProblem, newId, RequestKeys } from '#libs/platform';
import { decisionSchema, ReviewingService } from '#libs/postings';
import { PostingDesk } from '../agency/posting-desk.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { EXISTING } from '../web/existing.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { ReviewPage, WaitingPage } from './moderation.pages.js';

const BASE = '/department/postings';

/** Officials read first postings and doubtful words before everybody else does. */
@Controller('department/postings')
export class ModerationController {
  constructor(
    private readonly reviewing: ReviewingService,
    private readonly requests: RequestKeys,
    private readonly desk: PostingDesk,
  ) {}

  @Get()
  @Access('postings.moderate')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after } = z.object({ after: z.uuid().optional() }).safeParse(query).data ?? {};
    const waiting = await this.reviewing.waiting(actor, after);
    html(reply, <WaitingPage frame={frameOf(request)} {...waiting} />);
  }

  @Get(':id')
  @Access('postings.moderate')
  async posting(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.page(actor, id, request));
  }

  /**
   * A verdict that was refused comes back with the posting as it is now; where it waits no more, with
   * the list of those that do.
   */
  @Post(':id')
  @Access('postings.moderate')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readForm(decisionSchema, body), 'note', (decision) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.reviewing.decide(actor, id, decision),
      ),
    );
    if (done.ok) return void seeOther(reply, BASE);
    if (done.fields.some(({ code }) => code === 'postings.step-not-open')) {
      const page = { frame: frameOf(request), problems: done.fields };
      const waiting = await this.reviewing.waiting(actor);
      return void html(reply, <WaitingPage {...page} {...waiting} />, done.status);
    }
    const note = typedIn(body)['note'] ?? '';
    html(reply, await this.page(actor, id, request, { problems: done.fields, note }), done.status);
  }

  private async page(
    actor: Actor,
    id: string,
    request: FastifyRequest,
    refused: { problems: FieldProblem[]; note: string } = { problems: [], note: '' },
  ) {
    const own = await this.reviewing.find(actor, id);
    const page = {
      frame: frameOf(request),
      own,
      preview: await this.desk.preview(actor, own, request),
      requestKey: newId(),
      ...refused,
    };
    return <ReviewPage {...page} />;
  }
}
