import { type LegalRule, type Standing } from '../code-lists.js';

interface RuleFacts {
  /** In force from this day on; the year is part of the row's id. */
  from: string;
  /** The fact whose date chooses the version. */
  by: string;
  source: string;
  standing?: Standing;
}

/** The first version of a rule; `law_text` where nothing else is said. */
export function rule(code: string, value: LegalRule['value'], facts: RuleFacts): LegalRule {
  return {
    id: `${code}.${facts.from.slice(0, 4)}`,
    code,
    value,
    validFrom: facts.from,
    validTo: null,
    selectsBy: facts.by,
    standing: facts.standing ?? 'law_text',
    source: facts.source,
  };
}

/** The day from which Law 69/2020/QH14 is in force. */
export const LAW_69 = '2022-01-01';
