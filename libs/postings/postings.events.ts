import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** One commit may change many postings, an import five hundred: one event tells of all of them. */
const postingIds = z.object({ postingIds: z.array(z.uuid()).min(1) });

/** Offers that can be applied to are open, or what they ask for has changed. */
export const postingPublished = defineEvent('postings.published', postingIds);

/** Offers are no longer open. */
export const postingClosed = defineEvent('postings.closed', postingIds);
