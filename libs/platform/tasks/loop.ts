import { setTimeout as sleep } from 'node:timers/promises';
import { logger } from '../observability/logger.js';

/**
 * Repeats `round` until stopped: at once while it reports work, else after `pause` milliseconds
 * or a wake. An error is logged and the loop goes on.
 */
export class Loop {
  /** False before the start, after the stop, and if ever a round ended the loop. */
  alive = false;
  private stopping = false;
  private wakes = 0;
  private waiting = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly name: string,
    private readonly pause: number,
    private readonly round: () => Promise<number>,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends the present pause, or skips the next one. */
  wake(): void {
    this.wakes += 1;
    this.waiting.abort();
  }

  /** Resolves when the round that is under way has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    this.alive = true;
    try {
      while (!this.stopping) {
        const before = this.wakes;
        const worked = await this.quietRound();
        if (worked === 0 && this.wakes === before) await this.wait();
      }
    } finally {
      this.alive = false;
    }
  }

  private async quietRound(): Promise<number> {
    try {
      return await this.round();
    } catch (error) {
      logger.warn({ loop: this.name, err: error }, 'loop round failed');
      return 0;
    }
  }

  private async wait(): Promise<void> {
    this.waiting = new AbortController();
    await sleep(this.pause, undefined, { signal: this.waiting.signal }).catch(() => undefined);
  }
}
