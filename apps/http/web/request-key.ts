import { type FastifyRequest } from 'fastify';
import { type KeyedRequest, newId } from '#libs/platform';
import { typedIn } from './forms.js';
import { pathOf } from './request.js';

/**
 * The change that a form asks for, for `RequestKeys.once`: its hidden `_key`, its address and what
 * it says. A form without a key is a change of its own each time.
 */
export function keyedRequest(request: FastifyRequest): KeyedRequest {
  const typed = typedIn(request.body);
  const said = Object.entries(typed).filter(([name]) => !name.startsWith('_'));
  return {
    key: typed['_key'] ?? newId(),
    route: `${request.method} ${pathOf(request)}`,
    body: Object.fromEntries(said),
  };
}
