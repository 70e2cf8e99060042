import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backUp, type BackupReport, migrate, newId, type RestoreReport } from '#libs/platform';
import { loadDemo } from '../../apps/cli/demo/load-demo.js';
import { migrations } from '../../apps/migrations.js';
import { Browser } from '../support/browser.js';
import { asSuperuser, dropDatabase, urlOf } from '../support/database.js';
import { type House, openPortal, type Portal, startPortal } from '../support/house.js';
import {
  contentOf,
  emptyDatabase,
  guardsOf,
  ownerOf,
  restoreInto,
  runSome,
} from './backup.scene.js';

const folder = mkdtempSync(join(tmpdir(), 'nhipcau-backup-'));
const [busy, quiet] = [join(folder, 'busy.tar'), join(folder, 'quiet.tar')];
let portal: Portal;
let copy: Portal;
let report: RestoreReport;
let before: Record<string, string>;
const databases: string[] = [];

async function emptyPlace(): Promise<string> {
  const name = await emptyDatabase();
  databases.push(name);
  return name;
}

const write = (file: string, database = portal.name): Promise<BackupReport> =>
  backUp({ adminUrl: urlOf(database), file, portal: '1.2.3' });

const ask = async <T extends object>(database: string, sql: string): Promise<T[]> =>
  (await asSuperuser(database, (client) => client.query<T>(sql))).rows;

/** Pairs of rows that one transaction writes, until told to stop. Returns how many there are. */
function writePairs(database: string): () => Promise<number> {
  let pairs = 0;
  let going = true;
  const writing = asSuperuser(database, async (client) => {
    while (going) {
      const id = newId();
      await client.query(
        `BEGIN; INSERT INTO organisation (id, kind, name) VALUES ('${id}', 'employer', 'pair');
         INSERT INTO person (id, full_name) VALUES ('${id}', 'Cặp Đôi'); COMMIT`,
      );
      pairs += 1;
    }
  });
  return async () => {
    going = false;
    await writing;
    return pairs;
  };
}

/** Tasks done, open, claimed and dead, notices, digests, a profile's text with every odd sign. */
async function fill(house: House): Promise<void> {
  await runSome(house, 30);
  await asSuperuser(house.name, async (client) => {
    await client.query(`
      UPDATE outbox_delivery SET done_at = NULL, claimed_until = now() + interval '1 hour'
      WHERE ctid IN (SELECT ctid FROM outbox_delivery LIMIT 5);
      UPDATE outbox_delivery SET done_at = NULL, dead_at = now(), error = E'tab\\t line\\n \\\\. end'
      WHERE ctid IN (SELECT ctid FROM outbox_delivery WHERE done_at IS NOT NULL LIMIT 2);
      UPDATE person SET merged_into = (SELECT id FROM person ORDER BY id DESC LIMIT 1)
      WHERE id = (SELECT id FROM person ORDER BY id LIMIT 1)`);
  });
}

beforeAll(async () => {
  portal = await startPortal();
  portal.db.prepares = true;
  await loadDemo(portal.app);
  await fill(portal);
  const stop = writePairs(portal.name);
  await write(busy);
  expect(await stop()).toBeGreaterThan(0);
  before = await contentOf(portal.name);
  await write(quiet);
  const place = await emptyPlace();
  report = await restoreInto(place, quiet);
}, 240_000);

afterAll(async () => {
  await copy.close();
  await portal.close();
  for (const name of databases) await dropDatabase(name);
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('is one file that only its owner reads, and nothing lies beside it', () => {
    expect(statSync(quiet).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['busy.tar', 'quiet.tar']);
  });

  it('never writes over a file', async () => {
    await expect(write(quiet)).rejects.toThrow('is there already');
  });

  it('leaves no file when it fails', async () => {
    const place = await emptyPlace();
    await expect(write(join(folder, 'none.tar'), place)).rejects.toThrow('no portal');
    expect(readdirSync(folder).sort()).toEqual(['busy.tar', 'quiet.tar']);
  });

  it('is of one moment, although others write', async () => {
    const place = await emptyPlace();
    await restoreInto(place, busy);
    const [torn] = await ask<{ torn: number }>(
      place,
      `SELECT count(*) AS torn
       FROM (SELECT id FROM organisation WHERE name = 'pair') AS one
       FULL JOIN (SELECT id FROM person WHERE full_name = 'Cặp Đôi') AS other USING (id)
       WHERE one IS NULL OR other IS NULL`,
    );
    expect(torn).toEqual({ torn: 0 });
  }, 60_000);
});

