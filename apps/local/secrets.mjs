import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from './json-file.mjs';

const NAMES = ['postgres', 'app', 'runner', 'meilisearch', 'session'];

/** The passwords and keys of one services folder: made once, kept in its secrets.json (mode 600). */
export function secretsOf(folder) {
  const file = join(folder, 'secrets.json');
  const kept = readJson(file);
  if (kept) return kept;
  const made = Object.fromEntries(
    NAMES.map((name) => [name, randomBytes(24).toString('base64url')]),
  );
  writeJson(file, made);
  return made;
}
