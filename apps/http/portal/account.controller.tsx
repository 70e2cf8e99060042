import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { IdentityService, secretChangeSchema } from '#libs/identity';
import { type Actor, type FieldProblem } from '#libs/platform';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { Visits } from '../web/visit.js';
import { RolesPage, SecretPage } from './account.pages.js';

/** What a person does with the own account. */
@Controller()
export class AccountController {
  constructor(
    private readonly identity: IdentityService,
    private readonly visits: Visits,
  ) {}

  @Get('vai-tro')
  @Access('session.switch')
  async roles(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const memberships = await this.identity.membershipsOf(actor);
    const page = { memberships, current: actor };
    html(reply, <RolesPage frame={frameOf(request)} {...page} />);
  }

  @Post('vai-tro')
  @Access('session.switch')
  async switchRole(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { membership } = typedIn(request.body);
    if (!membership) return void seeOther(reply, '/vai-tro');
    const door = this.visits.doorway(request);
    this.visits.enter(reply, await this.identity.switchRole(actor, membership, door));
  }

  @Get('doi-mat-khau')
  @Access('secret.change')
  secretPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    showSecret(request, reply, { fields: [] });
  }

  @Post('doi-mat-khau')
  @Access('secret.change')
  async changeSecret(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const done = await submit(readForm(secretChangeSchema, body), 'current', (change) =>
      this.identity.changeSecret(actor, change, this.visits.doorway(request)),
    );
    if (done.ok) this.visits.enter(reply, done.result);
    else showSecret(request, reply, done);
  }
}

function showSecret(
  request: FastifyRequest,
  reply: FastifyReply,
  { fields, status }: { fields: FieldProblem[]; status?: number },
): void {
  html(reply, <SecretPage frame={frameOf(request)} fields={fields} />, status);
}
