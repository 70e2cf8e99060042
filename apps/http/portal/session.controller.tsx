import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import {
  IdentityService,
  loginSchema,
  registrationSchema,
  type StartedSession,
} from '#libs/identity';
import { type FieldProblem } from '#libs/platform';
import { Access, Public } from '../web/access.js';
import { readForm, refusalOf, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { ownPath } from '../web/request.js';
import { homeOf, Visits } from '../web/visit.js';
import { LoginPage, RegisterPage } from './session.pages.js';

/** The door: logging in and out, and registration of workers. */
@Controller()
export class SessionController {
  constructor(
    private readonly identity: IdentityService,
    private readonly visits: Visits,
  ) {}

  @Get('dang-nhap')
  @Public()
  loginPage(
    @Query('tiep') next: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const { user } = request.visit;
    if (user) seeOther(reply, ownPath(next, homeOf(user.role)));
    else showLogin(request, reply, { next });
  }

  @Post('dang-nhap')
  @Public()
  async login(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { tiep: next } = typedIn(body);
    const form = readForm(loginSchema, body);
    if (!form.ok) {
      showLogin(request, reply, { next, fields: form.fields, status: 422 });
      return;
    }
    try {
      const session = await this.identity.login(form.value, this.visits.doorway(request));
      this.enter(reply, session, ownPath(next, homeOf(session.actor.role)));
    } catch (error) {
      showLogin(request, reply, { next, ...refusalOf(error, 'identifier') });
    }
  }

  @Get('dang-ky')
  @Public()
  registrationPage(
    @Query('tiep') next: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const { user } = request.visit;
    if (user) seeOther(reply, ownPath(next, homeOf(user.role)));
    else showRegistration(request, reply, { next });
  }

  @Post('dang-ky')
  @Public()
  async register(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { tiep: next } = typedIn(body);
    const form = readForm(registrationSchema, body);
    if (!form.ok) {
      showRegistration(request, reply, { next, fields: form.fields, status: 422 });
      return;
    }
    try {
      const door = this.visits.doorway(request);
      const session = await this.identity.register(form.value, request.visit.language, door);
      this.enter(reply, session, ownPath(next, '/ho-so'));
    } catch (error) {
      showRegistration(request, reply, { next, ...refusalOf(error, 'phone') });
    }
  }

  @Post('dang-xuat')
  @Access('session.end')
  async logout(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.identity.logout(request.visit.token ?? '');
    this.visits.cookies.dropSession(reply);
    seeOther(reply, '/');
  }

  private enter(reply: FastifyReply, session: StartedSession, path: string): void {
    this.visits.cookies.keepSession(reply, session.token, session.actor.role);
    seeOther(reply, path);
  }
}

interface Shown {
  next: unknown;
  fields?: FieldProblem[];
  status?: number;
}

function showLogin(request: FastifyRequest, reply: FastifyReply, shown: Shown): void {
  const { identifier = '' } = typedIn(request.body);
  const page = {
    values: { identifier },
    fields: shown.fields ?? [],
    next: ownPath(shown.next, ''),
  };
  html(reply, <LoginPage frame={frameOf(request)} {...page} />, shown.status);
}

function showRegistration(request: FastifyRequest, reply: FastifyReply, shown: Shown): void {
  const typed = typedIn(request.body);
  const names = [
    'fullName',
    'phone',
    'email',
    'birthDay',
    'birthMonth',
    'birthYear',
    'sex',
  ] as const;
  const texts = names.map((name) => [name, typed[name] ?? '']);
  const values = {
    ...(Object.fromEntries(texts) as Record<(typeof names)[number], string>),
    consent: typed['consent'] === 'yes',
  };
  const page = { values, fields: shown.fields ?? [], next: ownPath(shown.next, '') };
  html(reply, <RegisterPage frame={frameOf(request)} {...page} />, shown.status);
}
