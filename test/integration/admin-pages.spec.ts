import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { newId, SYSTEM } from '#libs/platform';
import { type Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { actorOf, addPerson } from '../support/overseas.js';
import { Scene, type Server } from '../support/servers.js';
import { until } from '../support/until.js';
import { ESCAPED, loggedIn, SCRIPT } from './portal-forms.people.js';

const TASK = 'platform.delete-old-rows';

const scene = new Scene();
let redis: Server;
let portal: Portal;
let admin: Browser;
beforeAll(async () => {
  redis = await scene.redis();
  process.env['REDIS_URL'] = redis.url;
  portal = await startPortal();
  const personId = await addPerson(portal);
  const membership = { personId, role: 'admin' as const, organisationId: null };
  await portal.get(PeopleService).addMembership(SYSTEM, membership);
  admin = await loggedIn(portal, actorOf('admin', personId), 'admin');
}, 120_000);
afterAll(async () => {
  await portal.close();
  await scene.end();
});

function sql<T>(text: string, parameters: unknown[] = []): Promise<T[]> {
  return portal.db.transaction(SYSTEM, () => portal.db.rows<T>(text, parameters));
}

/** A task that its handler refuses until nothing is tried any more: what it is told is wrong. */
async function addDeadLetter(): Promise<string> {
  const id = newId();
  const payload = JSON.stringify({ [SCRIPT]: SCRIPT });
  await sql('INSERT INTO outbox (id, name, payload, run_at) VALUES ($1, $2, $3, app_now())', [
    id,
    TASK,
    payload,
  ]);
  await sql(
    'INSERT INTO outbox_delivery (outbox_id, subscriber, run_at) VALUES ($1, $2, app_now())',
    [id, TASK],
  );
  for (let tries = 1; tries <= 8; tries += 1) {
    portal.db.clockShift = tries * 7_200_000;
    await expect(portal.runTasks()).rejects.toThrow();
  }
  portal.db.clockShift = 0;
  const [row] = await sql<{ deadAt: Date | null }>(
    'SELECT dead_at FROM outbox_delivery WHERE outbox_id = $1',
    [id],
  );
  expect(row?.deadAt).not.toBeNull();
  return id;
}

const stateOf = (id: string) =>
  sql<{ done: boolean; dead: boolean }>(
    `SELECT done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead
     FROM outbox_delivery WHERE outbox_id = $1`,
    [id],
  );

describe('the page of an admin', () => {
  it('is where an admin begins and shows queues, indexes, schedules and sources', async () => {
    const { headers } = await admin.get('/dang-nhap');
    expect(headers.location).toBe('/admin');
    const { statusCode, body } = await admin.get('/admin');
    expect(statusCode).toBe(200);
    for (const words of ['import', 'postings', TASK, 'Không có việc nào bị bỏ.', 'Hàng đợi']) {
      expect(body).toContain(words);
    }
    expect((await admin.get('/admin?lang=en')).body).toContain('There are no dead letters.');
    await admin.get('/admin?lang=vi');
  });

  it('shows a dead letter without running what is in it, and lets it run again once', async () => {
    const id = await addDeadLetter();
    const { body } = await admin.get('/admin');
    expect(body).toContain(TASK);
    expect(body).toContain(ESCAPED.slice(0, 10));
    expect(body).not.toContain(SCRIPT);
    await sql("UPDATE outbox SET payload = '{}' WHERE id = $1", [id]);
    const sent = await admin.post('/admin/dead-letters', { task: TASK, id });
    expect(sent.headers.location).toBe('/admin?retried=1');
    // The same form again, as by a second press.
    const again = await admin.post('/admin/dead-letters', { task: TASK, id });
    expect(again.headers.location).toBe('/admin?retried=1');
    await portal.runTasks();
    expect(await stateOf(id)).toEqual([{ done: true, dead: false }]);
    await admin.get('/admin');
    const gone = await admin.post('/admin/dead-letters', { task: TASK, id });
    expect(gone.statusCode).toBe(409);
    expect(gone.body).toContain('Việc này đã được cho chạy lại.');
  });

  it('lets all of one task run again', async () => {
    const ids = [await addDeadLetter(), await addDeadLetter()];
    await sql("UPDATE outbox SET payload = '{}' WHERE id = ANY($1)", [ids]);
    await admin.get('/admin');
    const sent = await admin.post('/admin/dead-letters', { task: TASK });
    expect(sent.headers.location).toBe('/admin?retried=2');
    expect((await admin.get('/admin?retried=2')).body).toContain('Đã cho chạy lại 2 việc.');
    await portal.runTasks();
    for (const id of ids) expect(await stateOf(id)).toEqual([{ done: true, dead: false }]);
  });

  it('takes no form from elsewhere', async () => {
    await admin.get('/admin');
    const foreign = { origin: 'https://elsewhere.example' };
    const refused = await admin.post('/admin/dead-letters', { task: TASK }, foreign);
    expect(refused.statusCode).toBe(403);
  });

  it('says that Redis is away', async () => {
    await redis.kill();
    const { statusCode, body } = await admin.get('/admin');
    await redis.start();
    expect(statusCode).toBe(200);
    expect(body).toContain('Redis không trả lời.');
    await until(async () => !(await admin.get('/admin')).body.includes('Redis không trả lời.'));
  });
});
