import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { ENV, type Env, Metrics, NestLogger, newId, readEnv } from '#libs/platform';
import { setAssetVersions, setPublicUrl } from '#libs/ui';
import { assets, assetVersions } from './assets.js';
import { HealthService } from './health/health.service.js';
import { HttpModule } from './http.module.js';
import { serveOpenApi } from './openapi.js';
import { logRequests } from './web/request-log.js';
import { relaxForDocs, securityHeaders } from './web/security.js';
import { Visits } from './web/visit.js';

/** Forms and JSON alike; whoever uploads files will need a limit of its own. */
const BODY_LIMIT = 64 * 1024;

const FAST_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** The portal, complete but not listening: for main.ts and for tests. */
export async function createHttpApp(): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId(),
    // The visitor's address behind a proxy: it slows down whoever guesses secrets.
    trustProxy: readEnv().TRUSTED_PROXIES ?? false,
    frameworkErrors: refuseAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(HttpModule, adapter, {
    logger: new NestLogger(),
    abortOnError: false,
  });
  app.enableShutdownHooks([], { useProcessExit: true });
  await addPlugins(app);
  setAssetVersions(assetVersions());
  setPublicUrl(app.get<Env>(ENV).PUBLIC_URL);
  serveOpenApi(app);
  return app;
}

/** An address that cannot be read never reaches the hooks below. */
function refuseAddress(_error: Error, _request: unknown, reply: FastifyReply): void {
  void reply
    .status(400)
    .header('x-content-type-options', 'nosniff')
    .type('text/plain; charset=utf-8')
    .send('400');
}

/** In the order in which a request meets them. */
async function addPlugins(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const visits = app.get(Visits);
  logRequests(fastify, app.get(Metrics));
  const health = app.get(HealthService);
  // A connection that is kept would hold up the end, or break under the next request.
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (health.leaving) void reply.header('connection', 'close');
    done();
  });
  await fastify.register(helmet, securityHeaders(app.get<Env>(ENV).PUBLIC_URL));
  fastify.addHook('onRequest', relaxForDocs);
  // Mail programs end a subscription with such a form (RFC 8058); what it says is in the address.
  fastify.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    (_request, _body, done) => {
      done(null, {});
    },
  );
  await fastify.register(cookie);
  await fastify.register(compress, { encodings: ['br', 'gzip'], brotliOptions: FAST_BROTLI });
  fastify.addHook('onRequest', (request, reply) => visits.begin(request, reply));
  await fastify.register(staticFiles, assets);
}
