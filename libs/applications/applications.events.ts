import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** Somebody applied, or was introduced, for the first time. */
export const applicationReceived = defineEvent(
  'applications.received',
  z.object({ applicationId: z.uuid() }),
);
