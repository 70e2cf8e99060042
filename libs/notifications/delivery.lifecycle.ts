export type Channel = 'inapp' | 'email' | 'sms';

/** The channel that an address needs: a mail address has an @, a number in E.164 has none. */
export function channelOf(address: string): Exclude<Channel, 'inapp'> {
  return address.includes('@') ? 'email' : 'sms';
}

/**
 * `unknown`: the message was handed over and no answer came back, so that it may or may not have
 * arrived. `suppressed`: never tried, `lastError` says why.
 */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'suppressed';

/** What the outside world said to one try. */
export type SendResult =
  | { kind: 'sent'; providerId?: string | undefined }
  /**
   * Certainly not accepted; the same message may be tried again: after `pause` seconds where the
   * other side asks for that, without counting as a try.
   */
  | { kind: 'later'; reason: string; pause?: number }
  /** Refused for good; `badAddress` when every message to this address would be. */
  | { kind: 'failed'; reason: string; badAddress: boolean }
  /** Handed over, and then silence. */
  | { kind: 'unknown'; reason: string }
  | { kind: 'suppressed'; reason: string };

/** What a run does with the delivery that it finds. */
export type ClaimStep = 'send' | 'wait' | 'ask' | 'close-as-unknown' | 'nothing';

/** Tries of one message, five minutes apart: four hours of a server's trouble. */
export const MAX_TRIES = 48;

/**
 * Decides what to do with a delivery. One that is `sending` under a lease belongs to another run.
 * One whose lease ran out was perhaps accepted before its sender died: an SMS provider is asked for
 * it. A mail server cannot be asked: only a critical mail is sent again (under the same Message-ID),
 * any other stays unknown and is never sent twice.
 */
export function claimStep(
  { state, claimedUntil, address }: ClaimedDelivery,
  critical: boolean,
  now: Date,
): ClaimStep {
  const canBeAsked = channelOf(address) === 'sms';
  if (state === 'queued') return 'send';
  if (state === 'unknown' && canBeAsked) return 'ask';
  if (state !== 'sending') return 'nothing';
  if (claimedUntil && claimedUntil > now) return 'wait';
  if (canBeAsked) return 'ask';
  return critical ? 'send' : 'close-as-unknown';
}

interface ClaimedDelivery {
  state: DeliveryState;
  claimedUntil: Date | null;
  address: string;
}

/** The state after a try: what was put off waits for the next one, and has failed after the last. */
export function stateAfter(result: SendResult, tries: number): DeliveryState {
  if (result.kind !== 'later') return result.kind;
  if (result.pause !== undefined) return 'queued';
  return tries >= MAX_TRIES ? 'failed' : 'queued';
}
