import { type RedisConnection } from '#libs/platform';

/** Counters and waits that forget by themselves; each step is atomic. */
export interface Tally {
  /** Adds `step` to a counter, which lives `memoryMs` more, and returns its value. */
  count(key: string, step: 1 | -1, memoryMs: number): Promise<number>;
  /** Milliseconds that a wait still lasts; 0 when there is none. */
  waiting(key: string): Promise<number>;
  /** Starts a wait. Of several at once one wins and gets 0, the others how long it lasts. */
  startWait(key: string, ms: number): Promise<number>;
  endWait(key: string): Promise<void>;
}

/** The tally that all processes share. */
export class RedisTally implements Tally {
  constructor(private readonly redis: RedisConnection) {}

  async count(key: string, step: 1 | -1, memoryMs: number): Promise<number> {
    const replies = await this.redis.multi().incrby(key, step).pexpire(key, memoryMs).exec();
    return Number(replies?.[0]?.[1]);
  }

  async waiting(key: string): Promise<number> {
    return Math.max(0, await this.redis.pttl(key));
  }

  async startWait(key: string, ms: number): Promise<number> {
    const won = await this.redis.set(key, '1', 'PX', ms, 'NX');
    return won ? 0 : Math.max(1, await this.redis.pttl(key));
  }

  async endWait(key: string): Promise<void> {
    await this.redis.del(key);
  }
}

const MOST_KEYS = 50_000;

/** The tally of this process alone, for the time that Redis is away. */
export class MemoryTally implements Tally {
  private readonly entries = new Map<string, { value: number; until: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  count(key: string, step: 1 | -1, memoryMs: number): Promise<number> {
    const value = (this.alive(key)?.value ?? 0) + step;
    this.put(key, value, memoryMs);
    return Promise.resolve(value);
  }

  waiting(key: string): Promise<number> {
    return Promise.resolve(this.left(key));
  }

  startWait(key: string, ms: number): Promise<number> {
    const left = this.left(key);
    if (left === 0) this.put(key, 1, ms);
    return Promise.resolve(left);
  }

  endWait(key: string): Promise<void> {
    this.entries.delete(key);
    return Promise.resolve();
  }

  private left(key: string): number {
    const entry = this.alive(key);
    return entry ? Math.ceil(entry.until - this.now()) : 0;
  }

  private alive(key: string) {
    const entry = this.entries.get(key);
    return entry && entry.until > this.now() ? entry : undefined;
  }

  /** The oldest entry gives way, so that a flood of made-up names cannot fill the memory. */
  private put(key: string, value: number, ms: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, until: this.now() + ms });
    const oldest = this.entries.keys().next();
    if (this.entries.size > MOST_KEYS && !oldest.done) this.entries.delete(oldest.value);
  }
}
