import { z } from 'zod';

/** What a worker may add to an application. */
export const applyFormSchema = z.object({ message: z.string().trim().max(1000).default('') });
