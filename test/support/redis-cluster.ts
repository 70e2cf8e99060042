import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, Server } from './servers.js';
import { until } from './until.js';

const SLOTS = 16_384;

/** A Redis Cluster of three masters on this machine; they keep nothing but who they are. */
export interface RedisCluster {
  nodes: Server[];
  /** What REDIS_URL says for the whole of it. */
  url: string;
  /** True when every slot is served, as each of its nodes sees it. */
  isWhole(): Promise<boolean>;
  end(): Promise<void>;
}

export async function startRedisCluster(): Promise<RedisCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'nhipcau-cluster-'));
  const nodes = await Promise.all([1, 2, 3].map((number) => startNode(join(folder, `${number}`))));
  const cluster = {
    nodes,
    url: nodes.map(({ url }) => url).join(','),
    isWhole: async () => (await Promise.all(nodes.map(isWhole))).every(Boolean),
    end: async () => {
      await Promise.all(nodes.map((node) => node.kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await meet(nodes);
  await until(() => cluster.isWhole(), 60);
  return cluster;
}

/** Runs one command on one node, past all redirections. */
export async function onNode<T>(node: Server, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(node.url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

/** A port below 55,536: the nodes speak to each other on one that is 10,000 higher. */
async function clusterPort(): Promise<number> {
  const port = await freePort();
  return port < 55_536 ? port : clusterPort();
}

async function startNode(folder: string): Promise<Server> {
  mkdirSync(folder);
  const port = await clusterPort();
  const settings = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    dir: folder,
    'maxmemory-policy': 'noeviction',
    'cluster-enabled': 'yes',
    'cluster-node-timeout': 1000,
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const program = process.env['REDIS_SERVER'] || 'redis-server';
  const launch = () => spawn(program, args, { stdio: 'ignore' });
  const node: Server = new Server(`redis://127.0.0.1:${port}`, launch, () => answers(node));
  return node.start();
}

/** A third of the slots to each, and each introduced to the first. */
async function meet(nodes: Server[]): Promise<void> {
  const first = new URL(nodes[0]?.url ?? '');
  for (const [index, node] of nodes.entries()) {
    const from = Math.ceil((SLOTS * index) / nodes.length);
    const below = Math.ceil((SLOTS * (index + 1)) / nodes.length);
    await onNode(node, async (redis) => {
      await redis.cluster('ADDSLOTSRANGE', from, below - 1);
      if (index > 0) await redis.cluster('MEET', first.hostname, first.port);
    });
  }
}

function answers(node: Server): Promise<boolean> {
  return onNode(node, (redis) => redis.ping()).then(Boolean, () => false);
}

function isWhole(node: Server): Promise<boolean> {
  return onNode(node, (redis) => redis.cluster('INFO')).then(
    (state) => state.includes('cluster_state:ok') && state.includes('cluster_known_nodes:3'),
    () => false,
  );
}
