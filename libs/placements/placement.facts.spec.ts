import { describe, expect, it } from '@jest/globals';
import { readFacts } from './placement.facts.js';

const needs = [
  { kind: 'contract_signed_on' as const, required: true },
  { kind: 'service_fee_vnd' as const, required: true },
  { kind: 'flight' as const, required: false },
];

describe('readFacts', () => {
  it('reads dates, money as people write it, and text', () => {
    const raw = {
      contract_signed_on: '2026-11-24',
      service_fee_vnd: '24.500.000',
      flight: ' VN 570 ',
    };
    expect(readFacts(needs, raw)).toEqual({
      facts: { contract_signed_on: '2026-11-24', service_fee_vnd: 24_500_000, flight: 'VN 570' },
      problems: [],
    });
  });

  it('takes numbers, leaves empty answers out and ignores what was not asked', () => {
    const raw = {
      contract_signed_on: '2026-11-24',
      service_fee_vnd: 0,
      flight: '',
      visa_enter_by: 'x',
    };
    expect(readFacts(needs, raw).facts).toEqual({
      contract_signed_on: '2026-11-24',
      service_fee_vnd: 0,
    });
  });

  it.each([
    [{}, ['contract_signed_on placements.fact-missing', 'service_fee_vnd placements.fact-missing']],
    [
      { contract_signed_on: '2026-02-30', service_fee_vnd: '-1' },
      ['contract_signed_on placements.fact-not-date', 'service_fee_vnd placements.fact-not-money'],
    ],
    [
      { contract_signed_on: '2026-02-20', service_fee_vnd: '1', flight: 'x'.repeat(501) },
      ['flight placements.fact-not-text'],
    ],
  ])('%j', (raw, expected) => {
    const { problems } = readFacts(needs, raw);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
