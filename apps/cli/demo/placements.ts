import { type INestApplicationContext } from '@nestjs/common';
import { type Facts, PlacementsService, type StepForm } from '#libs/placements';
import { addDays, type IsoDate } from '#libs/platform';
import { type Reference, ReferenceService } from '#libs/reference';
import { demoContracts } from './contracts.data.js';
import { type DemoContract } from './contracts.js';
import { idOf, staffOf, type Stored, workerActor } from './people.js';
import { japanPostings } from './postings.japan.js';
import { koreaPostings } from './postings.korea.js';
import { taiwanPostings } from './postings.taiwan.js';
import { type DemoPlacement, demoPlacements } from './placements.data.js';
import { wayTo } from './placements.way.js';

/** Workers apply for orders, and their placements go the way that everybody's go. */
export async function walkPlacements(
  app: INestApplicationContext,
  stored: Stored,
  today: IsoDate,
): Promise<void> {
  const placements = app.get(PlacementsService);
  const reference = await app.get(ReferenceService).snapshot();
  for (const [index, placement] of demoPlacements.entries()) {
    const contract = contractOf(placement.posting);
    const worker = workerActor(placement.worker, stored);
    // A public unit has no agent on the portal: the centre writes down what happens.
    const sender = staffOf(contract.agency === 'canhSeu' ? 'canhSeu' : 'centre', stored);
    const { placementId } = await placements.apply(worker, {
      postingId: idOf(stored.postings, placement.posting),
      personId: idOf(stored.people, placement.worker),
      message: '',
    });
    if (placementId === null) throw new Error(`${placement.worker} has no placement`);
    const number = 101 + index;
    let { version } = await placements.find(worker, placementId);
    for (const form of stepsOf(placement, { contract, reference, today, number })) {
      const mover = BY_WORKER.includes(form.step) ? worker : sender;
      await placements.advance(mover, placementId, { ...form, version });
      version += 1;
    }
  }
}

const BY_WORKER: readonly StepForm['step'][] = ['confirm-contract', 'withdraw'];

type Step = Omit<StepForm, 'version'>;

function stepsOf(
  { upTo, chosenIn = 0, brokenOff }: DemoPlacement,
  known: { contract: DemoContract; reference: Reference; today: IsoDate; number: number },
): Step[] {
  const { contract, reference, today, number } = known;
  const stages = reference.programme(contract.programmeCode)?.stages ?? [];
  const vndPerUnit = reference.rateToVnd(contract.wageCurrency, today)?.vndPerUnit;
  if (vndPerUnit === undefined) throw new Error(`No exchange rate for ${contract.wageCurrency}`);
  const input = { contract, vndPerUnit, chosenOn: addDays(today, chosenIn), number };
  const way = upTo ? wayTo(upTo, stages, input) : [];
  const none: Facts = {};
  return [
    ...way.map((step) => ({ ...step, reason: '' })),
    ...(brokenOff ? [{ ...brokenOff, facts: none }] : []),
  ];
}

function contractOf(title: string): DemoContract {
  const order = [...taiwanPostings, ...japanPostings, ...koreaPostings].find(
    (posting) => posting.title === title,
  );
  const contract = demoContracts.find(({ number }) => number === order?.contract);
  if (!contract) throw new Error(`No contract stands behind "${title}"`);
  return contract;
}
