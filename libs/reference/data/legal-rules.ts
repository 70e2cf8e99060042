import { type LegalRule } from '../code-lists.js';
import { agencyRules } from './legal-rules-agency.js';
import { homeRules } from './legal-rules-home.js';
import { hostRules } from './legal-rules-host.js';
import { moneyRules } from './legal-rules-money.js';
import { workerRules } from './legal-rules-worker.js';

/**
 * Rules that the program applies, each with the fact whose date selects its version. A later law is
 * a new row, and the old one gets its last day. What is not known, such as the caps on deposits or
 * the lower fees of single markets, has no row: the program then says that it does not know.
 */
export const legalRules: LegalRule[] = [
  ...workerRules,
  ...agencyRules,
  ...moneyRules,
  ...hostRules,
  ...homeRules,
];
