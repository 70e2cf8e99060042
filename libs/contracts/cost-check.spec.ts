import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LegalRule, shippedLists } from '#libs/reference';
import { checkCosts, type CostTerms } from './cost-check.js';
import { type CostKind } from './costs.schema.js';

const TAIWAN: CostTerms = {
  channel: 'SERVICE_ENTERPRISE',
  programmeCode: 'TW_FACTORY',
  termMonths: 36,
  extensionMonths: 0,
  cargoVessel: false,
  wageMinor: 29_500,
  wageCurrency: 'TWD',
  vndPerUnit: 830,
  foreignFeeVnd: 0,
  lines: [],
};

const inForce = (on: string) =>
  shippedLists.rules.filter(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo >= on),
  );
const rules = inForce('2026-11-24');

interface Case extends Partial<CostTerms> {
  fee?: number;
}

function check({ fee = 0, ...terms }: Case = {}, by: LegalRule[] = rules) {
  const lines = [{ kind: 'service_fee' as const, amountVnd: fee }, ...(terms.lines ?? [])];
  return checkCosts({ ...TAIWAN, ...terms, lines }, by);
}

const paying = (kind: CostKind, amountVnd: number) => ({ lines: [{ kind, amountVnd }] });
const codes = (verdict: ReturnType<typeof check>) =>
  verdict.findings.map(({ code, severity }) => `${severity} ${code.split('.').at(-1) ?? ''}`);

describe('the ceiling of the service fee (Law 69/2020 art. 23)', () => {
  it.each<[string, Partial<CostTerms>, number]>([
    ['12 months: 1 wage', { termMonths: 12 }, 24_485_000],
    ['24 months: 2 wages', { termMonths: 24 }, 48_970_000],
    ['35 months: 35 twelfths', { termMonths: 35 }, 71_414_583],
    ['36 months: 3 wages', {}, 73_455_000],
    ['60 months: still 3 wages', { termMonths: 60 }, 73_455_000],
    ['7 months: a part of a year by its months', { termMonths: 7 }, 14_282_916],
    ['cargo vessel, 12 months: 1.5 wages', { termMonths: 12, cargoVessel: true }, 36_727_500],
    ['cargo vessel, 36 months: 3 wages', { cargoVessel: true }, 73_455_000],
    ['36 months and 12 more: half a wage more', { extensionMonths: 12 }, 85_697_500],
    ['what the other side pays is taken off', { foreignFeeVnd: 20_000_000 }, 53_455_000],
    ['the other side pays more than all', { foreignFeeVnd: 99_000_000 }, 0],
    [
      'won have no minor unit',
      { wageCurrency: 'KRW', wageMinor: 2_156_880, vndPerUnit: 17.9 },
      115_824_456,
    ],
    [
      'cents of a dollar',
      { termMonths: 12, wageCurrency: 'USD', wageMinor: 100_001, vndPerUnit: 26_350 },
      26_350_263,
    ],
  ])('%s', (_name, terms, cap) => {
    expect(check({ fee: cap, ...terms })).toMatchObject({
      blocked: false,
      fee: { capVnd: cap, state: 'within', overVnd: 0 },
    });
    expect(check({ fee: cap + 1, ...terms })).toMatchObject({
      blocked: true,
      fee: { state: 'above', overVnd: 1 },
    });
  });

  it('names the rule that it used', () => {
    const { fee, ruleIds, findings } = check({ fee: 80_000_000 });
    expect(fee.rule?.id).toBe('overseas.service-fee-cap.2022');
    expect(ruleIds).toContain('overseas.service-fee-cap.2022');
    expect(findings[0]).toMatchObject({
      ruleId: 'overseas.service-fee-cap.2022',
      parameters: { cap: 73_455_000, over: 6_545_000 },
    });
  });

  it('never rises above the exact product', () => {
    const wage = fc.integer({ min: 1, max: 100_000_000 });
    const rate = fc.integer({ min: 1, max: 3_000_000 });
    fc.assert(
      fc.property(wage, rate, fc.integer({ min: 1, max: 60 }), (wageMinor, cents, termMonths) => {
        const { capVnd } = check({ wageMinor, vndPerUnit: cents / 100, termMonths }).fee;
        const twelfths = BigInt(Math.min(termMonths, 36));
        expect(BigInt(capVnd ?? -1)).toBe((BigInt(wageMinor) * twelfths * BigInt(cents)) / 1200n);
      }),
    );
  });
});

