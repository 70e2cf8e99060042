import { z } from 'zod';

export const applyFormSchema = z.object({ message: z.string().trim().max(1000).default('') });
/** What a worker may add to an application. */
export type ApplyForm = z.infer<typeof applyFormSchema>;
