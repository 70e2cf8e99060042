import { type FastifyInstance } from 'fastify';
import { logger, type Metrics, withLogContext } from '#libs/platform';
import { pathOf } from './request.js';

/**
 * One line per request, without query and address, and the request's number on every other line
 * and in the answer. Its duration is measured under the pattern of its route.
 */
export function logRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  // The body is read outside the first hook's context, so the number is set again after it.
  fastify.addHook('preHandler', (request, _reply, done) => {
    withLogContext({ requestId: request.id }, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id: requestId } = request;
    const ms = Math.round(reply.elapsedTime);
    logger.info(
      { requestId, method, path: pathOf(request), status: reply.statusCode, ms },
      'request',
    );
    metrics.requests.observe(
      { route: request.routeOptions.url ?? 'none', method, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    done();
  });
}
