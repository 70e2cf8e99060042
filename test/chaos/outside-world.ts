import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailServer, type Receipt } from '../support/smtp.js';

/** How one channel of the outside world feels; an empty mood takes everything. */
export interface Mood {
  /** Takes connections and says nothing. */
  hang?: boolean;
  /** Milliseconds before it answers. */
  delayMs?: number;
}

export interface MailMood extends Mood {
  /** Answers of 4xx, one connection after the other; 421 comes instead of a greeting. */
  refuse?: number[];
}

export interface SmsMood extends Mood {
  refuse?: number;
  /** Seconds, said with a refusal. */
  retryAfter?: number;
  /** Takes the message and hangs up without an answer. */
  drop?: boolean;
}

/** A line of the journal: something was taken, or refused with this code. */
type Line = Receipt & { channel: 'mail' | 'sms'; id?: string; refused?: number; at: number };

/** A mail server and an SMS provider in a process of its own; the file that it writes is the judge's. */
export interface OutsideWorld extends MailServer {
  smsUrl: string;
  feel(mood: { mail?: MailMood; sms?: SmsMood }): Promise<void>;
  openSockets(): Promise<{ mail: number; sms: number }>;
  /** Everything that was taken, in order. */
  taken(channel: Line['channel']): Line[];
  /** Everything that was refused, in order; `to` is missing where the refusal came at the door. */
  refused(channel: Line['channel']): Line[];
}

export async function startOutsideWorld(): Promise<OutsideWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'nhipcau-world-'));
  const journal = join(folder, 'journal.jsonl');
  const child = fork(join(__dirname, 'outside-world.mjs'), [journal]);
  const [{ ports }] = (await once(child, 'message')) as [{ ports: { mail: number; sms: number } }];
  const lines = reader(journal);
  const ask = async (mood: object) => {
    const id = Math.random();
    child.send({ id, mood });
    for (;;) {
      const [answer] = (await once(child, 'message')) as [{ id: number; sockets: Sockets }];
      if (answer.id === id) return answer.sockets;
    }
  };
  return {
    url: `smtp://127.0.0.1:${ports.mail}`,
    smsUrl: `http://127.0.0.1:${ports.sms}/`,
    feel: async (mood) => {
      await ask(mood);
    },
    openSockets: () => ask({}),
    taken: (channel) => lines().filter((line) => line.channel === channel && !line.refused),
    refused: (channel) => lines().filter((line) => line.channel === channel && line.refused),
    receiptsFor: (address) => lines().filter((line) => line.to === address && !line.refused),
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Sockets = Awaited<ReturnType<OutsideWorld['openSockets']>>;

/** All whole lines of a file that only grows; what was read before is not read again. */
function reader(journal: string): () => Line[] {
  const lines: Line[] = [];
  let known = 0;
  return () => {
    if (statSync(journal).size === known) return lines;
    const news = readFileSync(journal).subarray(known);
    const whole = news.subarray(0, news.lastIndexOf('\n') + 1);
    known += whole.length;
    for (const line of whole.toString().split('\n').slice(0, -1)) {
      lines.push(JSON.parse(line) as Line);
    }
    return lines;
  };
}
