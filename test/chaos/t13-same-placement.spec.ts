import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type PlacementState, PlacementsService, placementsTexts } from '#libs/placements';
import { SYSTEM } from '#libs/platform';
import { type Browser } from '../support/browser.js';
import { type Portal, startPortal } from '../support/house.js';
import { addAgency, addMember, addWorker, type Agency, applyFor } from '../support/overseas.js';
import { loggedIn } from '../integration/portal-forms.people.js';
import { random, seed } from './random.js';
import { sized } from './size.js';

const PAIRS = sized({ small: 60, full: 1_000 });
/** What either may do first with somebody who has just applied. */
const MOVES: { form: Record<string, string>; state: PlacementState }[] = [
  { form: { step: 'prescreen' }, state: 'PRESCREENED' },
  { form: { step: 'reject', reason: 'Đơn đủ người' }, state: 'REJECTED' },
];

const next = random(seed);
let portal: Portal;
let agency: Agency;
let agents: Browser[];

beforeAll(async () => {
  portal = await startPortal();
  agency = await addAgency(portal, 5);
  const colleague = await addMember(portal, 'agent', agency.organisationId);
  agents = [
    await loggedIn(portal, agency.agent, 'agent-one'),
    await loggedIn(portal, colleague, 'agent-two'),
  ];
}, 60_000);
afterAll(() => portal.close());

/** Both have the file open and send at once. */
async function race(id: string) {
  const file = `/agency/placements/${id}`;
  const { version } = await portal.get(PlacementsService).find(SYSTEM, id);
  const racers = agents.map((agent) => ({
    agent,
    move: MOVES[Math.floor(next() * MOVES.length)] ?? MOVES[0],
  }));
  for (const { agent } of racers) await agent.get(file);
  const answers = await Promise.all(
    racers.map(({ agent, move }) =>
      agent.post(`${file}/steps`, { ...move?.form, version: String(version) }),
    ),
  );
  return racers.map(({ move }, index) => ({ move, answer: answers[index] }));
}

it(`T13: two agents move the same placement, ${PAIRS} times: one wins, the other gets 409 and the file as it is now (seed ${seed})`, async () => {
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const id = await applyFor(portal, await addWorker(portal), agency.postingId);
    const results = await race(id);
    const statuses = results.map(({ answer }) => answer?.statusCode).sort();
    expect(statuses).toEqual([303, 409]);
    const won = results.find(({ answer }) => answer?.statusCode === 303);
    const lost = results.find(({ answer }) => answer?.statusCode === 409);
    const { state } = await portal.get(PlacementsService).find(SYSTEM, id);
    expect(state).toBe(won?.move?.state);
    expect(lost?.answer?.body).toContain('Ca này vừa được người khác chuyển bước.');
    expect(lost?.answer?.body).toContain(`tag-strong">${placementsTexts('vi', `state.${state}`)}<`);
  }
  const history = await portal.db.read(SYSTEM, () =>
    portal.db.rows(
      `SELECT count(*) AS moves, count(DISTINCT placement_id) AS placements
       FROM placement_history WHERE from_state = 'APPLIED'`,
    ),
  );
  expect(history).toEqual([{ moves: PAIRS, placements: PAIRS }]);
}, 600_000);
