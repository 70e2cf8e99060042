import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { beats, pause, rounds } = workerData as {
  beats: Int32Array;
  pause: number;
  rounds: number;
};

let seen = -1;
let silent = 0;
setInterval(() => {
  const now = Atomics.load(beats, 0);
  silent = now === seen ? silent + 1 : 0;
  seen = now;
  if (silent < rounds) return;
  // A logger of this thread would hand its line to the main thread, which stands still.
  const line = { level: 60, time: new Date().toISOString(), msg: 'the event loop stands still' };
  writeSync(1, `${JSON.stringify(line)}\n`);
  process.kill(process.pid, 'SIGKILL');
}, pause);
