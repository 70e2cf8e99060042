import { describe, expect, it } from '@jest/globals';
import { type LegalRule } from '#libs/reference';
import { type Facts } from './placement.facts.js';
import { type GuardInput } from './placement.findings.js';
import { checkFacts, checkGuards } from './placement.guards.js';
import { onTheWay, taiwan } from './placement.specimens.js';
import { type Door, type PlacementState, stepRule } from './lifecycle/lifecycle.js';

const values: Record<string, LegalRule['value']> = {
  'overseas.minimum-age': { years: 18 },
  'overseas.licence': { channels: ['SERVICE_ENTERPRISE'] },
  'overseas.supply-contract': { channels: ['SERVICE_ENTERPRISE'] },
  'overseas.departure-promise': { days: 180, channels: ['SERVICE_ENTERPRISE'] },
  'overseas.deposit-timing': {},
  'overseas.deposit-blocked-account': {},
  'overseas.orientation-certificate': { validMonths: 24, exemptChannels: ['DIRECT_CONTRACT'] },
  'overseas.fund-contribution': { daysBefore: 3 },
};

function rule(code: string): LegalRule | undefined {
  const value = values[code] ?? (code === 'overseas.list-confirmation' ? {} : undefined);
  const standing = code === 'overseas.list-confirmation' ? 'secondary' : 'law_text';
  const span = { validFrom: '2022-01-01', validTo: null, selectsBy: 'today', source: 'law' };
  return value && { id: `${code}.2022`, code, value, standing, ...span };
}

const complete: Facts = {
  selected_on: '2026-06-01',
  departure_promised_by: '2026-11-28',
  contract_signed_on: '2026-06-10',
  service_fee_vnd: 70_000_000,
  permit_issued_on: '2026-08-01',
  list_confirmed_on: '2026-08-20',
  visa_issued_on: '2026-09-01',
  visa_enter_by: '2026-12-01',
  deposit_vnd: 20_000_000,
  deposit_paid_on: '2026-08-01',
  deposit_account: 'Agribank Đông Hà, 0101',
  passport_expires_on: '2030-01-01',
  orientation_issued_on: '2026-07-01',
  fund_paid_on: '2026-11-20',
  departs_on: '2026-11-23',
};

const adult: GuardInput = {
  ...onTheWay,
  stages: ['LIST_CONFIRMED', 'VISA_ISSUED'],
  facts: complete,
  rule,
};

function blocksAt(target: Door, change: Partial<GuardInput> = {}): string[] {
  const { blocks } = checkGuards(target, { ...adult, ...change });
  return blocks.map(({ code }) => code.replace('placements.guard.', ''));
}
const facts = (change: Facts) => ({ facts: { ...complete, ...change } });
const without = (kind: keyof Facts) => ({ facts: { ...complete, [kind]: undefined } });

