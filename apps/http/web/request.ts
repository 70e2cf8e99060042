import { type FastifyRequest } from 'fastify';

/** The path without its query. */
export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}

/** A path of this portal that a form or an address names; anything else becomes `fallback`. */
export function ownPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !value.startsWith('/')) return fallback;
  const base = 'http://portal';
  if (!URL.canParse(value, base)) return fallback;
  // Browsers read `//host` and `/\\host` as another site.
  const { origin, pathname, search } = new URL(value, base);
  return origin === base ? `${pathname}${search}` : fallback;
}

/** True for programs: all of `/api`, and whoever asks for JSON and not for a page. */
export function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  if (/^\/api(?:\/|$)/.test(pathOf(request))) return true;
  return accept.includes('application/json') && !accept.includes('text/html');
}

/** True for a browser that asks for a page. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && !wantsJson(request);
}
