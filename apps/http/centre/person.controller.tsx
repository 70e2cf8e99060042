import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PlacementsService } from '#libs/placements';
import { type Actor, type FieldProblem, newId, RequestKeys } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { EXISTING } from '../web/existing.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { CentreService } from './centre.service.js';
import { personFacts } from './person.facts.js';
import { PersonPage } from './person.pages.js';

const referralSchema = z.object({ postingId: z.uuid() });

/** One person as a counsellor knows them, and introducing them to who recruits. */
@Controller('centre/people/:id')
export class PersonController {
  constructor(
    private readonly centre: CentreService,
    private readonly placements: PlacementsService,
    private readonly reference: ReferenceService,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('people.read')
  async person(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) personId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.page(actor, personId, request, []));
  }

  @Post('referrals')
  @Access('people.refer')
  async refer(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) personId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readForm(referralSchema, body), 'postingId', ({ postingId }) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.placements.apply(actor, { postingId, personId, message: '' }),
      ),
    );
    if (done.ok) seeOther(reply, `/centre/people/${personId}`);
    else html(reply, await this.page(actor, personId, request, done.fields), done.status);
  }

  private async page(
    actor: Actor,
    personId: string,
    request: FastifyRequest,
    fields: FieldProblem[],
  ) {
    const frame = frameOf(request);
    const file = await this.centre.personFile(actor, personId, frame.language);
    const page = {
      frame,
      ...file,
      facts: personFacts(file, await this.reference.snapshot(), frame.language),
      consented: Boolean(file.profile?.consentMatchingAt),
      fields,
      requestKey: newId(),
    };
    return <PersonPage {...page} />;
  }
}
