import { z } from 'zod';
import { defineTemplate } from '#libs/notifications';
import { matchingTexts } from './matching.texts.js';

/** Postings that a message names; of more it tells the number. */
export const NAMED_POSTINGS = 5;

/** New matches of one worker: one message, however many there are. */
export const matchFound = defineTemplate('matching.match-found', {
  urgency: 'digest',
  parameters: z.object({
    total: z.int().positive(),
    postings: z
      .array(z.object({ title: z.string(), organisation: z.string().nullable() }))
      .max(NAMED_POSTINGS),
  }),
  render(language, { total, postings }) {
    const names = postings.map(({ title, organisation }) =>
      organisation ? `${title} – ${organisation}` : title,
    );
    const first = postings[0]?.title ?? '';
    const lines = [matchingTexts(language, 'matching.mail.why'), ...names];
    const others = total - postings.length;
    if (others > 0) lines.push(matchingTexts(language, 'matching.mail.others', { others }));
    return {
      title:
        total === 1
          ? matchingTexts(language, 'matching.mail.one', { title: first })
          : matchingTexts(language, 'matching.mail.many', { total }),
      body: lines.join('\n'),
      href: '/ket-noi',
    };
  },
});

/** A counsellor proposes a posting although a condition fails, and says why. */
export const recommended = defineTemplate('matching.recommended', {
  urgency: 'digest',
  parameters: z.object({
    title: z.string(),
    organisation: z.string().nullable(),
    reason: z.string(),
  }),
  render: (language, { title, organisation, reason }) => ({
    title: matchingTexts(language, 'matching.recommended.title', { title }),
    body: [
      ...(organisation === null ? [] : [organisation]),
      matchingTexts(language, 'matching.recommended.reason', { reason }),
    ].join('\n'),
    href: '/ket-noi',
  }),
});
