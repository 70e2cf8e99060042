import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Readiness } from '#libs/platform';
import { Public } from '../web/access.js';
import { HealthService } from './health.service.js';

/** For whoever watches the process and sends requests to it. */
@ApiExcludeController()
@Controller()
@Public()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process runs; says nothing of what it stands on. */
  @Get('livez')
  live() {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.readiness();
    if (readiness.status === 'unready') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }
}
