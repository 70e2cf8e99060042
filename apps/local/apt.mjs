import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from './tools.mjs';

const NETWORK = ['-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=30'];

// apt's own lists may be missing (containers) and only root may fetch them; with these folders
// anybody may, and the machine is left as it is.
function ownFolders(folder) {
  mkdirSync(join(folder, 'lists/partial'), { recursive: true });
  mkdirSync(join(folder, 'cache/archives/partial'), { recursive: true });
  const places = [`Dir::State::lists=${folder}/lists`, `Dir::Cache=${folder}/cache`];
  return [...places, 'APT::Sandbox::User=root'].flatMap((place) => ['-o', place]);
}

function download(names, into, options) {
  return capture(['apt-get', ...NETWORK, ...options, 'download', ...names], { cwd: into });
}

/**
 * Fetches Debian packages as files into a folder, also without root; nothing is installed.
 * Resolves with { code, output } of the last attempt.
 */
export async function aptDownload(names, into) {
  const first = await download(names, into, []);
  if (first.code === 0) return first;
  const own = ownFolders(join(into, 'apt'));
  const update = await capture(['apt-get', ...NETWORK, ...own, 'update']);
  return update.code === 0 ? download(names, into, own) : update;
}

/** Installs a Debian package; needs root. Resolves with { code, output }. */
export async function aptInstall(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await capture(['apt-get', ...NETWORK, 'update'], { env });
  if (update.code !== 0) return update;
  return capture(['apt-get', ...NETWORK, 'install', '-y', '--no-install-recommends', name], {
    env,
  });
}
