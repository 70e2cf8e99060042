import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The content of a JSON file, or null when there is none. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read: ${error.message}`);
  }
}

/** Writes a JSON file for the eyes of its owner only, whole or not at all. */
export function writeJson(file, value) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, file);
}
