import { Worker } from 'node:worker_threads';

/** Milliseconds from one sign of life to the next. */
const BEAT = 200;

/**
 * Kills this process when its event loop stands still for `seconds`: it can then neither renew the
 * locks of its tasks nor end, and others run them already. The thread that watches counts its own
 * rounds, so that a stopped or starved process, whose thread stands still as well, is not killed.
 */
export function watchEventLoop(seconds: number): void {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  setInterval(() => Atomics.add(beats, 0, 1), BEAT).unref();
  const data = { beats, pause: BEAT, rounds: Math.ceil((seconds * 1000) / BEAT) };
  new Worker(new URL('event-loop-watch.thread.js', import.meta.url), { workerData: data }).unref();
}
