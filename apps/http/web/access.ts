import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type OnModuleInit,
  SetMetadata,
} from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { mayUse, type Permission } from './permissions.js';
import { loginNeeded, notAllowed } from './web.errors.js';

const ACCESS = 'nhipcau:access';
const PUBLIC = 'public';

/** The route is for the roles that have this permission. */
export const Access = (permission: Permission) => SetMetadata(ACCESS, permission);

/** The route is for everybody, logged in or not. */
export const Public = () => SetMetadata(ACCESS, PUBLIC);

/** Lets a request pass when its actor may use the route: else 401, or 403 for the wrong role. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Permission | typeof PUBLIC>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === PUBLIC) return true;
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>().visit;
    if (actor.role === 'anonymous') throw loginNeeded();
    if (!mayUse(actor.role, access)) throw notAllowed();
    return true;
  }
}

/** Refuses the start while a route says neither who may use it nor that it is public. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as Record<string, object> | undefined;
      if (!metatype || !prototype) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => isUnguardedRoute(prototype[name], metatype))
        .map((name) => `${metatype.name}.${name}`);
    });
    if (open.length > 0) throw new Error(`Routes without @Access or @Public: ${open.join(', ')}`);
  }
}

function isUnguardedRoute(method: object | undefined, controller: object): boolean {
  if (!method || !Reflect.hasMetadata(METHOD_METADATA, method)) return false;
  return !Reflect.hasMetadata(ACCESS, method) && !Reflect.hasMetadata(ACCESS, controller);
}
