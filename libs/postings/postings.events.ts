import { z } from 'zod';
import { defineEvent } from '#libs/platform';

const postingIds = z.object({ postingId: z.uuid() });

/** An offer that can be applied to is open, or what it asks for has changed. */
export const postingPublished = defineEvent('postings.published', postingIds);

/** An offer is no longer open. */
export const postingClosed = defineEvent('postings.closed', postingIds);
