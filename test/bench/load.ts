import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds since a request was due. */
export interface Timing {
  firstByte: number;
  total: number;
}

export interface Answer {
  status: number;
  body: string;
  /** By `performance.now()`. */
  firstByteAt: number;
}

interface Question {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** Connections that stay open, the same kind for the portal and for the raw engine. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function ask({ url, method = 'GET', headers = {}, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      const firstByteAt = performance.now();
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        resolve({ status, body: Buffer.concat(chunks).toString(), firstByteAt });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Asks at fixed times whether or not the answers before have come, and counts from the time at which
 * a request was due: a slow answer does not hide those who would have waited behind it. `send`
 * returns when the first byte came.
 */
export async function openLoop(
  load: { requests: number; perSecond: number },
  send: (request: number) => Promise<number>,
): Promise<Timing[]> {
  const started = performance.now();
  const under = Array.from({ length: load.requests }, async (_, index) => {
    const due = started + (index * 1000) / load.perSecond;
    await sleep(Math.max(0, due - performance.now()));
    const firstByteAt = await send(index);
    return { firstByte: firstByteAt - due, total: performance.now() - due };
  });
  return Promise.all(under);
}
