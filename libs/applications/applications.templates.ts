import { z } from 'zod';
import { defineTemplate } from '#libs/notifications';
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
