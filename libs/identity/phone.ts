import { type FieldProblem } from '#libs/platform';

/** What is wrong with a number that was typed: a key of the text files with its parameters. */
export type PhoneProblem = Omit<FieldProblem, 'field'>;

const MOBILE_DIGITS = 10;

/**
 * Reads a Vietnamese mobile number as people type it (`0912 345 678`, `+84 912.345.678`) and
 * returns it in E.164 (`+84912345678`), or says what is wrong in words that tell how to mend it.
 * Mobile numbers have 10 digits and start with 03, 05, 07, 08 or 09 (plan of Circular
 * 22/2014/TT-BTTTT as changed in 2018).
 */
export function readPhone(typed: string): { phone: string } | { problem: PhoneProblem } {
  const compact = typed.replace(/[\s.()-]/g, '');
  if (!/^\+?\d+$/.test(compact)) return { problem: { code: 'identity.phone-not-digits' } };
  const national = compact.replace(/^(?:\+|00)84|^84(?=\d{9}$)/, '0').replace(/^00/, '0');
  if (national.startsWith('+')) return { problem: { code: 'identity.phone-foreign' } };
  const difference = national.length - MOBILE_DIGITS;
  if (difference < 0) {
    return { problem: { code: 'identity.phone-short', parameters: { missing: -difference } } };
  }
  if (difference > 0) {
    return { problem: { code: 'identity.phone-long', parameters: { extra: difference } } };
  }
  if (!/^0[35789]/.test(national)) return { problem: { code: 'identity.phone-prefix' } };
  return { phone: `+84${national.slice(1)}` };
}

/** A stored number as people here read it: `+84912345678` -> `0912 345 678`. */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3');
}
