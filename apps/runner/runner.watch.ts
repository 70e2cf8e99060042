import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { ENV, type Env, logger, Loop, watchEventLoop, Watchdog } from '#libs/platform';

/**
 * Ends a runner that only looks alive, so that whoever watches over the process (systemd, Docker,
 * `npm start`) starts a new one.
 */
@Injectable()
export class RunnerWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly watchdog: Watchdog,
  ) {
    const pause = Math.max(1_000, env.LEASE_SECONDS * 100);
    this.loop = new Loop('watchdog', pause, () => this.look());
  }

  onApplicationBootstrap(): void {
    // Half a lease: the locks of its tasks have not run out yet, and will not be renewed.
    watchEventLoop(Math.max(2, this.env.LEASE_SECONDS / 2));
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private async look(): Promise<number> {
    if (await this.watchdog.isStuck()) {
      logger.fatal('work waits and this runner takes none: it ends itself');
      process.exit(1);
    }
    return 0;
  }
}
