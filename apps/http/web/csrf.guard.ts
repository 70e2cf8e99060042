import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { ENV, type Env } from '#libs/platform';
import { isCsrfToken, isOwnOrigin } from './csrf.js';
import { staleForm } from './web.errors.js';

const SIGNED_LINK = 'nhipcau:signed-link';

/**
 * The address itself carries the permission, under our signature, and no session acts: there is
 * nothing that another site could make a browser do.
 */
export const SignedLink = () => SetMetadata(SIGNED_LINK, true);

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Lets a changing request pass only when it comes from a page of ours, by origin and by token. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE_METHODS.includes(request.method)) return true;
    if (this.reflector.get<boolean>(SIGNED_LINK, context.getHandler())) return true;
    const { _csrf: token } = (request.body ?? {}) as { _csrf?: unknown };
    const own = isOwnOrigin(request.headers, this.env.PUBLIC_URL);
    if (!own || !isCsrfToken(request.visit.csrf, token)) throw staleForm();
    return true;
  }
}
