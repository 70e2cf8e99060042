import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request as ask,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Balancer {
  url: string;
  /** Whether this portal is sent requests now. */
  sendsTo(url: string): boolean;
  close(): Promise<void>;
}

const EVERY = 200;
const PATIENCE = 3_000;

/**
 * A balancer as it stands before several portals: it asks each `/readyz` every 200 ms and sends a
 * request to a random one of those that answered 200 the last time. It tries nothing twice, so
 * that whoever fails a request is seen: 502 when the portal broke off, 503 when none is ready.
 */
export async function startBalancer(urls: string[]): Promise<Balancer> {
  const ready = new Set<string>();
  const stop = new AbortController();
  await Promise.all(urls.map((url) => lookAt(url, ready)));
  for (const url of urls) void keepLooking(url, ready, stop.signal);
  const server = createServer((incoming, outgoing) => {
    const choice = [...ready][Math.floor(Math.random() * ready.size)];
    if (choice) forward(incoming, outgoing, choice);
    else outgoing.writeHead(503).end();
  });
  // A browser's idle connections must not end under a request that is on its way.
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sendsTo: (url) => ready.has(url),
    close: () => {
      stop.abort();
      return closeServer(server);
    },
  };
}

async function keepLooking(url: string, ready: Set<string>, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await sleep(EVERY, undefined, { ref: false });
    await lookAt(url, ready);
  }
}

async function lookAt(url: string, ready: Set<string>): Promise<void> {
  try {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.arrayBuffer();
    if (answer.ok) ready.add(url);
    else ready.delete(url);
  } catch {
    ready.delete(url);
  }
}

/** Each request has a connection of its own: one kept alive could end under the next request. */
function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: string): void {
  const { method, url, headers, socket } = incoming;
  const forwarded = {
    'x-forwarded-for': socket.remoteAddress,
    'x-forwarded-proto': 'http',
    'x-forwarded-host': headers.host,
  };
  const options = { method, headers: { ...headers, ...forwarded, connection: 'close' } };
  const further = ask(`${target}${url ?? '/'}`, { ...options, agent: false }, (answer) => {
    delete answer.headers.connection;
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on('error', () => outgoing.destroy());
    answer.pipe(outgoing);
  });
  further.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end();
  });
  outgoing.on('close', () => further.destroy());
  incoming.pipe(further);
}

async function closeServer(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
