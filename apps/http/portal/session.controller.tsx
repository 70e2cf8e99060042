import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { IdentityService, loginSchema } from '#libs/identity';
import { type FieldProblem } from '#libs/platform';
import { Access, Public } from '../web/access.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { ownPath } from '../web/request.js';
import { homeOf, Visits } from '../web/visit.js';
import { LoginPage } from './session.pages.js';

/** The door: logging in and out. */
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
    if (!hasEntered(request, reply, next)) showLogin(request, reply, { next });
  }

  @Post('dang-nhap')
  @Public()
  async login(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { tiep: next } = typedIn(body);
    const done = await submit(readForm(loginSchema, body), 'identifier', (credentials) =>
      this.identity.login(credentials, this.visits.doorway(request)),
    );
    if (done.ok) {
      this.visits.enter(reply, done.result, ownPath(next, homeOf(done.result.actor.role)));
    } else {
      showLogin(request, reply, { next, ...done });
    }
  }

  @Post('dang-xuat')
  @Access('session.end')
  async logout(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.identity.logout(request.visit.token ?? '');
    this.visits.cookies.dropSession(reply);
    seeOther(reply, '/');
  }
}

/** Whoever is in already goes on to where they wanted. */
function hasEntered(request: FastifyRequest, reply: FastifyReply, next: unknown): boolean {
  const { user } = request.visit;
  if (user) seeOther(reply, ownPath(next, homeOf(user.role)));
  return user !== null;
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
