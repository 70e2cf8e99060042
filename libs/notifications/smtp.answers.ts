import { type SendResult } from './delivery.lifecycle.js';

/** What the mail library says about a failed try. */
export interface SmtpError extends Error {
  code?: string | undefined;
  /** The command that the server answered. */
  command?: string | undefined;
  responseCode?: number | undefined;
  /** True for an answer that would come again (5xx but 503). */
  permanent?: boolean | undefined;
}

/** Commands whose refusal concerns this message; that of any other concerns the server or us. */
const MESSAGE_COMMANDS = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Answers to RCPT TO by which a server says that there is no such box, now or later. */
const NO_SUCH_BOX = [550, 551, 553];

/**
 * Reads an error of a try (RFC 5321 section 4.2): an answer of the server decides, whenever it
 * comes; without an answer, only a message that was not handed over is certainly not accepted.
 */
export function classify(error: SmtpError, handedOver: boolean): SendResult {
  const reason = reasonOf(error);
  if (error.responseCode) {
    const refused = error.permanent === true && MESSAGE_COMMANDS.includes(error.command ?? '');
    if (!refused) return { kind: 'later', reason };
    const badAddress = error.command === 'RCPT TO' && NO_SUCH_BOX.includes(error.responseCode);
    return { kind: 'failed', reason, badAddress };
  }
  // Our own check of the address, before anything was sent.
  if (error.code === 'EENVELOPE') return { kind: 'failed', reason, badAddress: true };
  return { kind: handedOver ? 'unknown' : 'later', reason };
}

/** True where the server answered nothing: it hangs, hung up, or nobody listens. */
export function isSilence(error: SmtpError): boolean {
  return !error.responseCode && error.code !== 'EENVELOPE';
}

/** Codes only: a server's sentence often repeats the address. */
function reasonOf(error: SmtpError): string {
  const parts = [error.code, error.command, error.responseCode].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(' ') : error.name;
}
