import { describe, expect, it } from '@jest/globals';
import { type FastifyReply } from 'fastify';
import { Cookies } from './cookies.js';

/** What a reply would be told to set. */
function kept(cookies: Cookies, role: 'worker' | 'agent') {
  const set: unknown[] = [];
  const reply = { setCookie: (...cookie: unknown[]) => set.push(...cookie) };
  cookies.keepSession(reply as unknown as FastifyReply, 'token', role);
  return set;
}

describe('Cookies', () => {
  it('are bound to the host and to https where the portal speaks it', () => {
    const [name, , options] = kept(new Cookies('https://nhipcau.example'), 'agent');
    expect(name).toBe('__Host-nc');
    expect(options).toEqual({ path: '/', sameSite: 'lax', secure: true, httpOnly: true });
  });

  it('can be kept by browsers over plain http', () => {
    const [name, , options] = kept(new Cookies('http://192.168.1.7:3000'), 'agent');
    expect([name, options]).toEqual(['nc', expect.objectContaining({ secure: false })]);
  });

  it('of workers outlive the browser, those of staff do not', () => {
    const age = { maxAge: 365 * 24 * 60 * 60 };
    expect(kept(new Cookies('https://nhipcau.example'), 'worker')[2]).toMatchObject(age);
    expect(kept(new Cookies('https://nhipcau.example'), 'agent')[2]).not.toHaveProperty('maxAge');
  });
});
