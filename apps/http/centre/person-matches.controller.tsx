import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApplicationsService } from '#libs/applications';
import { PeopleService } from '#libs/identity';
import { CounselService, overrideSchema } from '#libs/matching';
import { type Actor, newId, Problem } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ProfilesService } from '#libs/profiles';
import { ReferenceService } from '#libs/reference';
import { labelsOf } from '../portal/labels.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { EXISTING } from '../web/existing.js';
import { readForm, submit } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { type Outcome, refusedForm } from './outcome.js';
import { PersonMatchesPage } from './person-matches.pages.js';

/** A code as it is printed, or the address of a posting, which ends with it. */
const formSchema = overrideSchema.extend({
  posting: z
    .string()
    .trim()
    .toLowerCase()
    .transform((text) => /([2-9a-z]{8})(?:[/?#].*)?$/.exec(text)?.[1] ?? ''),
});

/** The postings for one worker, as a counsellor sees and weighs them. */
@Controller('centre/people/:id')
export class PersonMatchesController {
  constructor(
    private readonly counsel: CounselService,
    private readonly people: PeopleService,
    private readonly postings: PostingsService,
    private readonly profiles: ProfilesService,
    private readonly applications: ApplicationsService,
    private readonly reference: ReferenceService,
  ) {}

  @Get('matches')
  @Access('candidates.read')
  async matches(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) personId: string,
    @Query('saved') saved: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const outcome = { referred: 0, saved: saved === '1', refused: null };
    const page = await this.page(actor, personId, request, outcome);
    await this.profiles.noteLook(actor, personId);
    html(reply, page);
  }

  @Post('overrides')
  @Access('candidates.override')
  async override(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) personId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(
      readForm(formSchema, body),
      'posting',
      async ({ posting, ...said }) => {
        const postingId = await this.idOf(actor, posting);
        await this.counsel.override(actor, { personId, postingId }, said);
      },
    );
    if (done.ok) return void seeOther(reply, `/centre/people/${personId}/matches?saved=1`);
    const refused = refusedForm(done.fields, frameOf(request).language);
    const outcome = { referred: 0, saved: false, refused };
    html(reply, await this.page(actor, personId, request, outcome), done.status);
  }

  /** A code that nobody has is a wrong answer in the form, not a page that is not there. */
  private async idOf(actor: Actor, code: string): Promise<string> {
    const posting = await this.postings.byCode(actor, code).catch((error: unknown) => {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    });
    if (!posting) throw new Problem('override.posting-unknown', 422);
    return posting.id;
  }

  private async page(actor: Actor, personId: string, request: FastifyRequest, outcome: Outcome) {
    const frame = frameOf(request);
    const { language } = frame;
    const person = await this.people.person(actor, personId);
    const applications = await this.applications.listOf(actor, personId);
    const page = {
      frame,
      person,
      matches: await this.counsel.matchesFor(actor, personId, language),
      history: await this.counsel.overridesOf(actor, personId),
      applied: new Set(
        applications
          .filter(({ outcome }) => outcome !== 'WITHDRAWN')
          .map(({ postingId }) => postingId),
      ),
      labels: labelsOf(await this.reference.snapshot(), language),
      outcome,
      requestKey: newId(),
    };
    return <PersonMatchesPage {...page} />;
  }
}
