import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** A profile was saved: facts, wishes or the consent to be matched may be different. */
export const profileChanged = defineEvent('profiles.changed', z.object({ personId: z.uuid() }));
