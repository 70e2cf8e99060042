import { type INestApplicationContext } from '@nestjs/common';
import { type Facts, PlacementsService, type StepForm } from '#libs/placements';
import { type Actor, addDays, type IsoDate } from '#libs/platform';
import { type Reference, ReferenceService } from '#libs/reference';
import { demoContracts } from './contracts.data.js';
import { type DemoContract } from './contracts.js';
import { idOf, staffOf, type Stored, workerActor } from './people.js';
import { overseasPostings } from './postings.overseas.js';
import { onDay } from './past.js';
import {
  appliedOn,
  type DemoPlacement,
  demoPlacements,
  type LaterStep,
} from './placements.data.js';
import { wayTo } from './placements.way.js';

/** Workers apply for orders, and their placements go the way that everybody's go. */
export async function walkPlacements(
  app: INestApplicationContext,
  stored: Stored,
  today: IsoDate,
): Promise<void> {
  const placements = app.get(PlacementsService);
  const reference = await app.get(ReferenceService).snapshot();
  // The oldest first, as everybody's placements are opened.
  const all = [...demoPlacements].sort((a, b) => appliedOn(a) - appliedOn(b));
  for (const [index, placement] of all.entries()) {
    const contract = contractOf(placement.posting);
    const worker = workerActor(placement.worker, stored);
    // A public unit has no agent on the portal: the centre writes down what happens.
    const sender = staffOf(contract.agency === 'canhSeu' ? 'canhSeu' : 'centre', stored);
    const { placementId } = await onDay(app, { today, day: appliedOn(placement) }, () =>
      placements.apply(worker, {
        postingId: idOf(stored.postings, placement.posting),
        personId: idOf(stored.people, placement.worker),
        message: '',
      }),
    );
    if (placementId === null) throw new Error(`${placement.worker} has no placement`);
    const known = { contract, reference, today, number: 101 + index };
    let { version } = await placements.find(worker, placementId);
    for (const { day, ...form } of stepsOf(placement, known)) {
      const mover = moverOf(form.step, { worker, sender, stored });
      await onDay(app, { today, day }, () =>
        placements.advance(mover, placementId, { ...form, version }),
      );
      version += 1;
    }
  }
}

const BY_WORKER: readonly StepForm['step'][] = [
  'confirm-contract',
  'withdraw',
  'confirm-liquidation',
];

const BY_CENTRE: readonly StepForm['step'][] = ['reintegrate', 'offer-work', 'counsel'];

function moverOf(
  step: StepForm['step'],
  { worker, sender, stored }: { worker: Actor; sender: Actor; stored: Stored },
): Actor {
  if (BY_WORKER.includes(step)) return worker;
  return BY_CENTRE.includes(step) ? staffOf('centre', stored) : sender;
}

type Step = Omit<StepForm, 'version'> & { day: number };

function stepsOf(
  { upTo, chosenIn = 0, brokenOff, then = [] }: DemoPlacement,
  known: { contract: DemoContract; reference: Reference; today: IsoDate; number: number },
): Step[] {
  const { contract, reference, today, number } = known;
  const stages = reference.programme(contract.programmeCode)?.stages ?? [];
  const vndPerUnit = reference.rateToVnd(contract.wageCurrency, today)?.vndPerUnit;
  if (vndPerUnit === undefined) throw new Error(`No exchange rate for ${contract.wageCurrency}`);
  const input = { contract, vndPerUnit, chosenOn: addDays(today, chosenIn), number };
  const way = upTo ? wayTo(upTo, stages, input) : [];
  const taken = way.map(({ on, ...step }) => ({ ...step, day: chosenIn + on, reason: '' }));
  const none: Facts = {};
  const last = taken.at(-1)?.day ?? -1;
  return [
    ...taken,
    ...(brokenOff ? [{ ...brokenOff, facts: none, day: Math.min(last + 2, -1) }] : []),
    ...then.map(({ facts = {}, reason = '', ...later }) => ({
      ...later,
      reason,
      facts: dated(facts, today),
    })),
  ];
}

/** Days from today become dates. */
function dated(facts: NonNullable<LaterStep['facts']>, today: IsoDate): Facts {
  const all = Object.entries(facts).map(([kind, value]) => [
    kind,
    typeof value === 'number' ? addDays(today, value) : value,
  ]);
  return Object.fromEntries(all) as Facts;
}

function contractOf(title: string): DemoContract {
  const order = overseasPostings.find((posting) => posting.title === title);
  const contract = demoContracts.find(({ number }) => number === order?.contract);
  if (!contract) throw new Error(`No contract stands behind "${title}"`);
  return contract;
}
