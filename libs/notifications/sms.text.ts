import { type Language } from '#libs/platform';
import { notificationsTexts } from './notifications.texts.js';
import { type Topic } from './topics.js';

/** What an SMS is about. */
export interface SmsNews {
  language: Language;
  topics: Topic[];
  /** How many messages it stands for. */
  count: number;
  /** The one line that somebody waits for, which then is the whole SMS. */
  code: string | null;
}

/** One part in GSM-7 (3GPP TS 23.038). */
const LONGEST = 160;
/** Of the alphabet of GSM-7 what a keyboard has; each is one character there. */
const NOT_GSM = /[^A-Za-z0-9 @$_!"#%&'()*+,\-./:;<=>?]/g;

const WORDS = {
  matching: 'sms.matching',
  applications: 'sms.file',
  placements: 'sms.file',
  other: 'sms.other',
} as const;

/**
 * The text of an SMS: at most 160 characters of GSM-7, which is one part with one price. Vietnamese
 * is written without marks: with them it would need UCS-2, of which a part holds 70 characters, so
 * that this one sentence would be paid three times; and old telephones show boxes instead.
 *
 * Telephones are shared in families and villages: it says that there is news and nothing of what it
 * says, names nobody, no work and no step. Whoever it is for reads it in the portal.
 */
export function smsText({ language, topics, count, code }: SmsNews, portal: string): string {
  if (code !== null) return plain(code).slice(0, LONGEST);
  const [topic = 'other', ...others] = topics;
  const key = WORDS[others.length > 0 ? 'other' : topic];
  const words = plain(notificationsTexts(language, key, { count }));
  const link = new URL('/thong-bao', portal).href;
  const whole = `${words} ${plain(notificationsTexts(language, 'sms.see', { link }))}`;
  return whole.length <= LONGEST ? whole : words;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
    .replace(/\s+/g, ' ')
    .replace(NOT_GSM, '');
}
