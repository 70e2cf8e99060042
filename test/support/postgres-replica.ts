import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { launchPostgres, preparePostgres } from './postgres-server.js';
import { freePort, Server } from './servers.js';

/** Postgres and a streaming replica of it, for one test file. */
export interface ReplicatedPostgres {
  primary: Server;
  standby: Server;
  end(): Promise<void>;
}

export async function startReplicatedPostgres(): Promise<ReplicatedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'nhipcau-replica-'));
  chmodSync(folder, 0o711);
  const home = join(folder, 'primary');
  mkdirSync(home);
  const port = await freePort();
  const primary = server(port, preparePostgres(home, port));
  await primary.start();
  // A copy of an ended cluster is a base backup.
  await primary.kill('SIGINT');
  const copy = join(folder, 'standby');
  copyAsStandby(join(home, 'postgres'), copy, port);
  await primary.start();
  const standbyPort = await freePort();
  const standby = server(standbyPort, launchPostgres(copy, standbyPort));
  await standby.start();
  return {
    primary,
    standby,
    end: async () => {
      await Promise.all([standby.kill('SIGQUIT'), primary.kill('SIGQUIT')]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks a server as its superuser. */
export async function asksPostgres(server: Server, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function copyAsStandby(data: string, copy: string, port: number): void {
  const { status, stderr } = spawnSync('cp', ['-a', data, copy]);
  if (status !== 0) throw new Error(`The cluster cannot be copied: ${String(stderr)}`);
  appendFileSync(
    join(copy, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres'\n` +
      `wal_retrieve_retry_interval = '200ms'\n`,
  );
  writeFileSync(join(copy, 'standby.signal'), '');
}

function server(port: number, launch: ConstructorParameters<typeof Server>[1]): Server {
  const answers = (): Promise<boolean> =>
    asksPostgres(one, 'SELECT 1').then(
      () => true,
      () => false,
    );
  const one = new Server(`postgres://postgres@127.0.0.1:${port}/postgres`, launch, answers);
  return one;
}
