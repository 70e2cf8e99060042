import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type IsoDate } from '#libs/platform';

/** Which mails one link ends, and the last day on which it does. */
export interface Unsubscribing {
  personId: string;
  topics: string[];
  until: IsoDate;
}

const contentSchema = z.object({
  personId: z.uuid(),
  topics: z.array(z.string()).min(1),
  until: z.iso.date(),
});

/** `<content>.<HMAC>`: whoever has the mail may end such mails, without logging in. */
export function unsubscribeToken(content: Unsubscribing, secret: string): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${text}.${sign(text, secret)}`;
}

/** What a token says; undefined when it is not ours, was changed, or its last day is past. */
export function readUnsubscribe(
  token: string,
  secret: string,
  today: IsoDate,
): Unsubscribing | undefined {
  const [text = '', mac = '', ...more] = token.split('.');
  const given = Buffer.from(mac);
  const expected = Buffer.from(sign(text, secret));
  if (more.length > 0 || given.length !== expected.length) return undefined;
  if (!timingSafeEqual(given, expected)) return undefined;
  const content = contentSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return content.until >= today ? content : undefined;
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(`unsubscribe ${text}`).digest('base64url');
}
