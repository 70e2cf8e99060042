import { createHash, randomBytes } from 'node:crypto';
import { type Role } from '#libs/platform';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a session lives without being used: staff sit at shared desks, workers do not. */
export function idleLimit(role: Role): number {
  return role === 'worker' ? 30 * DAY : 30 * MINUTE;
}

/** A session of staff ends after a working day, however busily it is used. */
const STAFF_LIFETIME = 12 * 60 * MINUTE;

interface Times {
  role: Role;
  createdAt: Date;
  seenAt: Date;
}

export function hasExpired({ role, createdAt, seenAt }: Times, now: Date): boolean {
  const lifetime = role === 'worker' ? Infinity : STAFF_LIFETIME;
  return (
    now.getTime() - seenAt.getTime() > idleLimit(role) ||
    now.getTime() - createdAt.getTime() > lifetime
  );
}

/** Use is noted once in a thirtieth of the limit, so that reading a page seldom writes. */
export function shouldNoteUse(session: { role: Role; seenAt: Date }, now: Date): boolean {
  return now.getTime() - session.seenAt.getTime() > idleLimit(session.role) / 30;
}

/** 256 random bits for the cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: enough to recognise it, too little to use it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
