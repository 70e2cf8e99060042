export type Channel = 'inapp' | 'email';

/**
 * `unknown`: the message was handed over and no answer came back, so that it may or may not have
 * arrived. `suppressed`: never tried, `lastError` says why.
 */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'suppressed';

/** What the outside world said to one try. */
export type SendResult =
  | { kind: 'sent' }
  /** Certainly not accepted; the same message may be tried again. */
  | { kind: 'later'; reason: string }
  /** Refused for good. */
  | { kind: 'failed'; reason: string }
  /** Handed over, and then silence. */
  | { kind: 'unknown'; reason: string }
  | { kind: 'suppressed'; reason: string };

/** What a run does with the delivery that it finds. */
export type ClaimStep = 'send' | 'wait' | 'give-up-unknown' | 'nothing';

/** Tries of one message: with the longest pause they cover four hours of a server's trouble. */
export const MAX_ATTEMPTS = 48;

/** Seconds until the next try: 15, 30, 60 ... and never more than five minutes. */
export function pauseAfter(attempts: number): number {
  return Math.min(300, 15 * 2 ** (attempts - 1));
}

/**
 * Decides what to do with a delivery. One that is `sending` under a lease belongs to another run.
 * One whose lease ran out was perhaps accepted before its sender died: only a critical message is
 * sent again (under the same Message-ID), any other stays unknown and is never sent twice.
 */
export function claimStep(
  delivery: { state: DeliveryState; claimedUntil: Date | null },
  critical: boolean,
  now: Date,
): ClaimStep {
  if (delivery.state === 'queued') return 'send';
  if (delivery.state !== 'sending') return 'nothing';
  if (delivery.claimedUntil && delivery.claimedUntil > now) return 'wait';
  return critical ? 'send' : 'give-up-unknown';
}

/** The state after a try. The last permitted try that is put off has failed. */
export function stateAfter(result: SendResult, attempts: number): DeliveryState {
  if (result.kind !== 'later') return result.kind;
  return attempts >= MAX_ATTEMPTS ? 'failed' : 'queued';
}
