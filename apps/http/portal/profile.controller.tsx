import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PeopleService } from '#libs/identity';
import { type Actor, type FieldProblem } from '#libs/platform';
import { ProfilesService } from '#libs/profiles';
import { ReferenceService } from '#libs/reference';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { submit } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { pathOf } from '../web/request.js';
import { EXISTING } from '../web/existing.js';
import { readProfileForm, savedValues } from './profile.form.js';
import { profileOptions } from './profile.options.js';
import { ProfilePage, type ProfileValues } from './profile.pages.js';

interface Shown {
  values: ProfileValues;
  fields: FieldProblem[];
}

/** One form for the worker's own profile and for one that a counsellor fills in. */
@Controller()
export class ProfileController {
  constructor(
    private readonly people: PeopleService,
    private readonly profiles: ProfilesService,
    private readonly reference: ReferenceService,
  ) {}

  @Get('ho-so')
  @Access('profile.edit')
  own(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(actor.personId ?? '', request, reply);
  }

  @Post('ho-so')
  @Access('profile.edit')
  saveOwn(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.save(actor.personId ?? '', request, reply);
  }

  @Get('centre/people/:id/profile')
  @Access('people.edit')
  somebodys(
    @Param('id', EXISTING) personId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.show(personId, request, reply);
  }

  @Post('centre/people/:id/profile')
  @Access('people.edit')
  saveSomebodys(
    @Param('id', EXISTING) personId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.save(personId, request, reply);
  }

  private async show(
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const profile = await this.profiles.find(request.visit.actor, personId);
    html(reply, await this.page(personId, request, { values: savedValues(profile), fields: [] }));
  }

  /** The form writes the whole profile, so that sending it twice changes nothing more. */
  private async save(
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const lists = await this.reference.snapshot();
    const form = readProfileForm(request.body, (code) => lists.commune(code)?.provinceCode);
    const done = await submit(form, 'provinceCode', (draft) =>
      this.profiles.save(request.visit.actor, personId, draft),
    );
    if (done.ok) return void seeOther(reply, `${pathOf(request)}?da-luu=1`);
    const shown = { values: form.values, fields: done.fields };
    html(reply, await this.page(personId, request, shown), done.status);
  }

  private async page(personId: string, request: FastifyRequest, { values, fields }: Shown) {
    const { fullName } = await this.people.person(request.visit.actor, personId);
    const frame = frameOf(request);
    const { 'da-luu': saved } = request.query as Record<string, unknown>;
    const page = {
      frame,
      subject: { personId, name: fullName },
      values,
      fields,
      ...profileOptions(await this.reference.snapshot(), frame.language, values.wishCountries),
      action: pathOf(request),
      saved: saved === '1' && fields.length === 0,
    };
    return <ProfilePage {...page} />;
  }
}