describe('ceilings of programmes', () => {
  const japan = { wageCurrency: 'JPY', wageMinor: 205_000, vndPerUnit: 169 };

  it.each<[string, Case, string[], number | null]>([
    [
      'a public unit takes nothing',
      { channel: 'PUBLIC_UNIT', programmeCode: 'KR_EPS', fee: 1 },
      ['block fee-not-allowed'],
      0,
    ],
    ['nor does an investor', { channel: 'INVESTOR', fee: 1 }, ['block fee-not-allowed'], 0],
    [
      'nor a locality, by a summary',
      { channel: 'LOCAL_GOV_SEASONAL', programmeCode: 'KR_E8', fee: 1 },
      ['warn fee-not-allowed'],
      0,
    ],
    [
      '1 wage for skilled workers in Japan, by a summary',
      { ...japan, programmeCode: 'JP_SSW1', fee: 34_645_001 },
      ['warn fee-above-cap'],
      34_645_000,
    ],
    [
      'above the law too',
      { ...japan, programmeCode: 'JP_SSW1', fee: 103_935_001 },
      ['block fee-above-cap', 'warn fee-above-cap'],
      34_645_000,
    ],
    ['the market of Taiwan is not known', { fee: 1 }, ['warn market-cap-unknown'], 73_455_000],
    [
      'no exchange rate',
      { fee: 1, vndPerUnit: null },
      ['block fee-without-rate', 'warn market-cap-unknown'],
      null,
    ],
    ['no exchange rate, and nothing to pay', { vndPerUnit: null }, [], null],
  ])('%s', (_name, terms, found, capVnd) => {
    const verdict = check(terms);
    expect(codes(verdict).toSorted()).toEqual(found.toSorted());
    expect(verdict.fee.capVnd).toBe(capVnd);
    expect(verdict.blocked).toBe(found.some((code) => code.startsWith('block')));
  });

  it('takes the version that is in force', () => {
    const esd = { ...japan, programmeCode: 'JP_ESD', fee: 69_290_001 };
    expect(codes(check(esd))).toEqual(['warn market-cap-unknown']);
    expect(codes(check(esd, inForce('2027-04-01')))).toEqual(['warn fee-above-cap']);
  });

  it('does not know what no rule says', () => {
    const verdict = check({ fee: 1 }, []);
    expect(verdict).toMatchObject({ blocked: false, ruleIds: [] });
    expect(verdict.fee).toMatchObject({ capVnd: null, state: 'unknown', rule: null });
    expect(codes(verdict)).toEqual(['warn fee-cap-unknown', 'warn market-cap-unknown']);
  });

  it('lets only the text of the law block', () => {
    const doubtful = rules.map((rule) => ({ ...rule, standing: 'unverified' as const }));
    expect(check({ fee: 80_000_000, ...paying('brokerage', 1) }, doubtful).blocked).toBe(false);
  });
});

describe('what else is asked for', () => {
  it.each<[string, Partial<CostTerms>, string[]]>([
    ['brokerage', paying('brokerage', 1), ['block brokerage']],
    ['selection money', paying('selection', 1), ['block selection']],
    ['neither', { lines: [...paying('brokerage', 0).lines, ...paying('ticket', 9).lines] }, []],
    [
      'a deposit of Japanese interns',
      { programmeCode: 'JP_TITP', ...paying('deposit', 1) },
      ['warn deposit-above-cap'],
    ],
    [
      'a deposit for skill development',
      { programmeCode: 'JP_ESD', ...paying('deposit', 1) },
      ['warn deposit-above-cap'],
    ],
    ['a deposit whose ceiling is not known', paying('deposit', 1), ['warn deposit-cap-unknown']],
    ['the contribution to the fund', paying('fund', 100_000), []],
    ['more than the contribution', paying('fund', 100_001), ['warn fund-above']],
  ])('%s', (_name, terms, found) => {
    expect(codes(check(terms))).toEqual(found);
  });

  it('does not know a ban without its rule', () => {
    expect(codes(check(paying('brokerage', 1), []))).toEqual(['warn ban-unknown']);
  });
});
