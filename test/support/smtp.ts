import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Receipt {
  to: string;
  messageId: string;
  subject: string;
  text: string;
}

/** A real mail server in a process of its own; `smtp-server.mjs` says how addresses steer it. */
export interface MailServer {
  url: string;
  /** All texts taken for an address, in order; a text whose connection then broke is among them. */
  receiptsFor(address: string): Receipt[];
  close(): Promise<void>;
}

type Message = { port: number } | { receipt: Receipt };

export async function startMailServer(port = 0): Promise<MailServer> {
  const child: ChildProcess = fork(join(__dirname, 'smtp-server.mjs'), [String(port)]);
  const receipts: Receipt[] = [];
  const ready = new Promise<number>((resolve) => {
    child.on('message', (message: Message) => {
      if ('port' in message) resolve(message.port);
      else receipts.push(message.receipt);
    });
  });
  return {
    url: `smtp://127.0.0.1:${await ready}`,
    receiptsFor: (address) => receipts.filter((receipt) => receipt.to === address),
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
