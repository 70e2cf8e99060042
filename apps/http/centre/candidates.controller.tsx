import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  candidateQuerySchema,
  CounselService,
  matchingTexts,
  overrideSchema,
} from '#libs/matching';
import { type Actor, newId } from '#libs/platform';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { CandidatesDesk } from './candidates.desk.js';
import { candidatesHref, CandidatesPage } from './candidates.pages.js';
import { notReferred, type Outcome, refusedForm } from './outcome.js';
import { ReferralsDesk } from './referrals.desk.js';

const doneSchema = z.object({
  referred: z.coerce.number().int().min(0).max(50).catch(0),
  saved: z.literal('1').optional().catch(undefined),
});

const overrideFormSchema = overrideSchema.extend({ personId: z.uuid() });

const referralsSchema = z.object({
  personIds: z.preprocess((sent) => [sent ?? []].flat(), z.array(z.uuid()).max(50)),
});

const NOTHING: Outcome = { referred: 0, saved: false, refused: null };

/** The workers for a posting, and what a counsellor does with them. */
@Controller('centre/postings/:code')
export class CandidatesController {
  constructor(
    private readonly desk: CandidatesDesk,
    private readonly referrals: ReferralsDesk,
    private readonly counsel: CounselService,
  ) {}

  @Get('candidates')
  @Access('candidates.read')
  async list(
    @Param('code') code: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { referred, saved } = doneSchema.parse(query);
    const outcome = { ...NOTHING, referred, saved: saved === '1' };
    html(reply, await this.page(code, query, request, outcome));
  }

  /** Each person is a referral of its own: one that is refused does not stop the others. */
  @Post('referrals')
  @Access('people.refer')
  async refer(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { language } = frameOf(request);
    const form = readForm(referralsSchema, body);
    if (!form.ok || form.value.personIds.length === 0) {
      const refused = { title: matchingTexts(language, 'candidates.none-chosen'), reasons: [] };
      return void html(reply, await this.page(code, {}, request, { ...NOTHING, refused }), 422);
    }
    const { key } = keyedRequest(request);
    const done = await this.referrals.refer(actor, { code, key, ...form.value });
    if (done.refused.length === 0) {
      return void seeOther(reply, `${candidatesHref(code, {})}?referred=${done.referred}`);
    }
    const refused = notReferred(done.refused, language);
    const outcome = { ...NOTHING, referred: done.referred, refused };
    html(reply, await this.page(code, {}, request, outcome), 409);
  }

  @Post('overrides')
  @Access('candidates.override')
  async override(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const posting = await this.desk.posting(actor, code);
    const form = readForm(overrideFormSchema, body);
    const done = await submit(form, 'reason', ({ personId, ...said }) =>
      this.counsel.override(actor, { personId, postingId: posting.id }, said),
    );
    const query = candidateQuerySchema.parse({ verdict: typedIn(body)['back'] });
    if (done.ok) {
      const href = candidatesHref(code, query);
      return void seeOther(reply, `${href}${href.includes('?') ? '&' : '?'}saved=1`);
    }
    const refused = refusedForm(done.fields, frameOf(request).language);
    html(reply, await this.page(code, query, request, { ...NOTHING, refused }), done.status);
  }

  private async page(code: string, query: unknown, request: FastifyRequest, outcome: Outcome) {
    const frame = frameOf(request);
    const { actor } = request.visit;
    const parsed = candidateQuerySchema.parse(query);
    const list = await this.desk.list(actor, code, parsed, frame.language);
    const page = { frame, query: parsed, outcome, requestKey: newId(), ...list };
    return <CandidatesPage {...page} />;
  }
}
