import { HttpException } from '@nestjs/common';
import { type FieldProblem, Problem } from '#libs/platform';
import { isDatabaseAway } from './database-away.js';

/** An error as it is told to the outside (RFC 9457): nothing of the inside is in it. */
export interface Failure {
  status: number;
  /** Key of the sentence that says what happened. */
  code: string;
  parameters: Record<string, string | number>;
  fields: FieldProblem[];
}

/** Statuses that the framework gives by itself and that have a sentence of their own. */
const KNOWN = [400, 401, 403, 404, 405, 409, 410, 413, 414, 415, 422, 429, 503];

/** What an error means to whoever sent the request. What nobody foresaw is a 500. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Problem) {
    const { status, code, parameters, fields } = error;
    return { status, code, parameters, fields };
  }
  if (isDatabaseAway(error)) return general(503, { seconds: 5 });
  const status = error instanceof HttpException ? error.getStatus() : 500;
  return general(KNOWN.includes(status) ? status : 500);
}

function general(status: number, parameters: Failure['parameters'] = {}): Failure {
  return { status, code: `web.status-${status}`, parameters, fields: [] };
}

/** Seconds after which trying again makes sense, where that is known. */
export function retryAfter({ status, parameters }: Failure): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  return typeof parameters['seconds'] === 'number' ? parameters['seconds'] : 5;
}
