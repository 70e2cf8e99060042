import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** The history of an agency's licence has a new period: what it may publish may have changed. */
export const licenceChanged = defineEvent(
  'organisations.licence-changed',
  z.object({ organisationId: z.uuid() }),
);
