import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PeopleService } from '#libs/identity';
import { PreferencesService, TOPICS } from '#libs/notifications';
import { type Actor, LANGUAGES } from '#libs/platform';
import { Access, Public } from '../web/access.js';
import { SignedLink } from '../web/csrf.guard.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html, seeOther } from '../web/render.js';
import {
  NotificationSettingsPage,
  UnsubscribedPage,
  UnsubscribePage,
} from './notification-settings.pages.js';

const languageSchema = z.enum(LANGUAGES).optional().catch(undefined);

const smsSchema = z.enum(['yes', 'no']).optional().catch(undefined);

const tokenSchema = z.string().max(2000).catch('');

/** About what a person is sent messages; ending mails also works without an account, by a signed link. */
@Controller('thong-bao')
export class NotificationSettingsController {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly people: PeopleService,
  ) {}

  @Get('cai-dat')
  @Access('notifications.read')
  async settings(
    @CurrentActor() actor: Actor,
    @Query('da-luu') saved: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { email, phone } = await this.people.person(actor, actor.personId ?? '');
    const page = {
      frame: frameOf(request),
      settings: await this.preferences.settingsOf(actor),
      address: email,
      phone,
      saved: saved === '1',
    };
    html(reply, <NotificationSettingsPage {...page} />);
  }

  /** The language goes on in the address, which keeps it for the browser and for the account. */
  @Post('cai-dat')
  @Access('notifications.read')
  async save(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sent = (body ?? {}) as Record<string, unknown>;
    const language = languageSchema.parse(sent['language']);
    const sms = smsSchema.parse(sent['sms']);
    // No box ticked means no messages; what is no topic of ours is not looked at.
    const ticked = [sent['topics']].flat();
    await this.preferences.choose(
      actor,
      TOPICS.filter((topic) => ticked.includes(topic)),
      sms && sms === 'yes',
    );
    seeOther(
      reply,
      `/thong-bao/cai-dat?da-luu=1${language === undefined ? '' : `&lang=${language}`}`,
    );
  }

  @Post('cai-dat/gui-lai')
  @Access('notifications.read')
  async retryAddresses(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.preferences.forgetRefusals(actor);
    seeOther(reply, '/thong-bao/cai-dat?da-luu=1');
  }

  @Get('ngung')
  @Public()
  async question(
    @Query('the') the: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const token = tokenSchema.parse(the);
    const topics = await this.preferences.linkTopics(token);
    html(reply, <UnsubscribePage frame={frameOf(request)} token={token} topics={topics} />);
  }

  /** From our page, or from a mail program by itself (RFC 8058, section 3.2). */
  @Post('ngung')
  @Public()
  @SignedLink()
  async unsubscribe(
    @Query('the') the: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.preferences.unsubscribe(tokenSchema.parse(the));
    html(reply, <UnsubscribedPage frame={frameOf(request)} />);
  }
}
