import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dateInZone, SYSTEM } from '#libs/platform';
import { QUEUES } from '../../libs/platform/outbox/definitions.js';
import { type House, startHouse } from '../support/house.js';
import { onNode, type RedisCluster, startRedisCluster } from '../support/redis-cluster.js';
import { Scene } from '../support/servers.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { until } from '../support/until.js';
import { allDone, FLAWLESS, judge } from './judge.js';
import { random, seed } from './random.js';
import { addSeeker, offer, TRADES, wish } from './town.js';

const WORKERS = 12;
const POSTINGS = 12;

const scene = new Scene();
let cluster: RedisCluster;
let mail: MailServer;
let house: House;

beforeAll(async () => {
  cluster = await startRedisCluster();
  mail = await startMailServer();
  Object.assign(process.env, { REDIS_URL: cluster.url, SMTP_URL: mail.url });
  house = await startHouse();
  const env = { HOUSE: house.name };
  await Promise.all([scene.app('runner', env), scene.app('runner', env)]);
}, 120_000);

afterAll(async () => {
  await house.close();
  await scene.end();
  await cluster.end();
  await mail.close();
});

it('spreads the queues over the nodes', async () => {
  const [node] = cluster.nodes;
  if (!node) throw new Error('no node');
  const owners = await onNode(node, async (redis) => {
    const ranges = await redis.cluster('SLOTS');
    return Promise.all(
      QUEUES.map(async (queue) => {
        const slot = await redis.cluster('KEYSLOT', `{nhipcau:${queue}}:wait`);
        return ranges.find(([from, to]) => from <= slot && slot <= to)?.[2]?.[1];
      }),
    );
  });
  expect(new Set(owners).size).toBeGreaterThan(1);
});

it(`carries the work of two runners past a node that dies and comes back (seed ${seed})`, async () => {
  const next = random(seed);
  for (let n = 0; n < WORKERS; n += 1) {
    await wish(house, await addSeeker(house), [tradeOf(n)]);
  }
  const publish = async (from: number, below: number) => {
    for (let n = from; n < below; n += 1) await offer(house, `c-${n}`, tradeOf(n), `Việc ${n}`);
  };
  await publish(0, POSTINGS / 3);
  await until(() => allDone(house), 120);
  await publish(POSTINGS / 3, (2 * POSTINGS) / 3);
  const node = cluster.nodes[Math.floor(next() * cluster.nodes.length)];
  await node?.kill();
  await until(async () => !(await cluster.isWhole()), 30);
  await publish((2 * POSTINGS) / 3, POSTINGS);
  await node?.start();
  await until(() => cluster.isWhole(), 60);
  await until(() => allDone(house), 120);
  const today = await house.db.read(SYSTEM, () => Promise.resolve(dateInZone(house.db.now)));
  expect(await judge(house, mail, today)).toEqual(FLAWLESS);
}, 300_000);

const tradeOf = (n: number): string => TRADES[n % TRADES.length] ?? '7531';
