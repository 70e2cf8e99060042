import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import pg from 'pg';
import { newId, SYSTEM } from '#libs/platform';
import { urlOf } from '../support/database.js';
import { type House, startHouse } from '../support/house.js';
import { Scene } from '../support/servers.js';
import { until } from '../support/until.js';

/** Docker and systemd kill after 30 s; nothing here takes long. */
const LONGEST = 15_000;

const scene = new Scene();
let house: House;
beforeAll(async () => {
  house = await startHouse();
}, 120_000);
afterAll(async () => {
  await scene.end();
  await house.close();
});

/** Holds a table, so that whoever wants it waits; the result lets go. */
async function hold(lock: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: urlOf(house.name) });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${lock}`);
  return () => client.end();
}

/** True when somebody waits for a table. */
async function somebodyWaits(): Promise<boolean> {
  const locks = await house.db.read(SYSTEM, () =>
    house.db.rows(
      `SELECT 1 FROM pg_locks WHERE NOT granted AND relation IS NOT NULL
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    ),
  );
  return locks.length > 0;
}

async function ask(url: string, agent?: Agent): Promise<IncomingMessage> {
  const [answer] = (await once(get(url, { agent }), 'response')) as [IncomingMessage];
  answer.resume();
  return answer;
}

async function refusesConnections(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return false;
  } catch {
    return true;
  } finally {
    socket.destroy();
  }
}

describe('the portal, told to end', () => {
  it('says so at once, serves on while balancers notice, answers what is under way, and ends well', async () => {
    const portal = await scene.app('http', { HOUSE: house.name, DRAIN_SECONDS: '2' });
    const kept = new Agent({ keepAlive: true });
    expect((await ask(`${portal.url}/livez`, kept)).statusCode).toBe(200);
    const letGo = await hold('posting');
    const slow = ask(`${portal.url}/api/v1/postings/${newId()}`);
    await until(somebodyWaits);

    const told = performance.now();
    const exit = portal.kill('SIGTERM');
    await until(async () => (await ask(`${portal.url}/readyz`)).statusCode === 503, 2);
    const late = await ask(`${portal.url}/robots.txt`);
    expect(late.statusCode).toBe(200);
    expect(late.headers.connection).toBe('close');

    await until(() => refusesConnections(portal.url), 10);
    await letGo();
    expect((await slow).statusCode).toBe(404);
    expect(await exit).toBe(0);
    expect(performance.now() - told).toBeGreaterThan(2_000);
    expect(performance.now() - told).toBeLessThan(LONGEST);
    kept.destroy();
  });

  it('fails nobody under load', async () => {
    const portal = await scene.app('http', { HOUSE: house.name, DRAIN_SECONDS: '1' });
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const answers: (number | undefined)[] = [];
    let leaving = false;
    const visitor = async () => {
      // As a balancer would: nothing new after the portal has said that it leaves.
      while (!leaving) answers.push((await ask(`${portal.url}/?q=viec`, agent)).statusCode);
    };
    const visitors = Array.from({ length: 8 }, visitor);
    await until(() => answers.length > 40);
    const exit = portal.kill('SIGTERM');
    await until(async () => (await ask(`${portal.url}/readyz`)).statusCode === 503, 2);
    leaving = true;
    await Promise.all(visitors);
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await exit).toBe(0);
    agent.destroy();
  });
});

describe('a runner, told to end', () => {
  it('finishes the task that runs, takes no other, and ends well', async () => {
    const runner = await scene.app('runner', { HOUSE: house.name });
    await until(async () => (await openTasks()) === 0, 60);
    const [first, second] = [newId(), newId()];
    const add = (id: string) =>
      `INSERT INTO outbox_delivery (outbox_id, subscriber, run_at)
       SELECT id, 'platform.delete-old-rows', app_now() FROM outbox WHERE id = '${id}'`;
    await write(
      `INSERT INTO outbox (id, name, payload, run_at)
       SELECT id, 'platform.delete-old-rows', '{}', app_now()
       FROM unnest(ARRAY['${first}', '${second}']::uuid[]) AS id`,
    );
    const letGo = await hold('outbox IN SHARE MODE');
    await write(add(first));
    await until(somebodyWaits);
    const exit = runner.kill('SIGTERM');
    await until(async () => (await ask(`${runner.url}/readyz`)).statusCode === 503, 5);
    await write(add(second));
    await letGo();
    expect(await exit).toBe(0);
    expect(await isDone(first)).toBe(true);
    expect(await isDone(second)).toBe(false);
  });

  it('ends in time while Redis is away', async () => {
    const redis = await scene.redis();
    const runner = await scene.app('runner', { HOUSE: house.name, REDIS_URL: redis.url });
    await redis.kill();
    const told = performance.now();
    expect(await runner.kill('SIGTERM')).toBe(0);
    expect(performance.now() - told).toBeLessThan(LONGEST);
  });
});

function write(sql: string): Promise<unknown> {
  return house.db.transaction(SYSTEM, () => house.db.rows(sql));
}

async function openTasks(): Promise<number> {
  const sql = 'SELECT count(*) AS open FROM outbox_delivery WHERE done_at IS NULL';
  const row = await house.db.read(SYSTEM, () => house.db.row<{ open: number }>(sql));
  return row?.open ?? 0;
}

async function isDone(outboxId: string): Promise<boolean> {
  const sql = 'SELECT done_at FROM outbox_delivery WHERE outbox_id = $1';
  const row = await house.db.read(SYSTEM, () =>
    house.db.row<{ doneAt: Date | null }>(sql, [outboxId]),
  );
  return row?.doneAt instanceof Date;
}
