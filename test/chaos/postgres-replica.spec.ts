import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, createDataSource, Db, SYSTEM } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { Replica } from '../../libs/platform/db/replica.js';
import { urlOf } from '../support/database.js';
import { type House, startHouse } from '../support/house.js';
import {
  asksPostgres,
  type ReplicatedPostgres,
  startReplicatedPostgres,
} from '../support/postgres-replica.js';
import { Scene, type Server } from '../support/servers.js';
import { until } from '../support/until.js';
import { offer } from './town.js';

const scene = new Scene();
let postgres: ReplicatedPostgres;
let house: House;
let portal: Server;
let db: Db;
let replica: Replica;
let first: string;
let second: string;

beforeAll(async () => {
  postgres = await startReplicatedPostgres();
  process.env['TEST_DATABASE_URL'] = postgres.primary.url;
  house = await startHouse();
  first = await pageOf(await offer(house, 'replica-1', '7531', 'Thợ may'));
  second = await pageOf(await offer(house, 'replica-2', '7212', 'Thợ hàn'));
  const url = new URL(urlOf(house.name, 'nhipcau_app'));
  url.port = new URL(postgres.standby.url).port;
  await caughtUp();
  portal = await scene.app('http', { HOUSE: house.name, DATABASE_REPLICA_URL: url.href });
  const primary = await createDataSource(urlOf(house.name, 'nhipcau_app'), []).initialize();
  replica = new Replica(createDataSource(url.href, [], 1_000));
  db = new Db(primary, replica);
}, 120_000);

afterAll(async () => {
  await Promise.all([db, replica].map((each) => each.onApplicationShutdown()));
  await scene.end();
  await house.close();
  await postgres.end();
});

describe('reads that may be some seconds old', () => {
  it('are those of the public pages', async () => {
    const sql = `SELECT 1 FROM pg_stat_activity WHERE usename = 'nhipcau_app'`;
    expect(await asksPostgres(postgres.standby, sql)).toEqual([]);
    for (const path of [first, '/?q=tho', '/api/v1/postings', '/sitemap.xml']) {
      expect((await fetch(portal.url + path)).status).toBe(200);
    }
    expect(await asksPostgres(postgres.standby, sql)).not.toEqual([]);
  });

  it('are answered by the replica, who knows the actor and the time of the scope', async () => {
    await until(async () => (await whoReads()) === 'standby');
    const found = await db.readStale(ANONYMOUS, () =>
      db.row<{ role: string; now: Date }>('SELECT app_role() AS role, app_now() AS now'),
    );
    expect(found?.role).toBe('anonymous');
    expect(Math.abs(Number(found?.now) - Date.now())).toBeLessThan(60_000);
  });

  it('are answered by the primary for whoever is logged in, and inside any other scope', async () => {
    expect(await whoReads(SYSTEM)).toBe('primary');
    expect(await db.transaction(ANONYMOUS, () => whoReads())).toBe('primary');
    expect(await db.read(ANONYMOUS, () => whoReads())).toBe('primary');
  });

  it('find on the primary what the replica does not know yet', async () => {
    await asksPostgres(postgres.standby, 'SELECT pg_wal_replay_pause()');
    const third = await pageOf(await offer(house, 'replica-3', '5120', 'Phụ bếp'));
    expect((await fetch(portal.url + third)).status).toBe(200);
  });

  it('are behind for five seconds at most', async () => {
    await house.get(PostingsService).close(SYSTEM, await idOf('replica-1'));
    await until(async () => (await fetch(portal.url + first)).status === 410, 15);
    expect(await whoReads()).toBe('primary');
    await asksPostgres(postgres.standby, 'SELECT pg_wal_replay_resume()');
    await until(async () => (await whoReads()) === 'standby', 15);
  });

  it('need no replica: it dies under the portal, and comes back', async () => {
    await postgres.standby.kill();
    for (let n = 0; n < 20; n += 1) {
      expect((await fetch(portal.url + second)).status).toBe(200);
    }
    expect(await whoReads()).toBe('primary');
    await postgres.standby.start();
    await until(async () => (await whoReads()) === 'standby', 20);
    expect((await fetch(portal.url + second)).status).toBe(200);
  });
});

async function whoReads(actor = ANONYMOUS): Promise<string> {
  const row = await db.readStale(actor, () =>
    db.row<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby'),
  );
  return row?.standby ? 'standby' : 'primary';
}

/** Waits until the replica has replayed what the primary has written. */
async function caughtUp(): Promise<void> {
  const [row] = await asksPostgres(postgres.primary, 'SELECT pg_current_wal_lsn() AS lsn');
  const { lsn } = row as { lsn: string };
  const sql = `SELECT pg_last_wal_replay_lsn() >= '${lsn}'::pg_lsn AS done`;
  await until(async () => {
    const [found] = await asksPostgres(postgres.standby, sql);
    return (found as { done: boolean }).done;
  });
}

async function pageOf(id: string): Promise<string> {
  return (await house.get(PostingsService).byId(SYSTEM, id)).url;
}

async function idOf(sourceId: string): Promise<string> {
  const row = await house.db.read(SYSTEM, () =>
    house.db.row<{ id: string }>('SELECT id FROM posting WHERE source_id = $1', [sourceId]),
  );
  return row?.id ?? '';
}
