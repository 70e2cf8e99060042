import { describe, expect, it } from '@jest/globals';
import { checkCosts } from '#libs/contracts';
import { levelRank } from '#libs/profiles';
import { Reference, shippedLists } from '#libs/reference';
import { costsOf } from './contract-money.js';
import { demoContracts } from './contracts.data.js';
import { factoryPostings } from './postings.local-factories.js';
import { servicePostings } from './postings.local-services.js';
import { nationalPostings } from './postings.national.js';
import { moreLocalPostings, moreNationalPostings } from './postings.home.js';
import { overseasPostings as overseas } from './postings.overseas.js';
import { demoPostings as postings } from './postings.js';
import { demoApplications } from './applications.js';
import { demoPlacements } from './placements.data.js';
import { demoWorkers } from './workers.data.js';
import { moreWorkers } from './workers.more.js';

const reference = new Reference(shippedLists);
const local = [...factoryPostings, ...servicePostings, ...moreLocalPostings];
const national = [...nationalPostings, ...moreNationalPostings];
const workers = [...demoWorkers, ...moreWorkers];

describe('the demonstration', () => {
  it('has postings of all markets, in every commune of the province', () => {
    expect([local.length, national.length, overseas.length]).toEqual([180, 90, 130]);
    expect(new Set(local.map(({ commune }) => commune)).size).toBe(78);
    expect(workers).toHaveLength(60);
  });

  it('says nothing twice', () => {
    const texts = postings.map((one) =>
      [one.title, one.description, one.requirements, one.benefits, one.site].join(),
    );
    expect(new Set(texts).size).toBe(postings.length);
    expect(new Set(workers.map(({ fullName }) => fullName)).size).toBe(workers.length);
  });

  it.each(local)('pays "$title" the lowest wage of its commune or more', (posting) => {
    const { commune, pay, payPeriod = 'month' } = posting;
    const region = shippedLists.wageRegions.find(
      ({ communeCode }) => communeCode === commune,
    )?.region;
    const lowest = shippedLists.minimumWages.find((wage) => wage.region === region);
    const inAMonth = { hour: 208, day: 26, month: 1, year: 1 / 12 }[payPeriod];
    const fullTime = (posting.employmentType ?? 'Toàn thời gian') === 'Toàn thời gian';
    if (pay && fullTime)
      expect(pay[0] * inAMonth).toBeGreaterThanOrEqual(lowest?.monthVnd ?? Infinity);
  });

  it.each(postings)('knows every code of "$title"', (posting) => {
    expect(reference.occupation(posting.occupation)).toBeDefined();
    if ('commune' in posting) expect(reference.commune(posting.commune)).toBeDefined();
    if ('province' in posting) expect(reference.province(posting.province)).toBeDefined();
    if (posting.test) expect(levelRank(...posting.test)).not.toBeNull();
    if (posting.pay) expect(posting.pay[0]).toBeLessThanOrEqual(posting.pay[1]);
  });

  it.each(overseas)(
    'has a quota line behind "$title" and counts the fee in its cost',
    (posting) => {
      const contract = demoContracts.find(({ number }) => number === posting.contract);
      expect(contract?.places[posting.occupation]).toBeGreaterThan(0);
      expect(posting.workerCostVnd).toBeGreaterThan(contract?.workerFeeVnd ?? Infinity);
      expect(posting.pay?.[0]).toBeGreaterThanOrEqual(contract?.wageMinor ?? Infinity);
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
    const known = phones.filter((phone) => phone !== null);
    expect(new Set(known).size).toBe(known.length - 1);
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
