import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor } from '#libs/platform';

/** Who makes this request: the first argument of every service method. */
export const CurrentActor = createParamDecorator(
  (_: undefined, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<FastifyRequest>().visit.actor,
);
