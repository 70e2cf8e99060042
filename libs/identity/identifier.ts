import { z } from 'zod';
import { type PhoneProblem, readPhone } from './phone.js';

export const IDENTIFIER_KINDS = ['phone', 'email', 'username'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** What names an account at the door, in the one form in which it is stored and compared. */
export interface Identifier {
  kind: IdentifierKind;
  value: string;
}

const email = z.email().max(254);
const USERNAME = /^[a-z][a-z0-9._-]{2,29}$/;

/**
 * Reads what somebody typed into "telephone or e-mail": with `@` an e-mail, with a letter first a
 * user name (staff), else a telephone. Stored in lower case, a telephone in E.164.
 */
export function readIdentifier(
  typed: string,
): { identifier: Identifier } | { problem: PhoneProblem } {
  const text = typed.normalize('NFC').trim().toLowerCase();
  if (text.includes('@')) {
    return email.safeParse(text).success
      ? { identifier: { kind: 'email', value: text } }
      : { problem: { code: 'identity.email-wrong' } };
  }
  if (USERNAME.test(text)) return { identifier: { kind: 'username', value: text } };
  const read = readPhone(text);
  return 'phone' in read ? { identifier: { kind: 'phone', value: read.phone } } : read;
}
