import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** What is known of a person itself is different: name, birth date, sex or how to reach them. */
export const personChanged = defineEvent(
  'identity.person-changed',
  z.object({ personId: z.uuid() }),
);
