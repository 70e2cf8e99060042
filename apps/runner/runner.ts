import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import pg from 'pg';
import {
  ENV,
  type Env,
  Indexer,
  logger,
  Loop,
  Queues,
  Relay,
  Schedules,
  TaskPerformer,
} from '#libs/platform';

const POLL = 1_000;
const TICK = 30_000;

/**
 * The process that runs tasks: relays the outbox, runs handlers, keeps the search index and
 * starts what is scheduled. Any number of runners may run side by side.
 */
@Injectable()
export class Runner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  ready = false;
  private stopped = false;
  private listener: pg.Client | undefined;
  private readonly relayLoop = new Loop('relay', POLL, () => this.relay.round());
  private readonly indexLoop = new Loop('indexer', POLL, () => this.indexer.round());
  private readonly scheduleLoop = new Loop('schedules', TICK, () => this.schedules.tick());

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly relay: Relay,
    private readonly indexer: Indexer,
    private readonly schedules: Schedules,
    private readonly queues: Queues,
    private readonly performer: TaskPerformer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.performer.assertComplete();
    this.queues.work(
      // Failures are recorded in Postgres and tried again from there.
      (key) => this.performer.perform(key).catch(() => undefined),
      (key, error) => {
        void this.performer.recordLoss(key, error).catch(() => undefined);
      },
    );
    for (const loop of [this.relayLoop, this.indexLoop, this.scheduleLoop]) loop.start();
    await this.listen();
    this.ready = true;
  }

  /** Loops end before the queues close and the database goes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ready = false;
    this.stopped = true;
    await Promise.all(
      [this.relayLoop, this.indexLoop, this.scheduleLoop].map((loop) => loop.stop()),
    );
    await this.listener?.end().catch(() => undefined);
  }

  /** NOTIFY makes work start at once; without it, polling finds it within a second. */
  private async listen(): Promise<void> {
    const listener = new pg.Client({ connectionString: this.env.DATABASE_URL });
    this.listener = listener;
    listener.on('notification', ({ channel }) => {
      if (channel === 'outbox') this.relayLoop.wake();
      if (channel === 'search') this.indexLoop.wake();
    });
    listener.on('error', (error) => {
      logger.warn({ err: error }, 'listener lost');
    });
    listener.on('end', () => {
      if (!this.stopped) setTimeout(() => void this.listen(), POLL).unref();
    });
    try {
      await listener.connect();
      await listener.query('LISTEN outbox; LISTEN search');
    } catch (error) {
      logger.warn({ err: error }, 'cannot listen');
    }
  }
}
