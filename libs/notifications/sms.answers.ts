import { type SendResult } from './delivery.lifecycle.js';

/** Failures of a connection that was never made: nothing can have arrived. */
const NOT_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Answers that concern us or our settings, not this message: it is tried again once they are mended. */
const OUR_TROUBLE = [401, 402, 403, 404, 405, 407, 408, 425];

/** Answers of a gateway that heard nothing from whoever stands behind it. */
const GATEWAY_SILENT = [502, 504];

/** By these the number itself is refused. */
const BAD_NUMBER = [410, 422];

const SHORTEST_PAUSE = 1;
const LONGEST_PAUSE = 3600;
/** Where the provider does not say how long it is busy. */
const USUAL_PAUSE = 60;

/** Reads the status of an answer that is neither 2xx nor 429. */
export function classifyAnswer(status: number): SendResult {
  const reason = `HTTP ${status}`;
  if (GATEWAY_SILENT.includes(status)) return { kind: 'unknown', reason };
  if (status < 400 || status >= 500 || OUR_TROUBLE.includes(status)) {
    return { kind: 'later', reason };
  }
  return { kind: 'failed', reason, badAddress: BAD_NUMBER.includes(status) };
}

/** Without an answer only a message whose connection was never made is certainly not accepted. */
export function classifyFailure(error: unknown): SendResult {
  const reason = codeOf(error);
  return { kind: NOT_CONNECTED.includes(reason) ? 'later' : 'unknown', reason };
}

/** Codes only: a sentence may repeat the number. `fetch` hides the code of the network in `cause`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = (error.cause ?? {}) as { code?: string };
  return code ?? error.name;
}

/** Seconds that Retry-After asks for, by the sender's own clock where it is a date (RFC 9110, 10.2.3). */
export function pauseOf(headers: Headers): number {
  const asked = headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(asked)
    ? Number(asked)
    : (Date.parse(asked) - senderClock(headers)) / 1000;
  if (Number.isNaN(seconds)) return USUAL_PAUSE;
  return Math.min(Math.max(Math.ceil(seconds), SHORTEST_PAUSE), LONGEST_PAUSE);
}

function senderClock(headers: Headers): number {
  return Date.parse(headers.get('date') ?? '') || Date.now();
}
