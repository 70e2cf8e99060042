import { type Language } from '#libs/platform';
import { type Message } from './notifications.templates.js';
import { notificationsTexts } from './notifications.texts.js';

/** What a mail says: one message or several, and how such mails are ended. */
export interface MailContent {
  language: Language;
  title: string;
  /** Of several the title stands above each, of one it is the title of the mail. */
  parts: Message[];
  /** Messages that are only counted. */
  others: number;
  /** Absent in mails that somebody waits for. */
  unsubscribeUrl: string | undefined;
}

/** Turns a path of the portal into an address. */
type Address = (path: string) => string;

/** Messages that a digest tells in full. */
const TOLD = 10;

/** The mail of one message, or of many in one. */
export function contentOf(
  messages: [Message, ...Message[]],
  language: Language,
  unsubscribeUrl: string | undefined,
): MailContent {
  const parts = messages.slice(0, TOLD);
  const title =
    messages.length === 1
      ? messages[0].title
      : notificationsTexts(language, 'notifications.digest.title', { count: messages.length });
  return { language, title, parts, others: messages.length - parts.length, unsubscribeUrl };
}

export function toText(content: MailContent, address: Address): string {
  const { language, parts, unsubscribeUrl } = content;
  const open = notificationsTexts(language, 'notifications.mail.open');
  const told = parts.map(({ title, body, href }) => {
    const head = parts.length > 1 ? `${title}\n` : '';
    return `${head}${body}\n\n${open}: ${address(href)}`;
  });
  const stop = notificationsTexts(language, 'notifications.mail.stop');
  const foot = [
    notificationsTexts(language, 'notifications.mail.why'),
    ...(unsubscribeUrl === undefined ? [] : [`${stop}: ${unsubscribeUrl}`]),
  ];
  return [...told, ...othersLine(content), `-- \n${foot.join('\n')}\n`].join('\n\n');
}

export function toHtml(content: MailContent, address: Address): string {
  const { language, title, parts, unsubscribeUrl } = content;
  const open = notificationsTexts(language, 'notifications.mail.open');
  const link = (href: string, words: string) =>
    `<p><a href="${escapeHtml(href)}" style="color:#00607a">${escapeHtml(words)}</a></p>`;
  const paragraphs = (text: string) => text.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`);
  const told = parts.flatMap((part) => [
    ...(parts.length > 1 ? [`<h2 style="font-size:18px">${escapeHtml(part.title)}</h2>`] : []),
    ...paragraphs(part.body),
    link(address(part.href), open),
  ]);
  const why = escapeHtml(notificationsTexts(language, 'notifications.mail.why'));
  const stop = notificationsTexts(language, 'notifications.mail.stop');
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8">`,
    '<body style="font:16px/1.6 sans-serif;color:#12262d;max-width:36em;margin:auto;padding:16px">',
    `<h1 style="font-size:20px">${escapeHtml(title)}</h1>`,
    ...told,
    ...othersLine(content).flatMap(paragraphs),
    `<p style="color:#475b64">${why}</p>`,
    ...(unsubscribeUrl === undefined ? [] : [link(unsubscribeUrl, stop)]),
    '</body></html>',
  ].join('\n');
}

function othersLine({ language, others }: MailContent): string[] {
  return others === 0
    ? []
    : [notificationsTexts(language, 'notifications.digest.others', { others })];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
