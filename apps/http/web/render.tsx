import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Frame } from '#libs/ui';
import { csrfToken } from './csrf.js';

/** What every page needs to know of its request. */
export function frameOf(request: FastifyRequest): Frame {
  const { language, user, csrf, nonce } = request.visit;
  return {
    language,
    user,
    path: request.url,
    csrfToken: csrfToken(csrf),
    nonce,
  };
}

/** Sends a page. It is its reader's own and is asked for again each time. */
export function html(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .send(`<!doctype html>${renderToString(page)}`);
}

/** After a change: sends the browser on to a page, which it may reload. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply.redirect(path, 303);
}
