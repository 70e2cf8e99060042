// The outside world as a process of its own: a mail server and an SMS provider that can be slow, hang
// and refuse. Each receipt and each refusal is a line of a file, on the disk before it is answered.
//   node outside-world.mjs <file>      moods and questions come from the parent (outside-world.ts)
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { mailServer } from '../support/smtp-server.mjs';

const moods = { mail: {}, sms: {} };
const journal = openSync(process.argv[2], 'a');

function write(line) {
  writeSync(journal, `${JSON.stringify({ ...line, at: Date.now() })}\n`);
  fsyncSync(journal);
}

const mail = mailServer({
  take: (receipt) => write({ channel: 'mail', ...receipt }),
  refused: (to, refused) => write({ channel: 'mail', to, refused }),
  mood: () => moods.mail,
});

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

const takenSms = new Set();

/** By its mood: `hang`, `delayMs`, `refuse` (a status) with `retryAfter` (seconds), `drop` (taken, no answer). */
async function post(request, response) {
  const message = await bodyOf(request);
  const { hang, delayMs = 0, refuse, retryAfter, drop } = moods.sms;
  if (hang) return;
  await sleep(delayMs);
  if (refuse) {
    write({ channel: 'sms', ...message, refused: refuse });
    const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    response.writeHead(refuse, headers).end('{}');
    return;
  }
  write({ channel: 'sms', ...message });
  takenSms.add(message.id);
  if (drop) request.socket.destroy();
  else response.end(JSON.stringify({ id: message.id }));
}

/** What became of a message: libs/notifications/sms.channel.ts says how it is asked. */
function get(request, response) {
  const id = request.url.split('/').at(-1);
  if (takenSms.has(id)) response.end(JSON.stringify({ id, status: 'sent' }));
  else response.writeHead(404).end(JSON.stringify({ error: 'not-found' }));
}

const sms = createServer((request, response) => {
  void (request.method === 'POST' ? post : get)(request, response);
});

const listen = (server) =>
  new Promise((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(listening));
  });

const servers = { mail: await listen(mail), sms: await listen(sms) };
const countSockets = (server) =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));

process.on('message', async ({ id, mood }) => {
  Object.assign(moods, mood);
  const [mailSockets, smsSockets] = await Promise.all(Object.values(servers).map(countSockets));
  process.send({ id, sockets: { mail: mailSockets, sms: smsSockets } });
});
process.on('disconnect', () => process.exit());
process.send({ ports: { mail: servers.mail.address().port, sms: servers.sms.address().port } });
