import { v7 } from 'uuid';

/** A new identifier: uuid version 7 (RFC 9562), so that ids sort by the time of their making. */
export function newId(): string {
  return v7();
}

const CODE_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A short public code for addresses and printed pages: 31 letters and digits that cannot be
 * mistaken for each other (no 0/o, 1/i/l), 8 long, about 8.5e11 values. Uniqueness is the table's.
 */
export function newCode(random: Uint8Array = crypto.getRandomValues(new Uint8Array(8))): string {
  return Array.from(random, (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('');
}
