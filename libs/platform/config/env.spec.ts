import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEnv } from './env.js';

const SECRET = 'a secret of more than thirty-two characters';
const complete = {
  APP_SECRET: SECRET,
  DATABASE_URL: 'postgres://app:hidden-word@127.0.0.1/portal',
  REDIS_URL: 'redis://127.0.0.1:6379',
  MEILI_URL: 'http://127.0.0.1:7700',
  MEILI_KEY: 'key',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhipcau-env-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(content: string): string {
  const path = join(folder, 'secret');
  writeFileSync(path, content);
  return path;
}

function failure(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    return String(error);
  }
  return 'it was read';
}

describe('readEnv', () => {
  it('names what is missing or wrong, never a value', () => {
    const told = failure({ ...complete, REDIS_URL: 'hidden-word', MEILI_KEY: '' });
    expect(told).toBe('Error: Missing or wrong settings: REDIS_URL, MEILI_KEY');
  });
});

describe('a secret in a file', () => {
  const { APP_SECRET, ...others } = complete;

  it('counts without the newline at its end, and only that one', () => {
    for (const end of ['', '\n', '\r\n']) {
      const path = file(`${APP_SECRET}${end}`);
      expect(readEnv({ ...others, APP_SECRET_FILE: path }).APP_SECRET).toBe(SECRET);
    }
    const spaced = file(` ${APP_SECRET} \n\n`);
    expect(readEnv({ ...others, APP_SECRET_FILE: spaced }).APP_SECRET).toBe(` ${SECRET} \n`);
  });

  it('may hold any setting, and an empty name of a file is none', () => {
    const { DATABASE_URL, ...rest } = complete;
    const env = readEnv({ ...rest, DATABASE_URL_FILE: file(DATABASE_URL), PORT_FILE: '' });
    expect(env.DATABASE_URL).toBe(DATABASE_URL);
    expect(env.PORT).toBe(3000);
  });

  it('is judged like any other value', () => {
    const told = failure({ ...others, APP_SECRET_FILE: file('hidden-word') });
    expect(told).toBe('Error: Missing or wrong settings: APP_SECRET');
    expect(failure({ ...others, APP_SECRET_FILE: file('\n') })).toContain('APP_SECRET');
  });

  it('must not be given twice', () => {
    const told = failure({ ...complete, APP_SECRET_FILE: file('hidden-word') });
    expect(told).toBe('Error: APP_SECRET and APP_SECRET_FILE are both set: give one of them');
  });

  it('must be readable; the error tells neither path nor value', () => {
    const told = failure({ ...others, APP_SECRET_FILE: join(folder, 'hidden-word') });
    expect(told).toBe('Error: The file that APP_SECRET_FILE names cannot be read (ENOENT)');
    expect(failure({ ...others, APP_SECRET_FILE: folder })).toContain('(EISDIR)');
  });
});
