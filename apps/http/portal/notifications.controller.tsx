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

  /** What the page shows is read by that, and nothing else; the page still says which was new. */
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
    const beforeId = cursorSchema.parse(before ?? null);
    const notifications = await list(beforeId);
    const oldest = notifications.at(-1);
    const hasOlder = oldest !== undefined && (await list(oldest.id)).length > 0;
    const unseen = notifications.filter(({ read }) => !read);
    if (unseen.length > 0) {
      await this.notifications.markRead(
        actor,
        unseen.map(({ id }) => id),
      );
    }
    const unread = await this.notifications.unreadCount(actor);
    const page = {
      frame: { ...frame, user: user && { ...user, unread } },
      notifications,
      isFirst: beforeId === null,
      ...(hasOlder && { olderHref: `/thong-bao?truoc=${oldest.id}` }),
    };
    html(reply, <NotificationsPage {...page} />);
  }
}
