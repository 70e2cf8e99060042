import { type FastifyRequest } from 'fastify';
import { type FieldProblem } from '#libs/platform';
import { pathOf } from '../web/request.js';

/** The fields of a form as the step or correction that they ask for. */
export function stepBody(values: Record<string, string>): Record<string, unknown> {
  return {
    ...values,
    facts: values,
    evidence: {
      number: values['evidence_number'] ?? '',
      issuedOn: values['evidence_issued_on'] ?? '',
      issuer: values['evidence_issuer'] ?? '',
      keptAt: values['evidence_kept_at'] ?? '',
    },
  };
}

/** The paper is read as one: whatever is wrong with it, some of it is there. */
export function stepProblems(fields: FieldProblem[]): FieldProblem[] {
  const unreadable = { field: 'evidence', code: 'placements.evidence-unreadable' };
  return fields.map((problem) => (problem.field === 'evidence' ? unreadable : problem));
}

/** `/agency/placements` or `/centre/placements`, as the reader came. */
export function baseOf(request: FastifyRequest): string {
  return pathOf(request).split('/').slice(0, 3).join('/');
}

const PICK = /^([0-9a-f-]{36})\.(\d{1,9})$/;

/** The placements that boxes or one field with `~` between name; each once, what is no pick is left out. */
export function readPicks(given: unknown): { id: string; version: number }[] {
  const texts = [given].flat().flatMap((text) => (typeof text === 'string' ? text.split('~') : []));
  const picks = new Map<string, number>();
  for (const text of texts) {
    const [, id, version] = PICK.exec(text) ?? [];
    if (id !== undefined && picks.size < MOST) picks.set(id, Number(version));
  }
  return [...picks].map(([id, version]) => ({ id, version }));
}

/** As many as one step takes at once. */
const MOST = 100;
