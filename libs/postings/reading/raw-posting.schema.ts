import { z } from 'zod';

/** Sources write an unknown value as null, as nothing, or as a blank. */
const text = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value?.trim() === '' ? null : value));

const amount = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => {
    const parsed = typeof value === 'string' ? Number(value.trim() || NaN) : value;
    return parsed === undefined || parsed === null || !Number.isFinite(parsed) ? null : parsed;
  });

/**
 * One posting as a source writes it. Only an identity and a title are asked for; keys that are not
 * named here are ignored.
 */
export const rawPostingSchema = z.object({
  source: text,
  source_id: z
    .union([z.string(), z.number()])
    .transform((value) => String(value).trim())
    .pipe(z.string().min(1).max(200)),
  title: z.string(),
  company: text,
  salary_text: text,
  salary_min: amount,
  salary_max: amount,
  currency: text,
  location_text: text,
  description: text,
  requirements: text,
  benefits: text,
  experience_text: text,
  education_text: text,
  employment_type: text,
  posted_at: text,
  deadline: text,
  category_text: text,
  language: text,
});

export type RawPosting = z.infer<typeof rawPostingSchema>;
