import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Runner } from './runner.js';

/** For whoever watches the runner; it listens on the loopback address only. */
@Controller()
export class ReadinessController {
  constructor(private readonly runner: Runner) {}

  @Get('livez')
  live() {
    return { status: 'ok' };
  }

  @Get('readyz')
  ready(@Res({ passthrough: true }) reply: FastifyReply) {
    if (!this.runner.ready) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: this.runner.ready ? 'ok' : 'starting' };
  }
}
