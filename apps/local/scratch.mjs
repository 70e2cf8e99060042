import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from './lock.mjs';
import { Crew } from './processes.mjs';
import { makeFolder } from './settings.mjs';

const SCRATCH = 'nhipcau-test-';

/** Removes what killed runs left in the temporary folder: their processes, then their files. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(SCRATCH))) {
    const folder = join(tmpdir(), name);
    const release = await takeLock(`test ${folder}`);
    if (!release) continue;
    await new Crew(makeFolder(folder)).endOrphans();
    rmSync(folder, { recursive: true, force: true });
    release();
  }
}

/** A new folder for the services and data of one run, locked against other runs. */
export async function makeScratch() {
  await sweep();
  const folder = makeFolder(mkdtempSync(join(tmpdir(), SCRATCH)));
  await takeLock(`test ${folder}`);
  return folder;
}
