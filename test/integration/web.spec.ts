import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';

let portal: Portal;
const browser = () => new Browser(portal.app);

beforeAll(async () => {
  portal = await startPortal();
}, 120_000);

afterAll(() => portal.close());

describe('every answer', () => {
  it('carry strict headers and tell errors as pages and as problem+json', async () => {
    const page = await browser().get('/khong-co-trang-nay');
    expect([page.statusCode, page.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}'/);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
    const json = await browser().get('/api/v1/khong-co', { accept: 'application/json' });
    expect([json.statusCode, json.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(json.json()).toMatchObject({
      status: 404,
      code: 'web.status-404',
      title: expect.any(String),
    });
  });

  it('is compressed, and a changing request without a page behind it refused', async () => {
    const page = await browser().get('/', { 'accept-encoding': 'br' });
    expect(page.headers['content-encoding']).toBe('br');
    expect((await browser().post('/dang-xuat', {})).statusCode).toBe(403);
  });

  it('to a broken address or a huge form is an error of the sender', async () => {
    expect((await browser().get('/%zz')).statusCode).toBe(400);
    const form = { identifier: 'x'.repeat(70_000) };
    expect((await browser().post('/dang-nhap', form)).statusCode).toBe(413);
  });

  it('describe the JSON interface alone', async () => {
    const document = (await browser().get('/api/docs-json')).json<{ paths: object }>();
    expect(Object.keys(document.paths).every((path) => path.startsWith('/api/'))).toBe(true);
    expect((await browser().get('/api/docs')).statusCode).toBe(200);
  });

  it('say how the process is', async () => {
    expect((await browser().get('/livez')).json()).toEqual({ status: 'ok' });
    const ready = await browser().get('/readyz');
    expect(ready.json()).toEqual({ status: 'ok', postgres: 'ok', redis: 'ok', search: 'ok' });
  });
});
