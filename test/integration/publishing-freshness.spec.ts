import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrganisationsService } from '#libs/organisations';
import { type Actor, addDays, dateInZone, Db, Schedules, SYSTEM } from '#libs/platform';
import { PostingsService, PublishingService } from '#libs/postings';
import { type House, startHouse } from '../support/house.js';
import { addAgency, type Agency } from '../support/overseas.js';
import { orderForm, seen } from './publishing.people.js';

const DAY = 86_400_000;

let house: House;
let desk: PublishingService;
let agency: Agency;
beforeAll(async () => {
  house = await startHouse();
  desk = house.get(PublishingService);
  await house.index();
});
beforeEach(async () => {
  agency = await addAgency(house, 5);
});
afterEach(() => {
  house.get(Db).clockShift = 0;
});
afterAll(() => house.close());

const today = () => house.get(PostingsService).today(SYSTEM);
const stateOf = async (id: string) => {
  const { posting } = await desk.find(agency.agent, id);
  return [posting.status, posting.closeReason];
};
const publish = async (more: Record<string, unknown> = {}) => {
  const id = await desk.saveDraft(agency.agent, orderForm(agency.quotaLineId, more));
  await desk.open(agency.agent, await seen(house, agency.agent, id));
  return id;
};
const newsOf = (person: Actor) =>
  house.db.transaction(SYSTEM, () =>
    house.db.rows<{ news: string; reason: string | null; postingId: string }>(
      `SELECT parameters->>'news' AS news, parameters->>'reason' AS reason,
              parameters->>'postingId' AS posting_id
       FROM notification WHERE person_id = $1 AND template = 'postings.own-posting' ORDER BY id`,
      [person.personId],
    ),
  );

/** What the clock does when it stands `days` further on: everything that is due then. */
async function after(days: number): Promise<void> {
  house.get(Db).clockShift = days * DAY;
  // Other tests have been at this hour before.
  await house.db.transaction(SYSTEM, () => house.db.rows('DELETE FROM schedule_run'));
  await house.get(Schedules).tick();
  await house.runTasks();
}

describe('a posting of our own', () => {
  it('is reminded of three days before, once, and closes the day after the fourteenth', async () => {
    const id = await publish();
    const mine = async () => (await newsOf(agency.agent)).filter((news) => news.postingId === id);
    await after(10);
    expect(await mine()).toEqual([]);
    await after(11);
    await after(12);
    expect(await mine()).toEqual([{ news: 'confirm-soon', reason: null, postingId: id }]);
    await after(14);
    expect(await stateOf(id)).toEqual(['published', null]);
    await after(15);
    expect(await stateOf(id)).toEqual(['closed', 'not-confirmed']);
    expect((await mine()).at(-1)).toEqual({
      news: 'closed',
      reason: 'not-confirmed',
      postingId: id,
    });
    const { history } = await desk.find(agency.agent, id);
    expect(history.at(-1)).toMatchObject({
      step: 'close',
      reason: 'not-confirmed',
      byRole: 'system',
    });
  });

  it('stays for another fourteen days when it is confirmed', async () => {
    const id = await publish();
    await after(12);
    await desk.reconfirm(agency.agent, await seen(house, agency.agent, id));
    await after(15);
    expect(await stateOf(id)).toEqual(['published', null]);
    await after(26);
    expect(await stateOf(id)).toEqual(['published', null]);
    await after(27);
    expect(await stateOf(id)).toEqual(['closed', 'not-confirmed']);
  });

  it('closes after its deadline without a reminder', async () => {
    const id = await publish({ deadline: addDays(await today(), 5) });
    await after(5);
    expect(await stateOf(id)).toEqual(['published', null]);
    await after(6);
    expect(await stateOf(id)).toEqual(['closed', 'deadline']);
    const reminded = (await newsOf(agency.agent)).filter((news) => news.news === 'confirm-soon');
    expect(reminded.filter((news) => news.postingId === id)).toEqual([]);
  });

  it('can be shown again after silence, and keeps its first day', async () => {
    const id = await publish();
    const { posting } = await desk.find(agency.agent, id);
    await after(15);
    await desk.reopen(agency.agent, await seen(house, agency.agent, id));
    expect((await desk.find(agency.agent, id)).posting).toMatchObject({
      status: 'published',
      firstPublishedAt: posting.firstPublishedAt,
      confirmBy: addDays(dateInZone(posting.firstPublishedAt ?? new Date(0)), 29),
    });
  });

  it('is one that the portal itself stored, too', async () => {
    await after(15);
    expect(await stateOf(agency.postingId)).toEqual(['closed', 'not-confirmed']);
  });
});

describe('a licence', () => {
  const record = async (status: 'SUSPENDED' | 'REVOKED', market: string | null, from = 0) =>
    house.get(OrganisationsService).recordLicence(SYSTEM, {
      organisationId: agency.organisationId,
      licenceNumber: '123/LĐTBXH-GP',
      status,
      market,
      validFrom: addDays(await today(), from),
      validTo: null,
    });

  it('that is suspended in the market closes its orders there at once, and tells why', async () => {
    const id = await publish();
    const other = await addAgency(house, 5);
    await record('SUSPENDED', 'TW');
    await house.runTasks();
    expect(await stateOf(id)).toEqual(['closed', 'no-right']);
    expect((await newsOf(agency.agent)).at(-1)).toMatchObject({
      news: 'closed',
      reason: 'no-right',
    });
    const untouched = await house.get(PostingsService).byId(SYSTEM, other.postingId);
    expect(untouched.open).toBe(true);
    await expect(
      desk.reopen(agency.agent, await seen(house, agency.agent, id)),
    ).rejects.toMatchObject({ status: 422, fields: [{ code: 'postings.sending-SUSPENDED' }] });
  });

  it('that is suspended elsewhere changes nothing', async () => {
    const id = await publish();
    await record('SUSPENDED', 'JP');
    await house.runTasks();
    expect(await stateOf(id)).toEqual(['published', null]);
  });

  it('that is revoked from a later day closes them on that day', async () => {
    const id = await publish();
    await record('REVOKED', null, 3);
    await house.runTasks();
    expect(await stateOf(id)).toEqual(['published', null]);
    await after(3);
    expect(await stateOf(id)).toEqual(['closed', 'no-right']);
  });
});

describe('a contract', () => {
  it('that is stopped closes its orders within the hour', async () => {
    const id = await publish();
    await house.db.transaction(SYSTEM, () =>
      house.db.rows(
        `UPDATE supply_contract SET status = 'STOPPED'
         WHERE id = (SELECT supply_contract_id FROM quota_line WHERE id = $1)`,
        [agency.quotaLineId],
      ),
    );
    await after(1);
    expect(await stateOf(id)).toEqual(['closed', 'contract']);
  });
});
