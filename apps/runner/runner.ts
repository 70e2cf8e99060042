import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
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
export class Runner implements OnApplicationBootstrap, OnModuleDestroy {
  private ready = false;
  private stopped = false;
  private listener: pg.Client | undefined;
  private readonly relayLoop = new Loop('relay', POLL, () => this.relay.round());
  private readonly indexLoop = new Loop('indexer', POLL, () => this.indexer.round());
  private readonly scheduleLoop = new Loop('schedules', TICK, () => this.schedules.tick());
  private readonly loops = [this.relayLoop, this.indexLoop, this.scheduleLoop];

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly relay: Relay,
    private readonly indexer: Indexer,
    private readonly schedules: Schedules,
    private readonly queues: Queues,
    private readonly performer: TaskPerformer,
  ) {}

  /** True while tasks are taken and every loop goes round. */
  get working(): boolean {
    return this.ready && this.loops.every((loop) => loop.alive);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.performer.assertComplete();
    await this.queues.assertKept();
    // Failures are recorded in Postgres and tried again from there.
    this.queues.work((key, lost) => this.performer.perform(key, lost).catch(() => undefined));
    for (const loop of this.loops) loop.start();
    await this.listen();
    this.ready = true;
  }

  /** Running tasks end, then the loops; the health port, the queues and the database follow. */
  async onModuleDestroy(): Promise<void> {
    this.ready = false;
    this.stopped = true;
    await this.queues.finish();
    await Promise.all(this.loops.map((loop) => loop.stop()));
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
