import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { birthOf, formatBirth, formatPhone, PeopleService, type Person } from '#libs/identity';
import { type Actor, type FieldProblem, newId, RequestKeys } from '#libs/platform';
import { ProfilesService } from '#libs/profiles';
import { type Reference, ReferenceService } from '#libs/reference';
import { asShown } from '../portal/profile.answer.js';
import { profileOptions } from '../portal/profile.options.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { readWorkerForm, type WorkerForm, type WorkerValues } from './people.form.js';
import { WorkerFormPage } from './people-form.pages.js';
import { PeoplePage, type PersonRow } from './people.pages.js';

const querySchema = z.object({
  q: z.string().max(100).catch(''),
  after: z.uuid().optional().catch(undefined),
});

/** A centre's people: finding them, and writing down somebody new. */
@Controller('centre/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly profiles: ProfilesService,
    private readonly reference: ReferenceService,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('people.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { q, after } = querySchema.parse(query);
    const found = await this.people.find(actor, { text: q, after });
    const page = {
      frame: frameOf(request),
      q,
      rows: await this.rowsOf(actor, found.people),
      ...(found.after !== undefined && { nextHref: listHref(q, found.after) }),
    };
    html(reply, <PeoplePage {...page} />);
  }

  @Get('new')
  @Access('people.register')
  async newPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { values } = readWorkerForm({}, () => undefined, { isNew: true });
    html(reply, await this.newPerson(request, { values, fields: [], doubles: [] }));
  }

  @Post('new')
  @Access('people.register')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lists = await this.reference.snapshot();
    const provinceOf = (code: string) => lists.commune(code)?.provinceCode;
    const form = readWorkerForm(body, provinceOf, { isNew: true });
    const isNoDouble = typedIn(body)['double'] === 'no';
    const done = asShown(
      await submit(form, 'fullName', ({ person, ...told }) =>
        this.requests.once(actor, keyedRequest(request), () =>
          this.profiles.register(actor, person, { ...told, isNoDouble }),
        ),
      ),
    );
    if (done.ok) return void seeOther(reply, `/centre/people/${done.result}?da-luu=1`);
    const isDouble = done.fields.some(({ code }) => code === 'people.doubles');
    const doubles = form.ok && isDouble ? await this.doublesOf(actor, form.value) : [];
    const shown = { values: form.values, fields: isDouble ? [] : done.fields, doubles };
    html(reply, await this.newPerson(request, shown), done.status);
  }

  private async doublesOf(actor: Actor, { person }: WorkerForm): Promise<PersonRow[]> {
    return this.rowsOf(actor, await this.people.similar(actor, person));
  }

  private async rowsOf(actor: Actor, people: Person[]): Promise<PersonRow[]> {
    const ids = people.map(({ id }) => id);
    const communes = await this.profiles.communesOf(actor, ids);
    const lists = await this.reference.snapshot();
    return people.map((person) => toRow(person, communes.get(person.id), lists));
  }

  private async newPerson(
    request: FastifyRequest,
    shown: { values: WorkerValues; fields: FieldProblem[]; doubles: PersonRow[] },
  ) {
    const frame = frameOf(request);
    const lists = await this.reference.snapshot();
    const page = {
      frame,
      subject: null,
      ...shown,
      options: profileOptions(lists, frame.language, shown.values.where),
      abroadFrom: null,
      version: 0,
      requestKey: newId(),
      movedOn: false,
    };
    return <WorkerFormPage {...page} />;
  }
}

function toRow(person: Person, communeCode: string | undefined, lists: Reference): PersonRow {
  const { id, fullName, phone } = person;
  const birth = birthOf(person);
  return {
    id,
    fullName,
    birth: birth && formatBirth(birth),
    phone: phone && formatPhone(phone),
    commune: communeCode === undefined ? null : (lists.commune(communeCode)?.name ?? communeCode),
  };
}

function listHref(q: string, after: string): string {
  const query = new URLSearchParams({ ...(q !== '' && { q }), after });
  return `/centre/people?${query.toString()}`;
}
