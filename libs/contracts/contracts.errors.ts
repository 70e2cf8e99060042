import { Problem } from '#libs/platform';
import { type CostVerdict } from './cost-check.js';

export const contractNotAllowed = () => new Problem('contracts.not-allowed', 403);

export const programmeNotKnown = () =>
  new Problem('contracts.programme-unknown', 422, {
    fields: [{ field: 'programmeCode', code: 'contracts.programme-unknown' }],
  });

/** The costs break the text of the law: each finding at the field that it is about. */
export const costsNotLawful = ({ findings }: CostVerdict) =>
  new Problem('contracts.costs-not-lawful', 422, {
    fields: findings
      .filter(({ severity }) => severity === 'block')
      .map(({ code, parameters }) => ({ field: fieldOf(code), code, parameters })),
  });

function fieldOf(code: string): string {
  if (code.endsWith('fee-without-rate')) return 'rate';
  return code.includes('.fee-') ? 'workerFeeVnd' : 'costs';
}
