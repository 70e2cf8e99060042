import { describe, expect, it } from '@jest/globals';
import { checkCosts } from '#libs/contracts';
import { levelRank } from '#libs/profiles';
import { Reference, shippedLists } from '#libs/reference';
import { costsOf } from './contract-money.js';
import { demoContracts } from './contracts.data.js';
import { japanPostings } from './postings.japan.js';
import { koreaPostings } from './postings.korea.js';
import { factoryPostings } from './postings.local-factories.js';
import { servicePostings } from './postings.local-services.js';
import { nationalPostings } from './postings.national.js';
import { taiwanPostings } from './postings.taiwan.js';
import { demoApplications } from './applications.js';
import { demoPlacements } from './placements.data.js';
import { demoWorkers } from './workers.data.js';
import { moreWorkers } from './workers.more.js';

const reference = new Reference(shippedLists);
const local = [...factoryPostings, ...servicePostings];
const overseas = [...taiwanPostings, ...japanPostings, ...koreaPostings];
const workers = [...demoWorkers, ...moreWorkers];
const postings = [...local, ...nationalPostings, ...overseas];

describe('the demonstration', () => {
  it('has 60 postings of all markets', () => {
    expect([local.length, nationalPostings.length, overseas.length]).toEqual([25, 15, 20]);
  });

  it.each(postings)('knows every code of "$title"', (posting) => {
    expect(reference.occupation(posting.occupation)).toBeDefined();
    if ('commune' in posting) expect(reference.commune(posting.commune)).toBeDefined();
    if ('province' in posting) expect(reference.province(posting.province)).toBeDefined();
    if (posting.test) expect(levelRank(...posting.test)).not.toBeNull();
    expect(posting.pay[0]).toBeLessThanOrEqual(posting.pay[1]);
  });

  it.each(overseas)(
    'has a quota line behind "$title" and counts the fee in its cost',
    (posting) => {
      const contract = demoContracts.find(({ number }) => number === posting.contract);
      expect(contract?.places[posting.occupation]).toBeGreaterThan(0);
      expect(posting.workerCostVnd).toBeGreaterThan(contract?.workerFeeVnd ?? Infinity);
      expect(posting.pay[0]).toBeGreaterThanOrEqual(contract?.wageMinor ?? Infinity);
    },
  );

  it.each(demoContracts)('keeps the costs of $number within the law', (contract) => {
    const today = '2026-11-24';
    const { fee, blocked } = checkCosts(
      {
        ...contract,
        channel: reference.programme(contract.programmeCode)?.channel ?? 'SERVICE_ENTERPRISE',
        vndPerUnit: reference.rateToVnd(contract.wageCurrency, today)?.vndPerUnit ?? null,
        ...{ extensionMonths: 0, foreignFeeVnd: 0, cargoVessel: false },
        lines: [{ kind: 'service_fee', amountVnd: contract.workerFeeVnd }, ...costsOf(contract)],
      },
      reference.legalRules(() => today),
    );
    expect([fee.state, blocked]).toEqual(['within', false]);
  });

  it('has workers with a year of birth only, without a telephone, with a shared one and a minor', () => {
    const phones = workers.map(({ phone }) => phone);
    expect(demoWorkers.some(({ birthday }) => birthday === null)).toBe(true);
    expect(phones).toContain(null);
    expect(new Set(phones).size).toBe(phones.length - 1);
    expect(demoWorkers.some(({ turns }) => turns < 18)).toBe(true);
  });

  it.each([...demoPlacements, ...demoApplications])(
    'knows $worker and "$posting"',
    ({ worker, posting }) => {
      expect(workers.filter(({ fullName }) => fullName === worker)).toHaveLength(1);
      expect(postings.filter(({ title }) => title === posting)).toHaveLength(1);
    },
  );

  it.each(moreWorkers)('knows the commune and the trade of $fullName', ({ profile }) => {
    expect(reference.commune(profile.communeCode ?? '')).toBeDefined();
    expect(reference.occupation(profile.wishOccupations[0] ?? '')).toBeDefined();
  });
});
