import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { unstorable } from './web.errors.js';

/** Refuses a zero byte anywhere in a request: no person types one, and Postgres cannot store it. */
@Injectable()
export class TextGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query, params, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const holdsZero = [query, params, body].some((part) =>
      JSON.stringify(part ?? null).includes(String.raw`\u0000`),
    );
    if (holdsZero) throw unstorable();
    return true;
  }
}
