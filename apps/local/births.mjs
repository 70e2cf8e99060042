import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const START_TIME = 19;

function fromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold spaces; the state is the first field after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return null;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot} ${fields[START_TIME]}`;
}

function fromPs(pid) {
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], options).trim() || null;
}

function fromSignal(pid) {
  process.kill(pid, 0);
  return 'alive';
}

const readers = { linux: fromProc, win32: fromSignal };

/**
 * When the process with this pid was born: with the pid it names one process for ever, because
 * pids are given again. Null when there is none, or when only its zombie is left.
 */
export function birthOf(pid) {
  try {
    return (readers[process.platform] ?? fromPs)(pid);
  } catch {
    return null;
  }
}
