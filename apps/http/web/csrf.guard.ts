import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { ENV, type Env } from '#libs/platform';
import { isCsrfToken, isOwnOrigin } from './csrf.js';
import { staleForm } from './web.errors.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Lets a changing request pass only when it comes from a page of ours, by origin and by token. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(@Inject(ENV) private readonly env: Env) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE_METHODS.includes(request.method)) return true;
    const { _csrf: token } = (request.body ?? {}) as { _csrf?: unknown };
    const own = isOwnOrigin(request.headers, this.env.PUBLIC_URL);
    if (!own || !isCsrfToken(request.visit.csrf, token)) throw staleForm();
    return true;
  }
}
