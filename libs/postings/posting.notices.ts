import { z } from 'zod';
import { defineTemplate } from '#libs/notifications';
import { defineTask, formatDate, type Language } from '#libs/platform';
import { postingsTexts } from './postings.texts.js';

/** What agents are told of a posting of their own. */
const NEWS = ['confirm-soon', 'closed', 'cleared', 'sent-back'] as const;

const parameters = z.object({
  news: z.enum(NEWS),
  title: z.string(),
  postingId: z.uuid(),
  /** Why it was closed, as a code; an official's own words where it was sent back. */
  reason: z.string().nullable(),
  date: z.iso.date().nullable(),
});
export type OwnNews = z.infer<typeof parameters>;

/** For the agents of the organisation whose posting it is. */
export const ownPostingTemplate = defineTemplate('postings.own-posting', {
  parameters,
  render: (language, { news, title, postingId, reason, date }) => ({
    title: postingsTexts(language, `own-news.${news}`, { title }),
    body: postingsTexts(language, `own-news.${news}-more`, {
      reason: reason === null ? '' : inWords(reason, language),
      date: date === null ? '' : formatDate(date),
    }),
    href: `/agency/postings/${postingId}`,
  }),
});

/** Tells the agents of a posting what became of it; `cause` makes the news one that is told once. */
export const tellAgents = defineTask('postings.tell-agents', {
  queue: 'default',
  payload: z.object({
    postingId: z.uuid(),
    news: z.enum(NEWS),
    cause: z.string().min(1).max(100),
  }),
});

function inWords(reason: string, language: Language): string {
  const key = `close-reason.${reason}`;
  return postingsTexts.has(key) ? postingsTexts(language, key) : reason;
}
