import { Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type FieldProblem } from '#libs/platform';
import { Access } from '../web/access.js';
import { submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { ownPath } from '../web/request.js';
import { savedPerson, typedPerson } from './person-fields.js';
import { asShown, hasMovedOn, readAnswer, readVersion } from './profile.answer.js';
import { goOnPath, type OpenProfile, ProfileDesk } from './profile.desk.js';
import { readProfileForm, savedValues } from './profile.form.js';
import { profileOptions } from './profile.options.js';
import { type Mode, type Step, stepOf, towards } from './profile.steps.js';
import { QuestionPage } from './registration.pages.js';

interface Shown {
  fields: FieldProblem[];
  /** Shows what was typed; else what is saved. */
  typed: boolean;
  movedOn: boolean;
}

const AS_SAVED: Shown = { fields: [], typed: false, movedOn: false };

/** The questions about a worker, one a page: on the way of the registration, or one to change. */
@Controller()
export class ProfileQuestionController {
  constructor(private readonly desk: ProfileDesk) {}

  @Get('dang-ky/:slug')
  @Access('profile.edit')
  async ask(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.page('register', existing(slug), request, AS_SAVED));
  }

  @Get('ho-so/:slug')
  @Access('profile.edit')
  async change(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, await this.page('edit', existing(slug), request, AS_SAVED));
  }

  @Post('dang-ky/:slug')
  @Access('profile.edit')
  answer(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.save('register', existing(slug), request, reply);
  }

  @Post('ho-so/:slug')
  @Access('profile.edit')
  saveChange(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.save('edit', existing(slug), request, reply);
  }

  private async save(
    mode: Mode,
    step: Step,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { actor } = request.visit;
    const personId = actor.personId ?? '';
    const form = readAnswer(step, request.body, await this.desk.provinceOf());
    const done = asShown(
      await submit(form, 'version', (change) => this.desk.profiles.answer(actor, personId, change)),
    );
    if (done.ok) return void seeOther(reply, await this.pathAfter(mode, request));
    const movedOn = hasMovedOn(done);
    const shown = { fields: movedOn ? [] : done.fields, typed: !movedOn, movedOn };
    html(reply, await this.page(mode, step, request, shown), done.status);
  }

  private async pathAfter(mode: Mode, request: FastifyRequest): Promise<string> {
    if (mode === 'edit') return '/ho-so?da-luu=1';
    const { actor } = request.visit;
    const profile = await this.desk.profiles.find(actor, actor.personId ?? '');
    return towards(goOnPath(profile), nextOf(request));
  }

  private async page(mode: Mode, step: Step, request: FastifyRequest, shown: Shown) {
    const { actor } = request.visit;
    const frame = frameOf(request);
    const open = await this.desk.open(actor, actor.personId ?? '');
    const values = shown.typed ? typedValues(request.body) : valuesOf(open);
    const page = {
      frame,
      mode,
      step,
      values,
      fields: shown.fields,
      movedOn: shown.movedOn,
      options: profileOptions(open.reference, frame.language, values.where),
      abroadFrom: open.abroadFrom,
      version: shown.typed ? readVersion(typedIn(request.body)) : open.version,
      next: nextOf(request),
    };
    return <QuestionPage {...page} />;
  }
}

function existing(slug: string): Step {
  const step = stepOf(slug);
  if (!step) throw new NotFoundException();
  return step;
}

/** Where the person wanted to go: said by the address, or by the form. */
export function nextOf(request: FastifyRequest): string {
  const { tiep } = request.query as Record<string, unknown>;
  return ownPath(tiep ?? typedIn(request.body)['tiep'], '');
}

function valuesOf({ person, profile }: OpenProfile) {
  return { ...savedPerson(person), ...savedValues(profile) };
}

function typedValues(body: unknown) {
  return { ...typedPerson(body), ...readProfileForm(body, () => undefined).values };
}
