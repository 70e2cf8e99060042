import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, REDIS, type RedisConnection } from '#libs/platform';
import { tooManyAttempts } from './identity.errors.js';
import {
  BY_IDENTIFIER,
  BY_NETWORK,
  CALM_FAILURES,
  delayBefore,
  type DelayRule,
  networkOf,
  underPressure,
} from './login-delay.js';
import { MemoryTally, RedisTally, type Tally } from './login-tally.js';

const MINUTE = 60_000;
const PATIENCE_WITH_REDIS = 250;

/** A try that was let through; it counts as failed until it is forgiven. */
export interface Attempt {
  /** Call when the secret was right. */
  forgive(): Promise<void>;
}

/**
 * Slows guessing down: by what is typed, by network, and everywhere while the whole portal is
 * attacked. It delays and never locks out. Redis holds keyed hashes only, no telephone or address.
 * While Redis is away each process counts for itself.
 */
@Injectable()
export class LoginThrottle {
  private readonly shared: Tally;
  private readonly own: Tally = new MemoryTally();

  constructor(
    @Inject(REDIS) private readonly redis: RedisConnection,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.shared = new RedisTally(redis);
  }

  /** Lets one try through or throws the problem 429 with the seconds to wait. */
  async admit(typed: string, address: string): Promise<Attempt> {
    const identifier = this.key('identifier', typed.trim().toLowerCase());
    const network = this.key('network', networkOf(address));
    const all = this.key('all', '');
    const waits = [identifier, network].map((key) => this.tally((t) => t.waiting(`${key}:wait`)));
    refuseFor(Math.max(...(await Promise.all(waits))));

    const failures = await this.tally((t) => t.count(all, 1, MINUTE));
    const rule = (usual: DelayRule) => (failures > CALM_FAILURES ? underPressure(usual) : usual);
    await this.take(identifier, rule(BY_IDENTIFIER));
    await this.take(network, rule(BY_NETWORK));
    return {
      forgive: async () => {
        // Only this try is taken back: of those who share a telephone, one who knows an own secret
        // must not wipe out the failures with another's.
        await this.tally((t) => t.count(identifier, -1, BY_IDENTIFIER.memoryMs));
        await this.tally((t) => t.endWait(`${identifier}:wait`));
        await this.tally((t) => t.count(network, -1, BY_NETWORK.memoryMs));
        await this.tally((t) => t.count(all, -1, MINUTE));
      },
    };
  }

  /** The try is counted before it is made, so that many at once cannot slip through together. */
  private async take(key: string, rule: DelayRule): Promise<void> {
    const failures = await this.tally((t) => t.count(key, 1, rule.memoryMs));
    const delay = delayBefore(failures, rule);
    if (delay > 0) refuseFor(await this.tally((t) => t.startWait(`${key}:wait`, delay)));
  }

  private async tally<T>(step: (tally: Tally) => Promise<T>): Promise<T> {
    if (this.redis.status !== 'ready') return step(this.own);
    try {
      return await inTime(step(this.shared));
    } catch {
      return step(this.own);
    }
  }

  private key(scope: string, value: string): string {
    const hash = createHmac('sha256', this.env.APP_SECRET).update(value).digest('base64url');
    return `${this.env.REDIS_PREFIX}:login:${scope}:${hash}`;
  }
}

function refuseFor(ms: number): void {
  if (ms > 0) throw tooManyAttempts(Math.ceil(ms / 1_000));
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const tooLate = sleep(PATIENCE_WITH_REDIS, undefined, { ref: false }).then(() => {
    throw new Error('Redis does not answer');
  });
  return Promise.race([work, tooLate]);
}
