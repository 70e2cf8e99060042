import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FastifyStaticOptions } from '@fastify/static';
import { type FastifyRequest } from 'fastify';

/** Built and static files; every app is started in the root of the project. */
export const PUBLIC_FOLDER = join(process.cwd(), 'apps/http/public');

/** The content hash of each public file, for its address. */
export function assetVersions(folder = PUBLIC_FOLDER): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    names.map((name) => {
      const content = readFileSync(join(folder, name));
      return [name, createHash('sha256').update(content).digest('hex').slice(0, 12)];
    }),
  );
}

/** Files under `/assets/`: for good when the address carries a version, else asked for again. */
export const assets: FastifyStaticOptions = {
  root: PUBLIC_FOLDER,
  prefix: '/assets/',
  cacheControl: false,
  index: false,
  setHeaders: (reply) => {
    const { v } = (reply.request as FastifyRequest<{ Querystring: { v?: string } }>).query;
    const caching = v === undefined ? 'no-cache' : 'public, max-age=31536000, immutable';
    void reply.header('cache-control', caching);
  },
};
