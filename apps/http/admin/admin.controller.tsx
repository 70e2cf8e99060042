import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, newId, OperationsService, RequestKeys } from '#libs/platform';
import { PostingSources } from '#libs/postings';
import { Access } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { keyedRequest } from '../web/request-key.js';
import { inputWrong } from '../web/web.errors.js';
import { AdminPage } from './admin.pages.js';

const querySchema = z.object({
  retried: z.coerce.number().int().positive().optional().catch(undefined),
});

/** One dead letter, or all of one task. */
const retrySchema = z.object({ task: z.string().min(1).max(200), id: z.uuid().optional() });

/** Admins see how the background work goes, and let run again what was given up. */
@Controller('admin')
export class AdminController {
  constructor(
    private readonly operations: OperationsService,
    private readonly sources: PostingSources,
    private readonly requests: RequestKeys,
  ) {}

  @Get()
  @Access('operation.read')
  async page(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [operations, postings] = await Promise.all([
      this.operations.overview(),
      this.sources.overview(),
    ]);
    const { retried } = querySchema.parse(query);
    const page = { frame: frameOf(request), operations, postings, retried, newKey: newId };
    html(reply, <AdminPage {...page} />);
  }

  @Post('dead-letters')
  @Access('operation.retry')
  async retry(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = retrySchema.safeParse(body);
    if (!wanted.success) throw inputWrong(wanted.error.issues);
    const { task, id } = wanted.data;
    const count = await this.requests.once(actor, keyedRequest(request), () =>
      id === undefined
        ? this.operations.retryAll(actor, task)
        : this.operations.retry(actor, { subscriber: task, outboxId: id }),
    );
    seeOther(reply, `/admin?retried=${count}`);
  }
}
