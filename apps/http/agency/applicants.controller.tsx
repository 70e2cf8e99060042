import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { answerFormSchema, ApplicationAnswers, receivedFilterSchema } from '#libs/applications';
import { PlacementsService } from '#libs/placements';
import { type Actor, newId, RequestKeys } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { type Refused } from '../portal/placement-fields.pages.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { ApplicantPage } from './applicant.pages.js';
import { ApplicantsPage } from './applicants.pages.js';
import { baseOf } from './placement-forms.js';

/** Who applied to an employer or agency; to a counsellor, whom the centre introduced, and what came of it. */
@Controller(['agency/applicants', 'centre/referrals'])
export class ApplicantsController {
  constructor(
    private readonly answers: ApplicationAnswers,
    private readonly placements: PlacementsService,
    private readonly postings: PostingsService,
    private readonly reference: ReferenceService,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('applications.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = receivedFilterSchema.safeParse(query).data ?? { answered: 'waiting' as const };
    const page = {
      ...(await this.around(actor, request)),
      ...(await this.answers.received(actor, read)),
      answered: read.answered,
    };
    html(reply, <ApplicantsPage {...page} />);
  }

  @Get(':id')
  @Access('applications.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.page(actor, id, request));
  }

  /** The worker is told, with the reason. */
  @Post(':id/answers')
  @Access('applications.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readForm(answerFormSchema, body), 'outcome', (form) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.answer(actor, id, form),
      ),
    );
    if (done.ok) return void seeOther(reply, `${baseOf(request)}/${id}`);
    const refused = { step: 'answer', values: typedIn(body), fields: done.fields };
    html(reply, await this.page(actor, id, request, refused), done.status);
  }

  private async page(actor: Actor, id: string, request: FastifyRequest, refused?: Refused) {
    const page = {
      ...(await this.around(actor, request)),
      application: await this.answers.one(actor, id),
      requestKey: newId(),
      ...(refused && { refused }),
    };
    return <ApplicantPage {...page} />;
  }

  private async around(actor: Actor, request: FastifyRequest) {
    const reference = await this.reference.snapshot();
    return {
      frame: frameOf(request),
      basePath: baseOf(request),
      today: await this.postings.today(actor),
      commune: (code: string) => reference.commune(code)?.name ?? code,
    };
  }
}
