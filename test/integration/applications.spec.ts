import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsService } from '#libs/applications';
import { NotificationsService } from '#libs/notifications';
import { OrganisationsService } from '#libs/organisations';
import { PlacementsService } from '#libs/placements';
import { type Actor, newId, SYSTEM } from '#libs/platform';
import { PostingImport, PostingsService } from '#libs/postings';
import { type House, startHouse } from '../support/house.js';
import { addAgency, addCounsellor, addWorker, type Agency } from '../support/overseas.js';
import { linesOf, row } from '../support/rows.js';

let house: House;
let agency: Agency;
let placements: PlacementsService;
beforeAll(async () => {
  house = await startHouse();
  agency = await addAgency(house, 5);
  placements = house.get(PlacementsService);
});
afterAll(() => house.close());

const apply = (actor: Actor, postingId: string, personId = actor.personId ?? '') =>
  placements.apply(actor, { postingId, personId, message: 'Em muốn đi.' });

function count(table: 'application' | 'placement', personId: string | null): Promise<number> {
  return house.db.read(SYSTEM, async () => {
    const sql = `SELECT count(*)::int AS count FROM ${table} WHERE person_id = $1`;
    return (await house.db.row<{ count: number }>(sql, [personId]))?.count ?? 0;
  });
}

function publishAtHome(organisationId: string): Promise<string> {
  return house.get(PostingsService).publish(SYSTEM, {
    source: 'nhipcau',
    sourceId: newId(),
    organisationId,
    organisationName: 'Công ty May',
    title: 'Công nhân may',
    market: 'local',
    countryCode: 'VN',
  });
}

async function imported(line: string): Promise<string> {
  const options = { fileName: newId(), source: null, keepOpen: true };
  await house.get(PostingImport).run(linesOf(line), options);
  const { source_id: sourceId } = JSON.parse(line) as { source_id: string };
  return house.db.read(SYSTEM, async () => {
    const found = await house.db.row<{ id: string }>(
      'SELECT id FROM posting WHERE source_id = $1',
      [sourceId],
    );
    return found?.id ?? '';
  });
}

describe('applying to an order abroad', () => {
  it('opens the placement at APPLIED together with the application', async () => {
    const worker = await addWorker(house);
    const applied = await apply(worker, agency.postingId);
    const view = await placements.find(worker, applied.placementId ?? '');
    expect(view).toMatchObject({
      state: 'APPLIED',
      mover: 'agency',
      answerBy: applied.answerDueOn,
    });
    expect(view.history.map(({ toState }) => toState)).toEqual(['INTERESTED', 'APPLIED']);
    const applications = house.get(ApplicationsService);
    expect(await placements.applied(worker, agency.postingId)).toEqual(applied);
    const personId = worker.personId ?? '';
    expect(await applications.listOf(worker, personId)).toMatchObject([
      { postingId: agency.postingId, placementId: view.id },
    ]);
    const { rows } = await placements.listFor(worker, { personId });
    expect(rows.map(({ id }) => id)).toEqual([view.id]);
    expect((await placements.listFor(worker, { personId: view.id })).rows).toEqual([]);
  });

  it('moves on the placement of somebody who was interested', async () => {
    const counsellor = await addCounsellor(house);
    const worker = await addWorker(house);
    const personId = worker.personId ?? '';
    const id = await placements.open(counsellor, { personId, programmeCode: 'TW_FACTORY' });
    const { placementId } = await apply(counsellor, agency.postingId, personId);
    expect(placementId).toBe(id);
    expect((await placements.find(agency.agent, id)).state).toBe('APPLIED');
  });

  it('gives the first application to whoever applies again, at the same moment too', async () => {
    const worker = await addWorker(house);
    const tries = Array.from({ length: 4 }, () => apply(worker, agency.postingId));
    const ids = (await Promise.all(tries)).map(({ placementId }) => placementId);
    expect(new Set(ids).size).toBe(1);
    expect(await count('application', worker.personId)).toBe(1);
    expect(await count('placement', worker.personId)).toBe(1);
  });

  it('leaves nothing behind when a guard blocks', async () => {
    const minor = await addWorker(house, '01/01/2010');
    await expect(apply(minor, agency.postingId)).rejects.toMatchObject({
      code: 'placements.blocked',
      status: 409,
      fields: [{ code: 'placements.guard.too-young' }],
    });
    expect(await count('application', minor.personId)).toBe(0);
    expect(await count('placement', minor.personId)).toBe(0);
  });

  it('is blocked while the agency is suspended in the market', async () => {
    const suspended = await addAgency(house, 1);
    await house.get(OrganisationsService).recordLicence(SYSTEM, {
      organisationId: suspended.organisationId,
      licenceNumber: '123/LĐTBXH-GP',
      status: 'SUSPENDED',
      market: 'TW',
      validFrom: '2020-01-01',
      validTo: null,
    });
    await expect(apply(await addWorker(house), suspended.postingId)).rejects.toMatchObject({
      fields: [{ code: 'placements.guard.licence-SUSPENDED' }],
    });
  });

  it('tells the worker and, in the portal, the agents', async () => {
    const worker = await addWorker(house);
    const { placementId } = await apply(worker, agency.postingId);
    await house.runTasks();
    const notifications = house.get(NotificationsService);
    const [toWorker] = await notifications.listFor(worker, 'vi');
    expect(toWorker).toMatchObject({ href: `/ca/${placementId ?? ''}` });
    const [toAgent] = await notifications.listFor(agency.agent, 'vi');
    expect(toAgent).toMatchObject({ href: `/agency/placements/${placementId ?? ''}` });
  });
});

describe('applying at home', () => {
  it('is an application only, answered in seven days', async () => {
    const worker = await addWorker(house);
    const postingId = await publishAtHome(agency.organisationId);
    expect((await apply(worker, postingId)).placementId).toBeNull();
    expect(await count('placement', worker.personId)).toBe(0);
  });

  it('becomes a referral for an imported posting', async () => {
    const worker = await addWorker(house);
    await apply(worker, await imported(row(newId(), 'Thợ hàn')));
    const found = await house.db.read(SYSTEM, () =>
      house.db.row('SELECT kind FROM application WHERE person_id = $1', [worker.personId]),
    );
    expect(found).toEqual({ kind: 'referral' });
  });

  it('is refused for a posting shown for information, for a closed one and for another person', async () => {
    const worker = await addWorker(house);
    const abroad = row(newId(), '電子組裝作業員', {
      source: 'tw104_test',
      location_text: '桃園市',
    });
    await expect(apply(worker, await imported(abroad))).rejects.toMatchObject({
      code: 'applications.information-only',
      status: 409,
    });
    const closed = await publishAtHome(agency.organisationId);
    await house.get(PostingsService).close(SYSTEM, closed);
    await expect(apply(worker, closed)).rejects.toMatchObject({
      code: 'applications.posting-closed',
    });
    const other = await addWorker(house);
    await expect(apply(worker, agency.postingId, other.personId ?? '')).rejects.toMatchObject({
      status: 403,
    });
  });
});
