import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { IdentityService, registrationSchema } from '#libs/identity';
import { type FieldProblem } from '#libs/platform';
import { hasConsented, questionsLeft } from '#libs/profiles';
import { Access, Public } from '../web/access.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { ownPath } from '../web/request.js';
import { homeOf, Visits } from '../web/visit.js';
import { typedPerson } from './person-fields.js';
import { hasMovedOn, readVersion } from './profile.answer.js';
import { goOnPath, ProfileDesk } from './profile.desk.js';
import { nextOf } from './profile-question.controller.js';
import { profileRows } from './profile.rows.js';
import { towards } from './profile.steps.js';
import { AccountPage, ReviewPage } from './registration.pages.js';

/**
 * The two ends of a worker's registration. The account is made first, so that every later answer is
 * saved and the way goes on after a login, on whatever telephone.
 */
@Controller('dang-ky')
export class RegistrationController {
  constructor(
    private readonly identity: IdentityService,
    private readonly desk: ProfileDesk,
    private readonly visits: Visits,
  ) {}

  /** Whoever has an account goes on where they stopped. */
  @Get()
  @Public()
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { user, actor } = request.visit;
    const next = nextOf(request);
    if (!user) {
      showAccount(request, reply, { fields: [] });
      return;
    }
    if (user.role !== 'worker') return void seeOther(reply, homeOf(user.role));
    const profile = await this.desk.profiles.find(actor, actor.personId ?? '');
    const finished = Boolean(profile?.finishedAt);
    seeOther(reply, finished ? ownPath(next, '/ho-so') : towards(goOnPath(profile), next));
  }

  @Post()
  @Public()
  async register(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readForm(registrationSchema, body), 'phone', (registration) =>
      this.identity.register(registration, request.visit.language, this.visits.doorway(request)),
    );
    if (done.ok) this.visits.enter(reply, done.result, towards('/dang-ky', nextOf(request)));
    else showAccount(request, reply, done);
  }

  @Get('xem-lai')
  @Access('profile.edit')
  async review(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { actor } = request.visit;
    const profile = await this.desk.profiles.find(actor, actor.personId ?? '');
    if (questionsLeft(profile?.answered ?? []).length > 0) {
      return void seeOther(reply, towards(goOnPath(profile), nextOf(request)));
    }
    html(reply, await this.reviewPage(request, { fields: [], movedOn: false }));
  }

  @Post('xem-lai')
  @Access('profile.edit')
  async send(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { actor } = request.visit;
    const typed = typedIn(request.body);
    const change = {
      answered: [],
      version: readVersion(typed),
      answers: { consentMatching: typed['consentMatching'] === 'yes' },
      finished: true,
    };
    const done = await submit({ ok: true, value: change }, 'consentMatching', () =>
      this.desk.profiles.answer(actor, actor.personId ?? '', change),
    );
    if (done.ok) return void seeOther(reply, ownPath(nextOf(request), '/ho-so?da-luu=1'));
    const movedOn = hasMovedOn(done);
    const shown = { fields: movedOn ? [] : done.fields, movedOn };
    html(reply, await this.reviewPage(request, shown), done.status);
  }

  private async reviewPage(
    request: FastifyRequest,
    shown: { fields: FieldProblem[]; movedOn: boolean },
  ) {
    const { actor } = request.visit;
    const frame = frameOf(request);
    const open = await this.desk.open(actor, actor.personId ?? '');
    const page = {
      frame,
      ...shown,
      rows: profileRows(open, open.reference, frame.language),
      consented: open.profile !== undefined && hasConsented(open.profile),
      minor: open.awaitsGuardian,
      version: open.version,
      next: nextOf(request),
    };
    return <ReviewPage {...page} />;
  }
}

function showAccount(
  request: FastifyRequest,
  reply: FastifyReply,
  { fields, status }: { fields: FieldProblem[]; status?: number },
): void {
  const consent = typedIn(request.body)['consent'] === 'yes';
  const values = { ...typedPerson(request.body), consent };
  const page = { values, fields, next: nextOf(request) };
  html(reply, <AccountPage frame={frameOf(request)} {...page} />, status);
}
