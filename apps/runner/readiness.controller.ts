import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Health, Metrics } from '#libs/platform';
import { migrations } from '../migrations.js';
import { Runner } from './runner.js';

/** For whoever watches the runner; its port is not for the public. */
@Controller()
export class ReadinessController {
  constructor(
    private readonly runner: Runner,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** The process runs; says nothing of what it stands on. */
  @Get('livez')
  live() {
    return { status: 'ok' };
  }

  /** 503 when it starts, ends, has lost a loop, or has no Postgres or an old schema. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const parts = await this.health.readiness(migrations);
    const status = this.runner.working ? parts.status : 'unready';
    if (status === 'unready') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { ...parts, status };
  }

  @Get('metrics')
  async tell(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
