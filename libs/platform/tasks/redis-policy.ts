import { once } from 'node:events';
import { Cluster } from 'ioredis';
import { logger } from '../observability/logger.js';
import { type RedisConnection } from './redis.js';

/** Milliseconds for which a start waits for Redis to say what it does when it is full. */
const PATIENCE = 2_000;
const NEEDED = 'noeviction';

/**
 * Throws when Redis, once it is full, would forget keys instead of refusing new ones: BullMQ's
 * queues break when some of their keys vanish. A Redis that is away or does not say is no reason
 * not to start.
 */
export async function assertNothingEvicted(redis: RedisConnection): Promise<void> {
  const found = await policies(redis).catch((error: unknown) => {
    logger.warn({ err: error }, 'redis does not say its maxmemory-policy');
    return [];
  });
  const wrong = found.find((policy) => policy !== NEEDED);
  if (wrong) {
    throw new Error(`Redis has maxmemory-policy ${wrong}; the portal needs ${NEEDED}`);
  }
}

/** Asked by INFO, which BullMQ needs too: providers that host Redis often forbid CONFIG. */
async function policies(redis: RedisConnection): Promise<string[]> {
  if (redis.status !== 'ready')
    await once(redis, 'ready', { signal: AbortSignal.timeout(PATIENCE) });
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  const infos = await Promise.all(nodes.map((node) => node.info('memory')));
  return infos.flatMap((info) => /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? []);
}
