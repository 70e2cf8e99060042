// An SMS provider as a process of its own, as libs/notifications/sms.channel.ts speaks to it. What it
// does is chosen by the number that follows +84:
//   422...  refuses the number (any code)     429...  answers 429 once, Retry-After 30; 503... once
//   700...  takes the message, notes it, hangs up
//   701...  hangs up once and takes nothing   anything else is taken
// Takes an id once, however often it comes. Tells its parent its port, each message and each question.
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

const taken = new Map();
const busyOnce = new Set();
const lostOnce = new Set();

function refusal(to) {
  const code = /^\+84([45]\d\d)/.exec(to)?.[1];
  const passing = code === '429' || code === '503';
  if (!code || (passing && busyOnce.has(to))) return null;
  busyOnce.add(to);
  return Number(code);
}

function take(message) {
  if (taken.has(message.id)) return;
  taken.set(message.id, `provider-${taken.size + 1}`);
  process.send({ receipt: message });
}

const answer = (response, status, body, headers = {}) =>
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(body));

async function receive(request, response) {
  const { to, text, id } = await json(request);
  const { authorization, 'idempotency-key': key } = request.headers;
  const status = refusal(to);
  process.send({ asked: { method: 'POST', to, id, status } });
  if (status) return answer(response, status, {}, status === 429 ? { 'retry-after': '30' } : {});
  if (to.startsWith('+84701') && !lostOnce.has(id)) {
    lostOnce.add(id);
    return request.socket.destroy();
  }
  take({ to, text, id, authorization, key });
  if (to.startsWith('+84700')) return request.socket.destroy();
  answer(response, 202, { id: taken.get(id) });
}

function tell(id, response) {
  process.send({ asked: { method: 'GET', id } });
  if (!taken.has(id)) return answer(response, 404, { error: 'not-found' });
  answer(response, 200, { status: 'sent', id: taken.get(id) });
}

const server = createServer((request, response) => {
  if (request.method === 'POST') void receive(request, response);
  else tell(request.url.split('/').at(-1), response);
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
