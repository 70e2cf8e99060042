import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token is bound to: the server's secret and this browser's session or form cookie. */
export interface CsrfBinding {
  secret: string;
  browser: string;
}

/**
 * A token for the hidden field of a form: `<salt>.<HMAC of salt and browser>`. The salt makes each
 * one different, so that a compressed page does not give it away bit by bit (BREACH).
 */
export function csrfToken(binding: CsrfBinding, salt = randomBytes(12).toString('base64url')) {
  const mac = createHmac('sha256', binding.secret).update(`csrf ${salt} ${binding.browser}`);
  return `${salt}.${mac.digest('base64url')}`;
}

export function isCsrfToken(binding: CsrfBinding, token: unknown): boolean {
  // Without a cookie there is nothing that only this browser knows.
  if (typeof token !== 'string' || binding.browser === '') return false;
  const salt = token.slice(0, Math.max(0, token.indexOf('.')));
  const given = Buffer.from(token);
  const expected = Buffer.from(csrfToken(binding, salt));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

interface OriginHeaders {
  host?: string;
  origin?: string;
  'sec-fetch-site'?: string | string[];
}

/**
 * True unless the browser says that another site sent the request. Old browsers send neither
 * header; the token still protects them.
 */
export function isOwnOrigin(headers: OriginHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return true;
  if (!URL.canParse(headers.origin)) return false;
  const { host, origin } = new URL(headers.origin);
  return host === headers.host || origin === new URL(publicUrl).origin;
}
