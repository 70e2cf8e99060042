import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AccountsService, accountSchema } from '#libs/identity';
import { PlacementsService } from '#libs/placements';
import { type Actor, newId, RequestKeys } from '#libs/platform';
import { guardianDraftSchema, GuardiansService, hasConsented } from '#libs/profiles';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { EXISTING } from '../web/existing.js';
import { readForm, type Submission, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { CentreService } from './centre.service.js';
import { personFacts } from './person.facts.js';
import { PersonPage, type Refusal } from './person.pages.js';

const referralSchema = z.object({ postingId: z.uuid() });

/** One person as a counsellor knows them, and what a counsellor does for them. */
@Controller('centre/people/:id')
export class PersonController {
  constructor(
    private readonly centre: CentreService,
    private readonly placements: PlacementsService,
    private readonly guardians: GuardiansService,
    private readonly accounts: AccountsService,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('people.read')
  async person(
    @Param('id', EXISTING) personId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.page(personId, request, null));
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
    await this.answer(personId, done, { form: 'referral', request, reply });
  }

  @Post('guardian')
  @Access('people.edit')
  async recordGuardian(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) personId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(guardianDraftSchema, request.body);
    const done = await submit(form, 'guardianName', (draft) =>
      this.guardians.record(actor, personId, draft),
    );
    await this.answer(personId, done, { form: 'guardian', request, reply });
  }

  @Post('guardian/withdraw')
  @Access('people.edit')
  async withdrawGuardian(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) personId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.guardians.withdraw(actor, personId);
    seeOther(reply, `/centre/people/${personId}`);
  }

  @Post('account')
  @Access('people.edit')
  async giveAccount(
    @CurrentActor() actor: Actor,
    @Param('id', EXISTING) personId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(accountSchema, request.body);
    const done = await submit(form, 'identifier', (account) =>
      this.accounts.giveWorker(actor, personId, account),
    );
    await this.answer(personId, done, { form: 'account', request, reply });
  }

  private async answer(
    personId: string,
    done: Submission<unknown>,
    {
      form,
      request,
      reply,
    }: { form: Refusal['form']; request: FastifyRequest; reply: FastifyReply },
  ): Promise<void> {
    if (done.ok) return void seeOther(reply, `/centre/people/${personId}`);
    const refusal = { form, fields: done.fields, typed: typedIn(request.body) };
    html(reply, await this.page(personId, request, refusal), done.status);
  }

  private async page(personId: string, request: FastifyRequest, refusal: Refusal | null) {
    const frame = frameOf(request);
    const { actor } = request.visit;
    const file = await this.centre.personFile(actor, personId, frame.language);
    const { reference, profile } = file;
    const { 'da-luu': saved } = request.query as Record<string, unknown>;
    const page = {
      frame,
      ...file,
      facts: personFacts(file, reference, frame.language),
      consented: profile !== undefined && hasConsented(profile),
      programmeName: (code: string) => reference.programmeName(code, frame.language),
      refusal,
      saved: saved === '1',
      requestKey: newId(),
    };
    return <PersonPage {...page} />;
  }
}
