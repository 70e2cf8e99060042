import { z } from 'zod';

const optionalUrl = z.url().optional();

/** Hours of the province's clock, `from` within and `until` without; they may pass midnight. */
export interface QuietHours {
  from: number;
  until: number;
}

const quietHours = z
  .string()
  .regex(/^(?:none|(?:1?\d|2[0-3])-(?:1?\d|2[0-3]))$/)
  .transform((text): QuietHours | null => {
    const [from, until] = text.split('-').map(Number);
    return from === undefined || until === undefined ? null : { from, until };
  })
  .refine((hours) => hours?.from !== hours?.until || hours === null);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  RUNNER_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  APP_SECRET: z.string().min(32),
  DATABASE_URL: z.url(),
  /** Only for `migrate`: a connection that may create roles, and the passwords they get. */
  ADMIN_DATABASE_URL: optionalUrl,
  APP_DB_PASSWORD: z.string().min(1).optional(),
  RUNNER_DB_PASSWORD: z.string().min(1).optional(),
  REDIS_URL: z.url(),
  REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]+$/)
    .default('nhipcau'),
  MEILI_URL: z.url(),
  MEILI_KEY: z.string().min(1),
  SEARCH_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]*$/)
    .default('nhipcau_'),
  SMTP_URL: optionalUrl,
  MAIL_FROM: z.string().default('Nhịp Cầu <khong-tra-loi@nhipcau.example>'),
  /** When nothing but codes is mailed: `21-7`, or `none`. */
  QUIET_HOURS: quietHours.prefault('21-7'),
  /** How long a relay or a sender owns what it claimed; after that another may take it. */
  LEASE_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
});

/** Settings of a process, read once from its environment. */
export type Env = z.infer<typeof schema>;
export const ENV = Symbol('Env');

/**
 * Reads the environment. An empty variable counts as absent. The error names the variables
 * that are wrong, never their values.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const present = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const names = result.error.issues.map((issue) => issue.path.join('.'));
  throw new Error(`Missing or wrong settings: ${[...new Set(names)].join(', ')}`);
}
