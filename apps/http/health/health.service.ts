import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ENV, type Env, Health, type Readiness } from '#libs/platform';
import { migrations } from '../../migrations.js';

/** Seconds in which a balancer has asked for the readiness of a portal that ends. */
const DRAIN_IN_PRODUCTION = 5;

/** Whether this process should be sent requests. */
@Injectable()
export class HealthService implements OnModuleDestroy {
  /** True from the moment at which the process is told to end. */
  leaving = false;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly health: Health,
  ) {}

  /** Unready while the process ends, and as `Health` says. */
  async readiness(): Promise<Readiness> {
    const readiness = await this.health.readiness(migrations);
    return this.leaving ? { ...readiness, status: 'unready' } : readiness;
  }

  /** The first thing at the end: says that it leaves and serves on, until nobody comes any more. */
  async onModuleDestroy(): Promise<void> {
    this.leaving = true;
    const { DRAIN_SECONDS, NODE_ENV } = this.env;
    await sleep(1000 * (DRAIN_SECONDS ?? (NODE_ENV === 'production' ? DRAIN_IN_PRODUCTION : 0)));
  }
}
