import { z } from 'zod';
import { defineTemplate } from '#libs/notifications';
import { formatDate } from '#libs/platform';
import { OUTCOMES } from './application.lifecycle.js';
import { ANSWER_REASONS } from './application.schema.js';
import { applicationsTexts } from './applications.texts.js';

/** For the agents of the organisation that offers the work, or for the counsellors. */
export const applicationReceivedTemplate = defineTemplate('applications.received', {
  parameters: z.object({
    kind: z.enum(['application', 'referral']),
    posting: z.string(),
    href: z.string(),
  }),
  render: (language, { kind, posting, href }) => ({
    title: applicationsTexts(language, `applications.received.${kind}`),
    body: applicationsTexts(language, 'applications.received.body', { posting }),
    href,
  }),
});

/** For the receivers: an answer is due, or late. */
export const applicationUnansweredTemplate = defineTemplate('applications.unanswered', {
  parameters: z.object({ dueOn: z.iso.date(), posting: z.string(), href: z.string() }),
  render: (language, { dueOn, posting, href }) => ({
    title: applicationsTexts(language, 'applications.unanswered.title', {
      date: formatDate(dueOn),
    }),
    body: applicationsTexts(language, 'applications.unanswered.body', { posting }),
    href,
  }),
});

/** For the worker: what was answered, with the reason. */
export const applicationAnsweredTemplate = defineTemplate('applications.answered', {
  parameters: z.object({
    outcome: z.enum(OUTCOMES),
    reasonCode: z.enum(ANSWER_REASONS).nullable(),
    reason: z.string().nullable(),
    posting: z.string(),
    code: z.string(),
  }),
  render: (language, { outcome, reasonCode, reason, posting, code }) => ({
    title: applicationsTexts(language, `outcome.${outcome}.worker`),
    body: [
      posting,
      reasonCode && applicationsTexts(language, `answer-reason.${reasonCode}`),
      reason,
    ]
      .filter((line) => line !== null && line !== '')
      .join('\n'),
    href: `/viec-lam/${code}/ung-tuyen`,
  }),
});
