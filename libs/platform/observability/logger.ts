import { AsyncLocalStorage } from 'node:async_hooks';
import { type LoggerService } from '@nestjs/common';
import { pino, stdTimeFunctions } from 'pino';

/** What every line of one request or task carries. */
export interface LogContext {
  requestId?: string;
  taskId?: string;
}

const contexts = new AsyncLocalStorage<LogContext>();

/** Personal data never reaches a log, wherever it stands in an object. */
const PERSONAL = [
  'password',
  'pin',
  'email',
  'phone',
  'address',
  'fullName',
  'birthDate',
  'cookie',
];

export const logger = pino({
  // Empty counts as absent, as for every setting.
  level: process.env['LOG_LEVEL'] || 'info',
  timestamp: stdTimeFunctions.isoTime,
  base: null,
  mixin: () => ({ ...contexts.getStore() }),
  redact: {
    paths: PERSONAL.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: '[personal]',
  },
});

/** Runs `work` so that each log line within names its request or task. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return contexts.run(context, work);
}

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal';

/** Nest's own messages through the same logger: `log(message, ...objects, context?)`. */
export class NestLogger implements LoggerService {
  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.filter((part) => typeof part === 'string').at(-1);
    if (message instanceof Error) logger[level]({ err: message, context }, message.message);
    else
      logger[level]({ context }, typeof message === 'string' ? message : JSON.stringify(message));
  }
}