describe('a restored database', () => {
  const place = () => databases[0] ?? '';

  it('holds the same rows in every table', async () => {
    expect(
      Object.values(before).filter((digest) => !digest.startsWith('0 ')).length,
    ).toBeGreaterThan(40);
    expect(await contentOf(place())).toEqual(before);
    expect(report.rows).toBeGreaterThan(5000);
  });

  it('is guarded in the same way', async () => {
    const guards = await guardsOf(place());
    expect(guards.length).toBeGreaterThan(200);
    expect(guards).toEqual(await guardsOf(portal.name));
  });

  it('does the open tasks at once and lets dead letters lie', async () => {
    const states = () =>
      ask<{ open: number; claimed: number; done: number; dead: number }>(
        place(),
        `SELECT count(*) FILTER (WHERE done_at IS NULL AND dead_at IS NULL) AS open,
                count(claimed_until) FILTER (WHERE done_at IS NULL AND dead_at IS NULL) AS claimed,
                count(done_at) AS done, count(dead_at) AS dead FROM outbox_delivery`,
      );
    const [first] = await states();
    expect(first).toMatchObject({ open: report.openTasks, claimed: 0, dead: 2 });
    expect(report.openTasks).toBeGreaterThan(10);
    copy = await openPortal(place());
    await runSome(copy, 10);
    const [then] = await states();
    expect(then).toMatchObject({ done: (first?.done ?? 0) + 10, dead: 2 });
  });

  it('finds postings again in an engine that knew nothing', async () => {
    await copy.index();
    const url = '/api/v1/postings?q=may';
    const found = await copy.app.inject({ method: 'GET', url });
    expect(found.json<{ total: number }>().total).toBeGreaterThan(0);
  });

  it('lets people in with the password that they had', async () => {
    const browser = new Browser(copy.app);
    const login = { identifier: 'tuvan@vidu.example', secret: 'qua-cau-hien-luong' };
    expect((await browser.fill('/dang-nhap', login)).statusCode).toBe(303);
    expect((await browser.get('/centre/people')).statusCode).toBe(200);
  });
});

describe('restore refuses', () => {
  const refusal = async (file: string) => {
    const place = await emptyPlace();
    const message = await restoreInto(place, file).then(
      () => 'restored',
      (error: unknown) => (error as Error).message,
    );
    expect(await ask(place, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
    return message;
  };
  const changed = (change: (bytes: Buffer) => Buffer): string => {
    const file = join(folder, 'changed.tar');
    writeFileSync(file, change(readFileSync(quiet)));
    return file;
  };

  it.each([0.1, 0.5, 0.9])('a file of which one byte at %f is altered', async (where) => {
    const file = changed((bytes) => {
      const at = Math.floor(bytes.length * where);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    });
    expect(await refusal(file)).toContain('altered');
  });

  it.each([0.5, 0.999])('a file that was cut off at %f', async (where) => {
    const file = changed((bytes) => bytes.subarray(0, Math.floor(bytes.length * where)));
    expect(await refusal(file)).toContain('not whole');
  });

  it('a file that is something else', async () => {
    expect(await refusal(changed(() => Buffer.from('-- PostgreSQL dump')))).toContain('no backup');
  });

  it('a database that is not empty, and touches nothing in it', async () => {
    const content = await contentOf(portal.name);
    await expect(restoreInto(portal.name, quiet)).rejects.toThrow('not empty');
    expect(await contentOf(portal.name)).toEqual(content);
  });

  it('a backup of newer code', async () => {
    const place = await emptyPlace();
    await expect(restoreInto(place, quiet, migrations.slice(0, -1))).rejects.toThrow('newer');
  });
});

it('restores into a database that was only migrated', async () => {
  const place = await emptyPlace();
  await migrate({ ...ownerOf(place), migrations });
  await restoreInto(place, quiet);
  expect(await contentOf(place)).toEqual(before);
}, 60_000);

it('brings a backup of the first release into this one', async () => {
  const [old, place] = [await emptyPlace(), await emptyPlace()];
  const first = migrations.filter(({ name }) => Number(name.slice(-13)) <= 1_795_513_200_000);
  await migrate({ ...ownerOf(old), migrations: first });
  await asSuperuser(old, (client) =>
    client.query(
      `INSERT INTO person (id, full_name, language) VALUES ('${newId()}', 'Hồ Thị Mẫu', 'vi')`,
    ),
  );
  const file = join(folder, 'old.tar');
  await write(file, old);
  const { migrated } = await restoreInto(place, file);
  expect(migrated.length).toBe(migrations.length - first.length);
  expect(await ask(place, 'SELECT word FROM person_name_word ORDER BY word')).toEqual(
    ['ho', 'mau', 'thi'].map((word) => ({ word })),
  );
}, 60_000);
