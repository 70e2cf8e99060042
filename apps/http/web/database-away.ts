const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01', // admin shutdown
  '57P02', // crash shutdown
  '57P03', // starting up
  '53100', // disk full
  '53300', // too many connections
]);
// TypeORM lets go of a connection that broke between two statements, and says so to the second.
const AWAY_WORDS =
  /Database connection provided by a query runner was already released|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** True when Postgres could not be reached or broke off: trying again in a moment may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause, driverError, errors } = error as {
    code?: string;
    cause?: unknown;
    driverError?: unknown;
    errors?: unknown[];
  };
  if (code !== undefined && (AWAY_CODES.has(code) || /^08...$/.test(code))) return true;
  if (AWAY_WORDS.test(error.message)) return true;
  return [cause, driverError, ...(errors ?? [])].some(isDatabaseAway);
}
