import { logger } from './logger.js';

/** Whoever told the process to end kills it after 30 s. */
const LONGEST_GOODBYE = 25_000;

/**
 * Ends the process, with code 1, when its orderly end takes too long: what it holds then is taken
 * over by others, as after any crash.
 */
export function limitGoodbye(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => {
        logger.fatal('the orderly end took too long');
        process.exit(1);
      }, LONGEST_GOODBYE).unref();
    });
  }
}
