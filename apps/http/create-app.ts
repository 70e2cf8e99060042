import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';
import { ENV, type Env, NestLogger, newId } from '#libs/platform';
import { setAssetVersions, setPublicUrl } from '#libs/ui';
import { assets, assetVersions } from './assets.js';
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
    frameworkErrors: refuseAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(HttpModule, adapter, {
    logger: new NestLogger(),
    abortOnError: false,
  });
  app.enableShutdownHooks();
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
  logRequests(fastify);
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
