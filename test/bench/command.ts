import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { urlOf } from '../support/database.js';
import { type House } from '../support/house.js';

const run = promisify(execFile);

/** A command of the built portal, against the database of a house. Throws when it fails. */
export async function cli(house: House, ...args: string[]): Promise<void> {
  const main = join(__dirname, '../../dist/apps/cli/main.js');
  await run(process.execPath, [main, ...args], {
    env: { ...process.env, DATABASE_URL: urlOf(house.name, 'nhipcau_runner') },
    maxBuffer: 64 * 1024 * 1024,
  });
}
