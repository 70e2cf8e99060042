import { type FastifyHelmetOptions } from '@fastify/helmet';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { pathOf } from './request.js';

const YEAR = 365 * 24 * 60 * 60;

/**
 * Headers of every answer. Scripts and styles come from this host or carry the nonce of the
 * answer; nobody may put a page into a frame. https is demanded only where it is spoken.
 */
export function securityHeaders(publicUrl: string): FastifyHelmetOptions {
  const https = publicUrl.startsWith('https:');
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https && { maxAge: YEAR },
  };
}

/** The pages of the API's description bring styles inside their HTML; nothing personal is there. */
export function relaxForDocs(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (pathOf(request).startsWith('/api/docs')) {
    reply.helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          frameAncestors: ["'none'"],
        },
      },
    });
  }
  done();
}
