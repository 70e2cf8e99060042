import { z } from 'zod';
import { withFiles } from './secret-files.js';

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
  /** Where the runner's health and all metrics are told; never an address of the public. */
  INTERNAL_HOST: z.string().default('127.0.0.1'),
  /** The portal tells its metrics here; without it they are not told. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** How long the portal serves on after it was told to end, so that balancers notice. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(15).optional(),
  /** Proxies whose X-Forwarded-For is believed: addresses, ranges, `loopback` or `uniquelocal`. */
  TRUSTED_PROXIES: z.string().optional(),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  APP_SECRET: z.string().min(32),
  DATABASE_URL: z.url(),
  /** A streaming replica for reads that may be some seconds old. */
  DATABASE_REPLICA_URL: optionalUrl,
  /** Only for `migrate`: a connection that may create roles, and the passwords they get. */
  ADMIN_DATABASE_URL: optionalUrl,
  APP_DB_PASSWORD: z.string().min(1).optional(),
  RUNNER_DB_PASSWORD: z.string().min(1).optional(),
  /** One Redis, or several nodes of a Redis Cluster with commas between them. */
  REDIS_URL: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.url({ protocol: /^rediss?$/ }))),
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
  /** The provider of SMS, as libs/notifications/sms.channel.ts speaks to it; without it there are none. */
  SMS_URL: optionalUrl,
  SMS_KEY: z.string().min(1).optional(),
  /** When nothing but codes is sent: `21-7`, or `none`. */
  QUIET_HOURS: quietHours.prefault('21-7'),
  /** How long a relay or a sender owns what it claimed; after that another may take it. */
  LEASE_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
});

/** Settings of a process, read once from its environment. */
export type Env = z.infer<typeof schema>;
export const ENV = Symbol('Env');

/** The variables that a process reads; each may also come from a file, as `NAME_FILE`. */
export const ENV_NAMES = Object.keys(schema.shape);

/**
 * Reads the environment. An empty variable counts as absent. The error names the variables
 * that are wrong, never their values.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const present = Object.fromEntries(
    Object.entries(withFiles(source, ENV_NAMES)).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const names = result.error.issues.map((issue) => String(issue.path[0]));
  throw new Error(`Missing or wrong settings: ${[...new Set(names)].join(', ')}`);
}
