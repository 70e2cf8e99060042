import { fold } from '#libs/platform';
import { COMMON_PASSWORDS } from './common-passwords.js';

/** Workers may choose 6 digits, which a shared telephone keypad can type; staff need a password. */
export const SECRET_KINDS = ['password', 'pin'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

const PASSWORD_LENGTH = { min: 8, max: 128 };

/** Six digits are a PIN; anything else is a password. */
export function secretKind(secret: string): SecretKind {
  return /^\d{6}$/.test(secret) ? 'pin' : 'password';
}

/**
 * Why a secret cannot be used, as a key of the text files; null when it can. `identity.secret-
 * guessable` is also what is said when a sharer of the telephone has the same one, so that the
 * answer gives nothing away.
 */
export function secretProblem(secret: string, { pinAllowed }: { pinAllowed: boolean }) {
  if (secretKind(secret) === 'pin' && pinAllowed) {
    return isGuessablePin(secret) ? 'identity.secret-guessable' : null;
  }
  if (secret.length < PASSWORD_LENGTH.min) {
    return pinAllowed ? 'identity.secret-short' : 'identity.password-short';
  }
  if (secret.length > PASSWORD_LENGTH.max) return 'identity.secret-long';
  return isGuessablePassword(secret) ? 'identity.secret-guessable' : null;
}

/** One digit six times, runs up or down, a pair or a triple repeated: 111111, 234567, 121212. */
function isGuessablePin(pin: string): boolean {
  const steps = Array.from(pin.slice(1), (digit, index) => Number(digit) - Number(pin[index]));
  const even = steps.every((step) => step === steps[0]);
  return (even && Math.abs(steps[0] ?? 0) <= 1) || /^(\d{2,3})\1+$/.test(pin);
}

function isGuessablePassword(password: string): boolean {
  const text = fold(password);
  const stem = text.replace(/[^a-z]+$/, '');
  return (
    new Set(text).size < 4 ||
    COMMON_PASSWORDS.has(text) ||
    COMMON_PASSWORDS.has(stem) ||
    '01234567890123456789'.includes(text) ||
    '98765432109876543210'.includes(text)
  );
}
