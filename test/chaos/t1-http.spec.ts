import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { type Balancer, startBalancer } from '../support/balancer.js';
import { type House, startHouse } from '../support/house.js';
import { Scene, type Server } from '../support/servers.js';
import { type Answer, Answers, Caller } from './caller.js';
import { planFaults, underFaults } from './faults.js';
import { all } from './judge.js';
import { compare, printLedger } from './ledger.js';
import { random, seed } from './random.js';
import { sized } from './size.js';

const { CHANGES, FAULTS, CALLERS } = sized({
  small: { CHANGES: 200, FAULTS: 2, CALLERS: 4 },
  full: { CHANGES: 10_000, FAULTS: 20, CALLERS: 8 },
});

const faults = planFaults(seed, {
  count: FAULTS,
  targets: ['http-1', 'http-2'],
  every: [500, 3_000],
  away: { kill: [0, 0] },
});
const scene = new Scene();
let house: House;
let servers: Record<string, Server>;
let balancer: Balancer;

beforeAll(async () => {
  house = await startHouse();
  const env = { HOUSE: house.name };
  const [one, two] = await Promise.all([scene.app('http', env), scene.app('http', env)]);
  servers = { 'http-1': one, 'http-2': two };
  balancer = await startBalancer([one.url, two.url]);
}, 120_000);

afterAll(async () => {
  await balancer.close();
  await scene.end();
  await house.close();
});

/** Sends one form twice at once, until it is acknowledged, and perhaps a third time. */
async function change(caller: Caller, title: string, again: boolean): Promise<Answer[]> {
  const key = newId();
  const sent = [caller.draftSurely(key, title), caller.draftSurely(key, title)];
  const answers = await Promise.all(sent);
  if (!again) return answers;
  const third = await caller.draftSurely(key, title);
  const other = await caller.draftSurely(key, `${title}, lần nữa`);
  expect(other.status).toBe(422);
  return [...answers, third];
}

it(
  `T1: portals are killed ${FAULTS} times under ${CHANGES} forms, each sent two or three times (seed ${seed})`,
  async () => {
    const next = random(seed + 1);
    const callers = await Promise.all(
      Array.from({ length: CALLERS }, () => Caller.logIn(house, balancer.url, new Answers())),
    );
    const acknowledged: string[] = [];
    const write = async (caller: Caller, titles: string[]) => {
      for (const title of titles) {
        const answers = await change(caller, title, next() < 0.5);
        // All of them say the same.
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
        expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
        acknowledged.push(title);
      }
    };
    await underFaults({ name: 'T1', seed, scene, faults, servers }, async (over) => {
      const each = CHANGES / CALLERS;
      const titles = (n: number) => Array.from({ length: each }, (_, k) => `Việc ${n * each + k}`);
      await Promise.all(callers.map((caller, n) => write(caller, titles(n))));
      await over;
    });
    const rows = await all<{ title: string }>(house, 'SELECT title FROM posting');
    const found = rows.map(({ title }) => title);
    const line = compare('forms', { expected: acknowledged, found });
    printLedger([line]);
    expect(line).toMatchObject({ expected: CHANGES, found: CHANGES, lost: 0, doubled: 0 });
  },
  sized({ small: 240_000, full: 3_600_000 }),
);
