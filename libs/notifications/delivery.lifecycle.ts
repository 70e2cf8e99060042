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
  /** Refused for good; `badAddress` when every mail to this address would be. */
  | { kind: 'failed'; reason: string; badAddress: boolean }
  /** Handed over, and then silence. */
  | { kind: 'unknown'; reason: string }
  | { kind: 'suppressed'; reason: string };

/** What a run does with the delivery that it finds. */
export type ClaimStep = 'send' | 'wait' | 'close-as-unknown' | 'nothing';

/** Tries of one message, five minutes apart: four hours of a server's trouble. */
export const MAX_TRIES = 48;

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
  return critical ? 'send' : 'close-as-unknown';
}

/** The state after a try: what was put off waits for the next one, and has failed after the last. */
export function stateAfter(result: SendResult, tries: number): DeliveryState {
  if (result.kind !== 'later') return result.kind;
  return tries >= MAX_TRIES ? 'failed' : 'queued';
}
