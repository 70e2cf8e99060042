import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type FieldProblem, newId } from '#libs/platform';
import { QUESTIONS } from '#libs/profiles';
import { savedPerson } from '../portal/person-fields.js';
import { asShown, hasMovedOn, readVersion } from '../portal/profile.answer.js';
import { ProfileDesk } from '../portal/profile.desk.js';
import { savedValues } from '../portal/profile.form.js';
import { profileOptions } from '../portal/profile.options.js';
import { Access } from '../web/access.js';
import { EXISTING } from '../web/existing.js';
import { submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { readWorkerForm, type WorkerForm, type WorkerValues } from './people.form.js';
import { WorkerFormPage } from './people-form.pages.js';

interface Shown {
  /** What was typed; null shows what is saved. */
  typed: WorkerValues | null;
  fields: FieldProblem[];
  movedOn: boolean;
}

/** A counsellor changes the profile of somebody, all questions on one page. */
@Controller('centre/people/:id/profile')
export class PersonProfileController {
  constructor(private readonly desk: ProfileDesk) {}

  @Get()
  @Access('people.edit')
  async show(
    @Param('id', EXISTING) personId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const shown = { typed: null, fields: [], movedOn: false };
    const page = await this.page(personId, request, shown);
    await this.desk.profiles.noteLook(request.visit.actor, personId);
    html(reply, page);
  }

  @Post()
  @Access('people.edit')
  async save(
    @Param('id', EXISTING) personId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor } = request.visit;
    const provinceOf = await this.desk.provinceOf();
    const form = readWorkerForm(request.body, provinceOf, { isNew: false });
    const version = readVersion(typedIn(request.body));
    const done = asShown(
      await submit(form, 'fullName', (value) =>
        this.desk.profiles.answer(actor, personId, changeOf(value, version)),
      ),
    );
    if (done.ok) return void seeOther(reply, `/centre/people/${personId}?da-luu=1`);
    const movedOn = hasMovedOn(done);
    const shown = {
      typed: movedOn ? null : form.values,
      fields: movedOn ? [] : done.fields,
      movedOn,
    };
    html(reply, await this.page(personId, request, shown), done.status);
  }

  private async page(personId: string, request: FastifyRequest, shown: Shown) {
    const frame = frameOf(request);
    const open = await this.desk.open(request.visit.actor, personId);
    const { person, profile, reference, abroadFrom } = open;
    const saved = {
      ...savedPerson(person),
      ...savedValues(profile),
      consentStorage: person.consentStorageAt !== null,
    };
    const values = shown.typed ?? saved;
    const page = {
      frame,
      subject: { id: personId, name: person.fullName },
      values,
      fields: shown.fields,
      movedOn: shown.movedOn,
      options: profileOptions(reference, frame.language, values.where),
      abroadFrom,
      version: shown.typed ? readVersion(typedIn(request.body)) : open.version,
      requestKey: newId(),
      doubles: [],
    };
    return <WorkerFormPage {...page} />;
  }
}

/** The language of messages is the person's own choice. */
function changeOf({ person, draft }: WorkerForm, version: number) {
  const { fullName, phone, email, birth, sex } = person;
  const facts = { fullName, phone, email, birth, sex };
  return { answered: QUESTIONS, version, person: facts, answers: draft, finished: true };
}
