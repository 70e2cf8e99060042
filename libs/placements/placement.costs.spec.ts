import { describe, expect, it } from '@jest/globals';
import { type QuotaLineView } from '#libs/contracts';
import { type LegalRule } from '#libs/reference';
import { type Facts } from './placement.facts.js';
import { type GuardInput } from './placement.findings.js';
import { checkFacts, checkGuards } from './placement.guards.js';
import { onTheWay, taiwan } from './placement.specimens.js';
import { type Door } from './lifecycle/states.js';
import { placementsTexts } from './placements.texts.js';

interface Case {
  facts: Facts;
  programme?: string;
  channel?: GuardInput['channel'];
  contract?: Partial<QuotaLineView> | null;
  rate?: number | null;
  rules?: LegalRule[];
}

function input({ facts, contract = {}, rate = 830, ...more }: Case): GuardInput {
  return {
    ...onTheWay,
    channel: more.channel ?? onTheWay.channel,
    programmeCode: more.programme ?? onTheWay.programmeCode,
    contract: contract && { ...taiwan, ...contract },
    vndPerUnit: rate,
    facts,
    costRules: more.rules ?? onTheWay.costRules,
  };
}

function moneyAt(door: Door, given: Case): string[] {
  const { blocks, warns } = checkGuards(door, input(given));
  const named = (kind: string, reasons: typeof blocks) =>
    reasons.map(({ code }) => `${kind} ${code.replace('placements.guard.', '')}`);
  const all = [...named('block', blocks), ...named('warn', warns)];
  return all.filter((code) => /fee|cap|brokerage|ban|deposit-above/.test(code)).toSorted();
}

const fee = (service_fee_vnd: number): { facts: Facts } => ({ facts: { service_fee_vnd } });
const japan = { wageCurrency: 'JPY', wageMinor: 205_000 };
const ssw = { programme: 'JP_SSW1', contract: japan, rate: 169 };
const UNCONFIRMED = 'warn market-cap-unknown';

describe('what a worker is charged, at the contract, before and at departure', () => {
  it.each<[string, Case, string[]]>([
    ['up to the ceiling', fee(73_455_000), [UNCONFIRMED]],
    ['a dong above', fee(73_455_001), ['block fee-above-cap', UNCONFIRMED]],
    ['nothing', fee(0), []],
    [
      'the rest of what the other side pays',
      { ...fee(53_455_001), contract: { foreignFeeVnd: 20_000_000 } },
      ['block fee-above-cap', UNCONFIRMED],
    ],
    [
      'a part of a dong is dropped',
      { ...fee(14_282_917), contract: { termMonths: 7 } },
      ['block fee-above-cap', UNCONFIRMED],
    ],
    [
      'more on a cargo vessel',
      { ...fee(36_727_500), contract: { termMonths: 12, cargoVessel: true } },
      [UNCONFIRMED],
    ],
    ['no rate', { ...fee(1), rate: null }, ['block fee-without-rate', UNCONFIRMED]],
    ['one wage for skilled workers in Japan', { ...fee(34_645_000), ...ssw }, []],
    ['above it, by a summary', { ...fee(34_645_001), ...ssw }, ['warn fee-above-cap']],
    [
      'a public unit',
      { ...fee(1), channel: 'PUBLIC_UNIT', programme: 'KR_EPS', contract: null, rate: null },
      ['block fee-not-allowed'],
    ],
    [
      'a locality, by a summary',
      { ...fee(1), channel: 'LOCAL_GOV_SEASONAL', programme: 'KR_E8', contract: null },
      ['warn fee-not-allowed'],
    ],
    [
      'no supply contract to measure by',
      { ...fee(1), channel: 'DIRECT_CONTRACT', contract: null, rate: null },
      ['warn fee-cap-unknown', UNCONFIRMED],
    ],
    ['brokerage', { facts: { brokerage_vnd: 1 } }, ['block brokerage']],
    [
      'no rules known',
      { facts: { service_fee_vnd: 1, brokerage_vnd: 1 }, rules: [] },
      ['warn ban-unknown', 'warn fee-cap-unknown', UNCONFIRMED],
    ],
  ])('%s', (_name, given, expected) => {
    for (const door of ['CONTRACTED', 'READY', 'DEPARTED'] as const) {
      expect(moneyAt(door, given)).toEqual(expected);
    }
    expect(moneyAt('SELECTED', given)).toEqual([]);
  });

  it('names the rules that it used', () => {
    const { ruleIds } = checkGuards('CONTRACTED', input(fee(1)));
    expect(ruleIds).toEqual(['overseas.service-fee-cap.2022', 'overseas.brokerage-ban.2022']);
  });
});

describe('a deposit', () => {
  it.each<[string, string, string[]]>([
    ['none of interns in Japan', 'JP_TITP', ['warn deposit-above-cap']],
    ['none for skill development', 'JP_ESD', ['warn deposit-above-cap']],
    ['elsewhere unknown', 'TW_FACTORY', ['warn deposit-cap-unknown']],
  ])('%s', (_name, programme, expected) => {
    const given = { facts: { deposit_vnd: 1, deposit_account: 'Agribank 0101' }, programme };
    for (const door of ['VISA_ISSUED', 'READY', 'DEPARTED'] as const) {
      expect(moneyAt(door, given)).toEqual(expected);
    }
  });

  it('is held against the law whenever it is written down', () => {
    const titp = input({ facts: { deposit_vnd: 1 }, programme: 'JP_TITP' });
    const { warns } = checkFacts(['deposit_vnd'], new Set(), titp);
    expect(warns.map(({ code }) => code)).toContain('placements.guard.deposit-above-cap');
  });
});

describe('an extension', () => {
  it.each<[string, Facts, string[]]>([
    ['half a wage a year', { extension_months: 12, extension_fee_vnd: 12_242_500 }, [UNCONFIRMED]],
    [
      'a dong more',
      { extension_months: 12, extension_fee_vnd: 12_242_501 },
      ['block fee-above-cap', UNCONFIRMED],
    ],
    ['no months told', { extension_fee_vnd: 1 }, ['block fee-above-cap', UNCONFIRMED]],
  ])('%s', (_name, facts, expected) => {
    expect(moneyAt('EXTENDED', { facts, contract: { foreignFeeVnd: 99_000_000 } })).toEqual(
      expected,
    );
  });
});

it('holds a rate that is written anew against the ceiling', () => {
  const cheaper = input({ ...fee(70_000_000), rate: 700 });
  const { blocks } = checkFacts(['exchange_rate'], new Set(['CONTRACTED']), cheaper);
  expect(blocks.map(({ code }) => code)).toEqual(['placements.guard.fee-above-cap']);
});

it.each([
  'fee-above-cap',
  'fee-not-allowed',
  'fee-without-rate',
  'fee-cap-unknown',
  'market-cap-unknown',
  'brokerage',
  'ban-unknown',
  'deposit-above-cap',
  'deposit-cap-unknown',
])('has words for %s', (name) => {
  expect(placementsTexts.has(`placements.guard.${name}`)).toBe(true);
});
