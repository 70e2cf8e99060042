import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NotificationsService } from '#libs/notifications';
import { type Actor } from '#libs/platform';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html } from '../web/render.js';
import { NotificationsPage } from './notifications.pages.js';

const cursorSchema = z.uuid().nullable().catch(null);

/** What the portal has told a person. */
@Controller('thong-bao')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  /** What the page shows is read by that; the page still says which of it was new. */
  @Get()
  @Access('notifications.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query('truoc') before: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { user, ...frame } = frameOf(request);
    const list = (beforeId: string | null) =>
      this.notifications.listFor(actor, frame.language, beforeId);
    const notifications = await list(cursorSchema.parse(before ?? null));
    const oldest = notifications.at(-1);
    const hasOlder = oldest !== undefined && (await list(oldest.id)).length > 0;
    if (notifications[0]) await this.notifications.markRead(actor, notifications[0].id);
    const unread = await this.notifications.unreadCount(actor);
    const page = {
      frame: { ...frame, user: user && { ...user, unread } },
      notifications,
      ...(hasOlder && { olderHref: `/thong-bao?truoc=${oldest.id}` }),
    };
    html(reply, <NotificationsPage {...page} />);
  }
}
