import { Redis } from 'ioredis';
import { type Env } from '../config/env.js';
import { logger } from '../observability/logger.js';

/** The process's connection to Redis for commands that must answer at once. */
export const REDIS = Symbol('Redis');

/**
 * Connects to Redis and reconnects for ever. A blocking connection waits for commands to come
 * through, as BullMQ's workers need; any other fails them at once while Redis is away.
 */
export function connectRedis(env: Env, { blocking }: { blocking: boolean }): Redis {
  const redis = new Redis(env.REDIS_URL, {
    maxRetriesPerRequest: blocking ? null : 1,
    enableOfflineQueue: blocking,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  });
  redis.on('error', (error: Error) => {
    logger.debug({ err: error }, 'redis away');
  });
  return redis;
}
