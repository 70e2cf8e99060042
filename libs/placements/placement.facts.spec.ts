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

  const one = (kind: 'exchange_rate' | 'extension_months' | 'early_return_fault', value: string) =>
    readFacts([{ kind, required: true }], { [kind]: value });

  it.each([
    ['exchange_rate', '815,5', 815.5],
    ['exchange_rate', '172.35', 172.35],
    ['extension_months', '12', 12],
    ['early_return_fault', 'worker', 'worker'],
  ] as const)('reads %s %s', (kind, text, value) => {
    expect(one(kind, text).facts).toEqual({ [kind]: value });
  });

  it.each([
    ['exchange_rate', '0', 'rate'],
    ['exchange_rate', '1e5', 'rate'],
    ['extension_months', '1.5', 'number'],
    ['early_return_fault', 'nobody', 'choice'],
  ] as const)('refuses %s %s', (kind, text, type) => {
    expect(one(kind, text).problems).toEqual([
      { field: kind, code: `placements.fact-not-${type}` },
    ]);
  });
});
