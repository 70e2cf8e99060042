import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface SmsReceipt {
  to: string;
  text: string;
  id: string;
  authorization: string;
  key: string;
}

interface Request {
  method: 'POST' | 'GET';
  id: string;
  to?: string;
}

/** A real SMS provider in a process of its own; `sms-server.mjs` says how numbers steer it. */
export interface SmsServer {
  url: string;
  receiptsFor(number: string): SmsReceipt[];
  /** All requests about one message, in order. */
  requestsFor(id: string): Request['method'][];
  close(): Promise<void>;
}

type Message = { port: number } | { receipt: SmsReceipt } | { asked: Request };

export async function startSmsServer(): Promise<SmsServer> {
  const child: ChildProcess = fork(join(__dirname, 'sms-server.mjs'));
  const receipts: SmsReceipt[] = [];
  const requests: Request[] = [];
  const ready = new Promise<number>((resolve) => {
    child.on('message', (message: Message) => {
      if ('port' in message) resolve(message.port);
      else if ('receipt' in message) receipts.push(message.receipt);
      else requests.push(message.asked);
    });
  });
  return {
    url: `http://127.0.0.1:${await ready}/sms`,
    receiptsFor: (number) => receipts.filter((receipt) => receipt.to === number),
    requestsFor: (id) =>
      requests.filter((request) => request.id === id).map(({ method }) => method),
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
