// A mail server and SMS provider for one machine: keeps every message as a file, shows it in the browser.
// SMS come as libs/notifications/sms.channel.ts says, to /sms.
//   node mailbox.mjs --smtp-port N --http-port N --folder DIR     (port 0 = any free one)
// Prints one line of JSON with its ports when it is ready.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readFile, readdir, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buffer, json as readJson } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { listPage, messagePage } from './mailbox-pages.mjs';

const LOOPBACK = '127.0.0.1';
const SHOWN = 200;
const LARGEST = 20 * 1024 * 1024;
const ID = /^[0-9]{13}-[0-9a-f]{12}$/;
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

const { values: options } = parseArgs({
  options: {
    'smtp-port': { type: 'string', default: '0' },
    'http-port': { type: 'string', default: '0' },
    folder: { type: 'string' },
  },
});
const folder = options.folder;
mkdirSync(folder, { recursive: true, mode: 0o700 });

/** Writes a mail down before the sender is told that it was taken. */
async function keep(raw, envelope) {
  const recipients = envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`);
  const sender = `Return-Path: <${envelope.mailFrom ? envelope.mailFrom.address : ''}>\r\n`;
  await write(Buffer.concat([Buffer.from(sender + recipients.join('')), raw]), 'eml');
}

async function write(content, extension) {
  const file = join(folder, `${Date.now()}-${randomBytes(6).toString('hex')}`);
  const handle = await open(`${file}.part`, 'wx');
  await handle.writeFile(content);
  await handle.sync();
  await handle.close();
  await rename(`${file}.part`, `${file}.${extension}`);
}

const known = new Map();

async function read(id) {
  if (!known.has(id)) known.set(id, await parse(id));
  return known.get(id);
}

async function parse(id) {
  return (await parseSms(id)) ?? parseMail(id);
}

const receivedAt = (id) => new Date(Number(id.slice(0, 13))).toISOString();

async function parseSms(id) {
  const content = await readFile(join(folder, `${id}.sms`), 'utf8').catch(() => null);
  if (content === null) return null;
  const { to, text, id: messageId } = JSON.parse(content);
  const place = { id, receivedAt: receivedAt(id), from: 'SMS', to: [to] };
  return { ...place, subject: text, messageId, text, headers: [] };
}

async function parseMail(id) {
  const mail = await simpleParser(await readFile(join(folder, `${id}.eml`)));
  const to = [mail.headers.get('delivered-to') ?? []].flat();
  return {
    id,
    receivedAt: receivedAt(id),
    from: mail.from?.text ?? '',
    to: to.map((address) => (typeof address === 'string' ? address : address.text)),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    headers: mail.headerLines.map(({ line }) => line),
  };
}

/** Mails and SMS, the newest first; only those to an address when one is given. */
async function messages(to, limit = Infinity) {
  const names = (await readdir(folder))
    .filter((name) => /\.(eml|sms)$/.test(name))
    .sort()
    .reverse();
  const found = [];
  for (const name of names) {
    const message = await read(name.slice(0, -4));
    if (!to || message.to.some((address) => address.toLowerCase() === to.toLowerCase())) {
      found.push(message);
    }
    if (found.length >= limit) break;
  }
  return found;
}

const html = (body) => ({ type: 'text/html; charset=utf-8', body });
const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });

async function answer(url) {
  const to = url.searchParams.get('to') ?? '';
  if (url.pathname === '/') return html(listPage(await messages(to, SHOWN), to));
  if (url.pathname === '/messages.json') return json(await messages(to));
  const [, id, extension] = /^\/messages\/([^./]+)(\.eml)?$/.exec(url.pathname) ?? [];
  if (!id || !ID.test(id)) return null;
  if (!extension) return html(messagePage(await read(id)));
  return { type: 'message/rfc822', body: await readFile(join(folder, `${id}.eml`)) };
}

/** The SMS with the id that its sender gave it; taken once, however often it comes. */
async function smsOf(id) {
  const found = await messages('');
  return found.find(({ from, messageId }) => from === 'SMS' && messageId === id);
}

/** A page elsewhere cannot send JSON here: its browser would ask first, and gets no answer. */
async function takeSms(request) {
  const isJson = request.headers['content-type'] === 'application/json';
  const { to, text, id } = isJson ? await readJson(request) : {};
  if (![to, text, id].every((value) => typeof value === 'string')) return [400, {}];
  if (!(await smsOf(id))) await write(JSON.stringify({ to, text, id }), 'sms');
  return [202, { id }];
}

async function tellOfSms(id) {
  return (await smsOf(id)) ? [200, { status: 'sent', id }] : [404, { error: 'not-found' }];
}

async function serveSms(request, response, id) {
  const [status, body] = request.method === 'POST' ? await takeSms(request) : await tellOfSms(id);
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function serve(request, response) {
  // A page elsewhere may point its own name at this machine; only ours are answered.
  const host = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '');
  const allowed = host && request.method === 'GET';
  const url = new URL(request.url, `http://${LOOPBACK}`);
  const [, smsId] = /^\/sms(?:\/([^/]+))?$/.exec(url.pathname) ?? [null, null];
  if (host && smsId !== null) return serveSms(request, response, smsId);
  const found = allowed
    ? await answer(url).catch((error) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      })
    : null;
  const { type, body } = found ?? { type: 'text/plain', body: 'Not found' };
  response.writeHead(found ? 200 : 404, { ...HEADERS, 'Content-Type': type });
  response.end(body);
}

const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  size: LARGEST,
  onData(stream, session, done) {
    buffer(stream)
      .then((raw) => keep(raw, session.envelope))
      .then(() => done(), done);
  },
});
smtp.on('error', (error) => console.error(error.message));

const http = createServer((request, response) => {
  serve(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
});

function listen(server, port) {
  return new Promise((resolve, reject) => {
    const inner = server.server ?? server;
    inner.once('error', reject);
    server.listen(Number(port), LOOPBACK, () => resolve(inner.address().port));
  });
}

const smtpPort = await listen(smtp, options['smtp-port']);
const httpPort = await listen(http, options['http-port']);
console.log(JSON.stringify({ smtpPort, httpPort }));

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
