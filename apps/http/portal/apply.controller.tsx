import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApplicationAnswers, applyFormSchema, cannotApply } from '#libs/applications';
import { PlacementsService } from '#libs/placements';
import { type Actor, type FieldProblem, newId, RequestKeys } from '#libs/platform';
import { type PostingDetail, PostingsService } from '#libs/postings';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { AppliedPage, ApplyPage } from './apply.pages.js';
import { SentFacts } from './apply.sent.js';

const formSchema = applyFormSchema.extend({ consent: z.literal('yes', 'apply.consent-needed') });

/** A worker applies to a posting, and sees afterwards by when there is an answer. */
@Controller('viec-lam/:code/ung-tuyen')
export class ApplyController {
  constructor(
    private readonly postings: PostingsService,
    private readonly placements: PlacementsService,
    private readonly answers: ApplicationAnswers,
    private readonly sent: SentFacts,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('postings.apply')
  async applyPage(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const posting = await this.postings.byCode(actor, code);
    const applied = await this.placements.applied(actor, posting.id);
    if (applied) {
      const { answers, overdue } = await this.answers.one(actor, applied.applicationId);
      const { answerDueOn, placementId } = applied;
      const fileHref = placementId && `/ca/${placementId}`;
      const page = { frame: frameOf(request), posting, answerDueOn, fileHref, answers, overdue };
      html(reply, <AppliedPage {...page} />);
    } else if (cannotApply(posting)) {
      // Its own page says why.
      seeOther(reply, posting.url);
    } else {
      html(reply, await this.page(actor, posting, request, []));
    }
  }

  @Post()
  @Access('postings.apply')
  async apply(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const posting = await this.postings.byCode(actor, code);
    const who = { postingId: posting.id, personId: actor.personId ?? '' };
    const done = await submit(readForm(formSchema, body), 'message', ({ message }) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.apply(actor, { ...who, message }),
      ),
    );
    if (done.ok) seeOther(reply, `/viec-lam/${code}/ung-tuyen`);
    else html(reply, await this.page(actor, posting, request, done.fields), done.status);
  }

  private async page(
    actor: Actor,
    posting: PostingDetail,
    request: FastifyRequest,
    fields: FieldProblem[],
  ) {
    const frame = frameOf(request);
    const { message = '', consent } = typedIn(request.body);
    const page = {
      frame,
      posting,
      kind: posting.organisationId ? ('application' as const) : ('referral' as const),
      sent: await this.sent.of(actor, frame.language),
      values: { message, consent: consent === 'yes' },
      fields,
      requestKey: newId(),
    };
    return <ApplyPage {...page} />;
  }
}
