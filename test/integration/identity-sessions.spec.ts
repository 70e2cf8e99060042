import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityService } from '#libs/identity';
import { Schedules, SYSTEM } from '#libs/platform';
import { type Portal, startPortal } from '../support/house.js';
import { addCounsellor, addWorker } from '../support/overseas.js';
import { loggedIn } from './portal-forms.people.js';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  await portal.index();
}, 120_000);

afterAll(() => portal.close());

describe('a session', () => {
  it('of staff ends after 12 hours however busily it is used', async () => {
    const counsellor = await loggedIn(portal, await addCounsellor(portal), 'tuvan.nhan');
    const role = async () => {
      const token = counsellor.cookies.get('nc') ?? '';
      return (await portal.get(IdentityService).actorOf(token))?.actor.role;
    };
    try {
      for (let minutes = 0; minutes < 12 * 60; minutes += 25) {
        portal.db.clockShift = minutes * 60_000;
        expect(await role()).toBe('counsellor');
      }
      portal.db.clockShift = 12 * 60 * 60_000 + 60_000;
      expect(await role()).toBeUndefined();
    } finally {
      portal.db.clockShift = 0;
    }
  });

  it('is deleted 30 days after it ended, by logout or by disuse', async () => {
    const left = await loggedIn(portal, await addWorker(portal), 'worker-left');
    await left.get('/doi-mat-khau');
    await left.post('/dang-xuat', {});
    await loggedIn(portal, await addWorker(portal), 'worker-here');
    const count = async () => {
      const rows = await portal.db.read(SYSTEM, () =>
        portal.db.rows<{ ended: boolean }>('SELECT revoked_at IS NOT NULL AS ended FROM session'),
      );
      return [rows.filter(({ ended }) => ended).length, rows.length];
    };
    const tomorrow = async (days: number) => {
      portal.db.clockShift = days * 86_400_000;
      await portal.get(Schedules).tick();
      await portal.runTasks();
    };
    try {
      await tomorrow(29);
      expect((await count())[0]).toBeGreaterThan(0);
      await tomorrow(31);
      const [ended, all] = await count();
      expect(ended).toBe(0);
      expect(all).toBeGreaterThan(0);
      await tomorrow(61);
      expect(await count()).toEqual([0, 0]);
    } finally {
      portal.db.clockShift = 0;
    }
  });
});
