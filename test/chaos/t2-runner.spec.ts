import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dateInZone, newId, SYSTEM } from '#libs/platform';
import { NotificationsService } from '#libs/notifications';
import { type House, startHouse } from '../support/house.js';
import { Scene, type Server } from '../support/servers.js';
import { until } from '../support/until.js';
import { planFaults, underFaults } from './faults.js';
import { all, allDone, FLAWLESS, judge } from './judge.js';
import { type OutsideWorld, startOutsideWorld } from './outside-world.js';
import { seed } from './random.js';
import { sized } from './size.js';
import { addSeeker, offer, received, TRADES, wish } from './town.js';

/** SIGSTOP lasts longer than the lease of two seconds. */
const { WORKERS, POSTINGS, MAILS, FAULTS, STOPPED } = sized({
  small: { WORKERS: 20, POSTINGS: 15, MAILS: 300, FAULTS: 4, STOPPED: 4_000 },
  full: { WORKERS: 200, POSTINGS: 100, MAILS: 10_000, FAULTS: 20, STOPPED: 60_000 },
});
/** Of one queue in one runner. */
const CONCURRENCY = 10;
const BATCH = 50;

const faults = planFaults(seed, {
  count: FAULTS,
  targets: ['runner-1', 'runner-2'],
  every: [500, 1_500],
  away: { kill: [0, 1_000], stop: [STOPPED, STOPPED] },
});
const scene = new Scene();
let world: OutsideWorld;
let house: House;
let servers: Record<string, Server>;

beforeAll(async () => {
  world = await startOutsideWorld();
  // Slow enough that faults meet mails on their way.
  await world.feel({ mail: { delayMs: 50 } });
  process.env['SMTP_URL'] = world.url;
  house = await startHouse();
  const env = { HOUSE: house.name };
  const [one, two] = await Promise.all([scene.app('runner', env), scene.app('runner', env)]);
  servers = { 'runner-1': one, 'runner-2': two };
}, 120_000);

afterAll(async () => {
  await scene.end();
  await house.close();
  await world.close();
});

/** News of which each has a mail of its own, spread over the faults. */
async function tellAll(): Promise<void> {
  const notifications = house.get(NotificationsService);
  for (let sent = 0; sent < MAILS; sent += BATCH) {
    await house.db.transaction(SYSTEM, async () => {
      for (let n = 0; n < BATCH; n += 1) await notifications.notify(received(newId()));
    });
    const left = async () =>
      (
        await all<{ left: number }>(
          house,
          `SELECT count(*) AS left FROM delivery WHERE state = 'queued'`,
        )
      )[0]?.left ?? 0;
    await until(async () => (await left()) < BATCH, 120);
  }
}

it(
  `T2: runners are killed and stopped ${FAULTS} times: nothing lost, nothing doubled by a retry (seed ${seed})`,
  async () => {
    await underFaults({ name: 'T2', seed, scene, faults, servers }, async (over, note) => {
      for (let n = 0; n < WORKERS; n += 1) {
        await wish(house, await addSeeker(house), [TRADES[n % TRADES.length] ?? '7531']);
      }
      for (let n = 0; n < POSTINGS; n += 1) {
        await offer(house, `t2-${n}`, TRADES[n % TRADES.length] ?? '7531', `Việc số ${n}`);
      }
      await tellAll();
      note('everything is said');
      await over;
      await until(() => allDone(house), 120);
    });
    const today = await house.db.read(SYSTEM, () => Promise.resolve(dateInZone(house.db.now)));
    const judgement = await judge(house, world, today);
    expect(judgement).toEqual({ ...FLAWLESS, mailsUnknown: expect.any(Number) });
    expect(judgement.mailsUnknown).toBeLessThanOrEqual(FAULTS * CONCURRENCY);
    // Each of them is closed, and says why to whoever looks.
    const states = await all<{ state: string; told: boolean }>(
      house,
      `SELECT DISTINCT state, last_error IS NOT NULL AS told FROM delivery
     WHERE channel = 'email' ORDER BY state`,
    );
    expect(states.filter(({ state }) => state !== 'sent')).toEqual(
      judgement.mailsUnknown > 0 ? [{ state: 'unknown', told: true }] : [],
    );
  },
  sized({ small: 240_000, full: 3_600_000 }),
);
