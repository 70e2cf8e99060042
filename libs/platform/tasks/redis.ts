import { Cluster, Redis } from 'ioredis';
import { type Env } from '../config/env.js';
import { logger } from '../observability/logger.js';

/** The process's connection to Redis for commands that must answer at once. */
export const REDIS = Symbol('Redis');

export type RedisConnection = Redis | Cluster;

const pause = (times: number) => Math.min(times * 100, 2_000);

/**
 * Connects to Redis, or to a Redis Cluster where REDIS_URL names several of its nodes, and
 * reconnects for ever. A blocking connection waits for commands to come through, as BullMQ's
 * workers need; any other fails them at once while Redis is away.
 */
export function connectRedis(env: Env, { blocking }: { blocking: boolean }): RedisConnection {
  const [url = '', ...others] = env.REDIS_URL;
  const options = { maxRetriesPerRequest: blocking ? null : 1 };
  const redis =
    others.length === 0
      ? new Redis(url, { ...options, enableOfflineQueue: blocking, retryStrategy: pause })
      : new Cluster(env.REDIS_URL, {
          enableOfflineQueue: blocking,
          clusterRetryStrategy: pause,
          redisOptions: { ...options, ...login(url) },
        });
  redis.on('error', (error: Error) => {
    logger.debug({ err: error }, 'redis away');
  });
  return redis;
}

/** Nodes of a cluster name each other by address alone, so that one login goes for all. */
function login(url: string) {
  const { username, password, protocol } = new URL(url);
  return {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  };
}
