// A mail server for one machine: takes every mail, keeps it as a file, shows it in the browser.
//   node mailbox.mjs --smtp-port N --http-port N --folder DIR     (port 0 = any free one)
// Prints one line of JSON with its ports when it is ready.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readFile, readdir, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
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
  const id = `${Date.now()}-${randomBytes(6).toString('hex')}`;
  const recipients = envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`);
  const sender = `Return-Path: <${envelope.mailFrom ? envelope.mailFrom.address : ''}>\r\n`;
  const file = join(folder, id);
  const handle = await open(`${file}.part`, 'wx');
  await handle.writeFile(Buffer.concat([Buffer.from(sender + recipients.join('')), raw]));
  await handle.sync();
  await handle.close();
  await rename(`${file}.part`, `${file}.eml`);
}

const known = new Map();

async function read(id) {
  if (!known.has(id)) known.set(id, await parse(id));
  return known.get(id);
}

async function parse(id) {
  const mail = await simpleParser(await readFile(join(folder, `${id}.eml`)));
  const to = [mail.headers.get('delivered-to') ?? []].flat();
  return {
    id,
    receivedAt: new Date(Number(id.slice(0, 13))).toISOString(),
    from: mail.from?.text ?? '',
    to: to.map((address) => (typeof address === 'string' ? address : address.text)),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    headers: mail.headerLines.map(({ line }) => line),
  };
}

/** Mails, the newest first; only those to an address when one is given. */
async function messages(to, limit = Infinity) {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .reverse();
  const found = [];
  for (const name of names) {
    const message = await read(name.slice(0, -'.eml'.length));
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

async function serve(request, response) {
  // A page elsewhere may point its own name at this machine; only ours are answered.
  const host = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '');
  const allowed = host && request.method === 'GET';
  const url = new URL(request.url, `http://${LOOPBACK}`);
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
