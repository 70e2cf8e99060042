import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Scene, type Server } from '../support/servers.js';
import { random } from './random.js';

/** Milliseconds, from and to. */
type Span = readonly [number, number];

/** `kill`: SIGKILL, started again afterwards. `stop`: SIGSTOP, then SIGCONT. */
type Kind = 'kill' | 'stop';

export interface Fault {
  /** Milliseconds since the faults began. */
  at: number;
  kind: Kind;
  target: string;
  /** For how long it is away. */
  away: number;
}

interface Bounds {
  count: number;
  targets: string[];
  /** The quiet before each fault. */
  every: Span;
  /** How long it is away after each kind; the kinds take turns. */
  away: Partial<Record<Kind, Span>>;
}

/** All faults of a run, computed from the seed before anything begins. */
export function planFaults(seed: number, { count, targets, every, away }: Bounds): Fault[] {
  const next = random(seed);
  const within = ([from, to]: Span) => Math.round(from + next() * (to - from));
  const kinds = Object.entries(away) as [Kind, Span][];
  let clock = 0;
  return Array.from({ length: count }, (_, n) => {
    const [kind, span] = kinds[n % kinds.length] ?? ['kill', [0, 0]];
    const target = targets[Math.floor(next() * targets.length)] ?? '';
    const fault = { at: clock + within(every), kind, target, away: within(span) };
    clock = fault.at + fault.away;
    return fault;
  });
}

/** What happened when, in a file of the scene: it survives a test that hangs. */
class TimeLine {
  private readonly start = performance.now();
  private readonly file: string;

  constructor(folder: string) {
    this.file = join(folder, 'time-line.txt');
    this.note('begin');
  }

  note(what: string): void {
    const ms = Math.round(performance.now() - this.start);
    appendFileSync(this.file, `${String(ms).padStart(8)} ms  ${what}\n`);
  }

  toString(): string {
    return readFileSync(this.file, 'utf8');
  }
}

interface Run {
  name: string;
  seed: number;
  scene: Scene;
  faults: Fault[];
  servers: Record<string, Server>;
}

/**
 * Carries faults out while `work` runs, which gets a promise of their end. The plan is printed
 * before; the time line when the run fails, and always at full size.
 */
export async function underFaults<T>(
  run: Run,
  work: (over: Promise<void>, note: (what: string) => void) => Promise<T>,
): Promise<T> {
  const plan = run.faults.map(
    ({ at, kind, target, away }) => `  ${at} ms ${kind} ${target} for ${away} ms\n`,
  );
  process.stdout.write(`${run.name} seed ${run.seed}, ${plan.length} faults\n${plan.join('')}`);
  const timeLine = new TimeLine(run.scene.folder);
  const over = carryOut(run, timeLine);
  // Told when `work` waits for it.
  over.catch(() => undefined);
  let failed = true;
  try {
    const result = await work(over, (what) => {
      timeLine.note(what);
    });
    failed = false;
    return result;
  } finally {
    await over.catch(() => undefined);
    timeLine.note(failed ? 'failed' : 'end');
    if (failed || process.env['CHAOS_SIZE'] === 'full') {
      process.stdout.write(`${run.name} time line\n${timeLine.toString()}`);
    }
  }
}

async function carryOut({ faults, servers }: Run, timeLine: TimeLine): Promise<void> {
  const start = performance.now();
  for (const { at, kind, target, away } of faults) {
    const server = servers[target];
    if (!server) throw new Error(`There is no server ${target}`);
    await sleep(Math.max(0, start + at - performance.now()));
    timeLine.note(`${kind} ${target}`);
    if (kind === 'kill') await server.kill();
    else server.pause();
    await sleep(away);
    if (kind === 'kill') await server.start();
    else server.resume();
    timeLine.note(`${target} is back`);
  }
}
