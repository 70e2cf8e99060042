import { setTimeout as sleep } from 'node:timers/promises';

/** Longest time for which a suspected task keeps the others waiting, or waits for them. */
const LONGEST_ALONE = 10_000;

/**
 * Lets the tasks of a process run side by side, and a suspected one alone: when the process dies
 * then, it is known which task killed it, and its neighbours are not blamed.
 */
export class Isolation {
  private readonly sharing = new Set<Promise<void>>();
  /** The turns of suspected tasks, one after the other; undefined while there is none. */
  private lone: Promise<void> | undefined;

  /** Runs `work` beside others, once no suspected task is alone. */
  async together(work: () => Promise<void>): Promise<void> {
    while (this.lone) await this.lone;
    await this.share(work);
  }

  /** Runs `work` when all that was begun before has ended; nothing else begins meanwhile. */
  async alone(work: () => Promise<void>): Promise<void> {
    const begun = this.quiet().then(() => [this.share(work)] as const);
    const turn: Promise<void> = begun.then(briefly).then(() => {
      if (this.lone === turn) this.lone = undefined;
    });
    this.lone = turn;
    const [running] = await begun;
    await running;
  }

  private async quiet(): Promise<void> {
    await this.lone;
    await briefly([...this.sharing]);
  }

  private share(work: () => Promise<void>): Promise<void> {
    const running = work();
    const forget = () => this.sharing.delete(running);
    this.sharing.add(running);
    running.then(forget, forget);
    return running;
  }
}

/** Waits until all have ended, well or not, but not for long. */
async function briefly(works: readonly Promise<void>[]): Promise<void> {
  const patience = new AbortController();
  const tooLong = sleep(LONGEST_ALONE, undefined, { ref: false, signal: patience.signal });
  await Promise.race([Promise.allSettled(works), tooLong]);
  patience.abort();
  await tooLong.catch(() => undefined);
}
