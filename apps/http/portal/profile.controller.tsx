import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type FieldProblem } from '#libs/platform';
import { hasConsented, type ProfileFile, questionsLeft } from '#libs/profiles';
import { Access } from '../web/access.js';
import { submit, typedIn } from '../web/forms.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { hasMovedOn, readVersion } from './profile.answer.js';
import { goOnPath, ProfileDesk } from './profile.desk.js';
import { ProfilePage } from './profile.pages.js';
import { profileRows } from './profile.rows.js';

/** The worker's own profile as a whole; single answers are changed question by question. */
@Controller('ho-so')
export class ProfileController {
  constructor(private readonly desk: ProfileDesk) {}

  @Get()
  @Access('profile.edit')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    html(reply, await this.page(request, { fields: [], movedOn: false }));
  }

  /** Gives the consent to be matched, or takes it back. */
  @Post('dong-y')
  @Access('profile.edit')
  async consent(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { actor } = request.visit;
    const typed = typedIn(request.body);
    const change = {
      answered: [],
      version: readVersion(typed),
      answers: { consentMatching: typed['consentMatching'] === 'yes' },
    };
    const done = await submit({ ok: true, value: change }, 'consentMatching', () =>
      this.desk.profiles.answer(actor, actor.personId ?? '', change),
    );
    if (done.ok) return void seeOther(reply, '/ho-so?da-luu=1');
    const movedOn = hasMovedOn(done);
    const shown = { fields: movedOn ? [] : done.fields, movedOn };
    html(reply, await this.page(request, shown), done.status);
  }

  private async page(
    request: FastifyRequest,
    { fields, movedOn }: { fields: FieldProblem[]; movedOn: boolean },
  ) {
    const { actor } = request.visit;
    const personId = actor.personId ?? '';
    const frame = frameOf(request);
    const { profile, person, version, ...open } = await this.desk.open(actor, personId);
    const { 'da-luu': saved } = request.query as Record<string, unknown>;
    const page = {
      frame,
      rows: profileRows({ person, profile }, open.reference, frame.language),
      goOn: goOn(profile),
      minor: open.awaitsGuardian,
      consentStorageAt: person.consentStorageAt,
      consented: profile !== undefined && hasConsented(profile),
      version,
      accesses: await this.desk.profiles.accessesOf(actor, personId),
      fields,
      saved: saved === '1',
      movedOn,
    };
    return <ProfilePage {...page} />;
  }
}

function goOn(profile: ProfileFile | undefined): { href: string; left: number } | null {
  if (profile?.finishedAt) return null;
  const left = questionsLeft(profile?.answered ?? []).length;
  return { href: goOnPath(profile), left };
}