describe('checkGuards', () => {
  it.each(['APPLIED', 'SELECTED', 'CONTRACTED', 'VISA_ISSUED', 'READY', 'DEPARTED'] as const)(
    'lets a complete file pass to %s',
    (target) => {
      expect(checkGuards(target, adult).blocks).toEqual([]);
    },
  );

  it.each([
    ['too-young', { birthDate: '2008-11-25' }],
    ['age-unknown', { birthDate: null, birthPrecision: null }],
    ['age-unknown', { birthDate: '2008-01-01', birthPrecision: 'year' as const }],
    ['age-unknown', { birthDate: '2008-11-01', birthPrecision: 'month' as const }],
    ['too-young', { birthDate: '2009-01-01', birthPrecision: 'year' as const }],
    ['licence-SUSPENDED', { licence: 'SUSPENDED' as const }],
    ['licence-REVOKED', { licence: 'REVOKED' as const }],
    ['licence-NONE', { licence: null }],
  ])('%s at APPLIED, READY and DEPARTED', (code, change) => {
    for (const target of ['APPLIED', 'READY', 'DEPARTED'] as const) {
      expect(blocksAt(target, change)).toEqual([code]);
    }
  });

  it.each([
    ['SELECTED', 'promise-missing', without('departure_promised_by')],
    ['SELECTED', 'promise-late', facts({ departure_promised_by: '2026-11-29' })],
    ['CONTRACTED', 'contract-missing', { contract: null }],
    [
      'CONTRACTED',
      'contract-not-accepted',
      { contract: { ...taiwan, status: 'STOPPED' as const } },
    ],
    ['CONTRACTED', 'fee-above-cap', facts({ service_fee_vnd: 70_800_001 })],
    ['CONTRACTED', 'fee-without-rate', { vndPerUnit: null }],
    ['CONTRACTED', 'brokerage', facts({ brokerage_vnd: 1 })],
    ['VISA_ISSUED', 'deposit-too-early', facts({ deposit_paid_on: '2026-07-31' })],
    ['VISA_ISSUED', 'deposit-too-early', without('contract_signed_on')],
    ['VISA_ISSUED', 'deposit-undated', without('deposit_paid_on')],
    ['VISA_ISSUED', 'deposit-account', without('deposit_account')],
    ['READY', 'orientation-missing', without('orientation_issued_on')],
    ['READY', 'orientation-expired', facts({ orientation_issued_on: '2024-11-22' })],
    ['READY', 'fund-missing', without('fund_paid_on')],
    ['READY', 'fund-late', facts({ fund_paid_on: '2026-11-21' })],
    ['READY', 'passport-expired', facts({ passport_expires_on: '2026-11-22' })],
    ['READY', 'visa-expired', facts({ visa_enter_by: '2026-11-22' })],
  ] as const)('at %s and again at DEPARTED: %s', (target, code, change) => {
    expect(blocksAt(target, change)).toEqual([code]);
    expect(blocksAt('DEPARTED', change)).toEqual([code]);
  });

  it('allows the fee up to the last dong of the ceiling', () => {
    expect(blocksAt('CONTRACTED', facts({ service_fee_vnd: 70_800_000 }))).toEqual([]);
  });

  it('allows no fee to a public unit, which needs neither licence nor supply contract', () => {
    const publicUnit = { channel: 'PUBLIC_UNIT' as const, licence: null, contract: null };
    expect(blocksAt('CONTRACTED', publicUnit)).toEqual(['fee-not-allowed']);
    expect(blocksAt('READY', { ...publicUnit, ...facts({ service_fee_vnd: 0 }) })).toEqual([]);
  });

  it('needs no orientation certificate under a direct contract', () => {
    const direct = { channel: 'DIRECT_CONTRACT' as const, licence: null, contract: null };
    const uncertified = { ...direct, stages: [], ...without('orientation_issued_on') };
    expect(blocksAt('READY', uncertified)).toEqual([]);
  });

  it('blocks the contract and warns before it when no place is left', () => {
    const full = { contract: { ...taiwan, contracted: 2 } };
    expect(blocksAt('CONTRACTED', full)).toEqual(['quota-full']);
    expect(blocksAt('DEPARTED', full)).toEqual([]);
    const { blocks, warns } = checkGuards('SELECTED', { ...adult, ...full });
    expect([blocks.length, warns.map(({ code }) => code)]).toEqual([
      0,
      ['placements.guard.quota-full'],
    ]);
  });

  it('only warns under a rule that was not read in the law', () => {
    const { blocks, warns } = checkGuards('READY', { ...adult, ...without('list_confirmed_on') });
    expect(blocks).toEqual([]);
    expect(warns.map(({ code }) => code)).toContain('placements.guard.list-not-confirmed');
  });

  it('says of a rule that it does not know that it does not know it', () => {
    const unknown = { ...adult, rule: () => undefined };
    const { blocks, warns } = checkGuards('APPLIED', unknown);
    expect(blocks).toEqual([]);
    expect(warns).toContainEqual({
      code: 'placements.guard.rule-unknown',
      parameters: { rule: 'overseas.minimum-age' },
    });
  });

  it('keeps the ids of the rules that it used', () => {
    const used = checkGuards('APPLIED', adult).ruleIds;
    expect(used).toEqual(['overseas.minimum-age.2022', 'overseas.licence.2022']);
  });

  it('leaves out what the answers still asked for can cure', () => {
    const empty = { ...adult, facts: {} };
    expect(checkGuards('CONTRACTED', empty, stepRule('contract').needs).blocks).toEqual([]);
    const minor = { ...empty, birthDate: '2010-01-01' };
    expect(checkGuards('CONTRACTED', minor, stepRule('contract').needs).blocks).toEqual([]);
    const left = checkGuards('READY', minor, stepRule('clear').needs).blocks;
    expect(left.map(({ code }) => code)).toContain('placements.guard.too-young');
  });

  it('blocks a contract that nobody wrote down, at its door and at the airport', () => {
    const stages = ['CONTRACTED', 'LIST_CONFIRMED', 'VISA_ISSUED'];
    const noDeposit = { deposit_vnd: undefined, deposit_paid_on: undefined };
    const unsigned = { stages, ...facts({ contract_signed_on: undefined, ...noDeposit }) };
    for (const door of ['CONTRACTED', 'READY', 'DEPARTED'] as const) {
      expect(blocksAt(door, unsigned)).toEqual(['contract-not-recorded']);
    }
  });

  it('blocks departure under a contract of one’s own that the commune has not confirmed', () => {
    const alone = { channel: 'DIRECT_CONTRACT' as const, licence: null, contract: null };
    const stages = ['COMMUNE_SUBMITTED', 'COMMUNE_CONFIRMED', 'READY'];
    expect(blocksAt('READY', { ...alone, stages })).toEqual(['registration-not-confirmed']);
    const confirmed = facts({ registration_confirmed_on: '2026-11-01' });
    expect(blocksAt('READY', { ...alone, stages, ...confirmed })).toEqual([]);
  });

  it('only warns of a missing telephone abroad, and not before the work begins', () => {
    const { blocks, warns } = checkGuards('WORKING', adult);
    expect(blocks).toEqual([]);
    expect(warns.map(({ code }) => code)).toEqual(['placements.guard.phone-abroad-missing']);
    const atDeparture = checkGuards('DEPARTED', adult).warns.map(({ code }) => code);
    expect(atDeparture).not.toContain('placements.guard.phone-abroad-missing');
  });

  it('allows half a wage for each twelve months of an extension', () => {
    // 29,500 × 0.5 × 800 = 11,800,000 for a year.
    const longer = (fee: number) =>
      blocksAt('EXTENDED', facts({ extension_months: 12, extension_fee_vnd: fee }));
    expect(longer(11_800_000)).toEqual([]);
    expect(longer(11_800_001)).toEqual(['fee-above-cap']);
  });
});

describe('checkFacts', () => {
  const blocks = (
    kinds: Parameters<typeof checkFacts>[0],
    passed: PlacementState[],
    change: Partial<GuardInput>,
  ) =>
    checkFacts(kinds, new Set(passed), { ...adult, ...change }).blocks.map(({ code }) =>
      code.replace('placements.guard.', ''),
    );

  it('asks the guards of doors passed that read what is written anew', () => {
    const dear = facts({ service_fee_vnd: 99_000_000 });
    expect(blocks(['service_fee_vnd'], ['CONTRACTED'], dear)).toEqual(['fee-above-cap']);
    expect(blocks(['service_fee_vnd'], ['SELECTED'], dear)).toEqual([]);
    expect(blocks(['flight'], ['CONTRACTED'], dear)).toEqual([]);
  });

  it('asks for the time of a deposit whenever one is written down', () => {
    const early = facts({ deposit_paid_on: '2026-06-01' });
    expect(blocks(['deposit_paid_on'], ['APPLIED'], early)).toEqual(['deposit-too-early']);
  });
});
