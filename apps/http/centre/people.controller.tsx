import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  formatBirth,
  formatPhone,
  PeopleService,
  type Person,
  type PersonDraft,
  personSchema,
} from '#libs/identity';
import { type Actor, type FieldProblem, newId, RequestKeys } from '#libs/platform';
import { profileDraftSchema, ProfilesService } from '#libs/profiles';
import { type Reference, ReferenceService } from '#libs/reference';
import { typedPerson } from '../portal/person-fields.js';
import { communeOptions } from '../portal/profile.options.js';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { readForm, submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { NewPersonPage, PeoplePage } from './people.pages.js';

const querySchema = z.object({
  q: z.string().max(100).catch(''),
  after: z.uuid().optional().catch(undefined),
});

const newPersonSchema = personSchema.and(z.object({ communeCode: z.string().default('') }));

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
    const ids = found.people.map(({ id }) => id);
    const communes = await this.profiles.communesOf(actor, ids);
    const lists = await this.reference.snapshot();
    const page = {
      frame: frameOf(request),
      q,
      rows: found.people.map((person) => toRow(person, communes.get(person.id), lists)),
      ...(found.after !== undefined && { nextHref: listHref(q, found.after) }),
    };
    html(reply, <PeoplePage {...page} />);
  }

  @Get('new')
  @Access('people.register')
  async newPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    html(reply, await this.newPerson(request, []));
  }

  @Post('new')
  @Access('people.register')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(newPersonSchema, body);
    const done = await submit(form, 'fullName', ({ communeCode, ...draft }) =>
      this.requests.once(actor, keyedRequest(request), () =>
        this.register(actor, draft, communeCode),
      ),
    );
    if (done.ok) seeOther(reply, `/centre/people/${done.result}`);
    else html(reply, await this.newPerson(request, done.fields), done.status);
  }

  /** A place is the beginning of a profile. */
  private async register(actor: Actor, draft: PersonDraft, communeCode: string): Promise<string> {
    const id = await this.people.registerPerson(actor, draft);
    if (communeCode === '') return id;
    const provinceCode = (await this.reference.snapshot()).commune(communeCode)?.provinceCode;
    const profile = profileDraftSchema.parse({ communeCode, provinceCode });
    await this.profiles.save(actor, id, profile);
    return id;
  }

  private async newPerson(request: FastifyRequest, fields: FieldProblem[]) {
    const { communeCode = '' } = typedIn(request.body);
    const page = {
      frame: frameOf(request),
      values: { ...typedPerson(request.body), communeCode },
      fields,
      communes: communeOptions(await this.reference.snapshot()),
      requestKey: newId(),
    };
    return <NewPersonPage {...page} />;
  }
}

function toRow(
  { id, fullName, birthDate, birthPrecision, phone }: Person,
  communeCode: string | undefined,
  lists: Reference,
) {
  return {
    id,
    fullName,
    birth: birthDate && birthPrecision && formatBirth({ birthDate, birthPrecision }),
    phone: phone && formatPhone(phone),
    commune: communeCode === undefined ? null : (lists.commune(communeCode)?.name ?? communeCode),
  };
}

function listHref(q: string, after: string): string {
  const query = new URLSearchParams({ ...(q !== '' && { q }), after });
  return `/centre/people?${query.toString()}`;
}
