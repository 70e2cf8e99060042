import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImportOptions, linesOfFile, PostingImport } from '#libs/postings';
import { SearchDirty, SYSTEM } from '#libs/platform';
import { type House, startHouse } from '../support/house.js';
import { linesOf, row } from '../support/rows.js';

const OPTIONS: ImportOptions = { fileName: 'test.ndjson', source: null, keepOpen: false };

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

function run(lines: string[], options: Partial<ImportOptions> = {}) {
  return house.get(PostingImport).run(linesOf(...lines), { ...OPTIONS, ...options });
}

function stored<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
  return house.db.read(SYSTEM, () => house.db.rows<T>(sql, parameters));
}

describe('import of postings', () => {
  it('adds, leaves alone and changes by source and source id', async () => {
    const rows = [row('a1', 'Thợ may'), row('a2', 'Thợ máy')];
    expect(await run(rows)).toEqual({ read: 2, added: 2, changed: 0, unchanged: 0, rejected: 0 });
    const marks = () => house.db.read(SYSTEM, () => house.get(SearchDirty).oldest('postings', 100));
    const before = await marks();
    expect(await run(rows)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await marks()).toEqual(before);
    expect(await run([row('a1', 'Thợ may'), row('a2', 'Thợ máy xúc')])).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 1,
    });
    const versions = await stored<{ title: string; version: number }>(
      `SELECT title, version FROM posting WHERE source = 'board' AND source_id LIKE 'a%' ORDER BY source_id`,
    );
    expect(versions).toEqual([
      { title: 'Thợ may', version: 1 },
      { title: 'Thợ máy xúc', version: 2 },
    ]);
  });

  it('keeps the identity of a posting when its row changes', async () => {
    await run([row('id1', 'Bảo vệ')]);
    const [before] = await stored<{ id: string; code: string }>(
      `SELECT id, code FROM posting WHERE source_id = 'id1'`,
    );
    await run([row('id1', 'Nhân viên bảo vệ')]);
    const [after] = await stored(`SELECT id, code FROM posting WHERE source_id = 'id1'`);
    expect(after).toEqual(before);
  });

  it('takes the source of the option only for rows that name none', async () => {
    const nameless = JSON.stringify({ source_id: 's1', title: 'Đầu bếp' });
    expect(await run([nameless])).toMatchObject({ rejected: 1 });
    expect(await run([nameless, row('s2', 'Phụ bếp')], { source: 'other' })).toMatchObject({
      added: 2,
    });
    const sources = await stored(
      `SELECT source, source_id FROM posting WHERE source_id IN ('s1', 's2') ORDER BY source_id`,
    );
    expect(sources).toEqual([
      { source: 'other', sourceId: 's1' },
      { source: 'board', sourceId: 's2' },
    ]);
  });

  it('loses no bad row and stops for none', async () => {
    const bad = [
      '{"source_id": "b1", "title": ',
      '[]',
      'null',
      '"text"',
      JSON.stringify({ source: 'board', title: 'no id' }),
      JSON.stringify({ source: 'board', source_id: 'b2', title: '   ' }),
      JSON.stringify({ source: 'board', source_id: { $gt: '' }, title: 'object as id' }),
      JSON.stringify({ source: 'board', source_id: 'b3', title: 'x'.repeat(1_100_000) }),
      '\u0000\u0001\ufffd',
      row('b4', 'first'),
      row('b4', 'second with the same id'),
    ];
    const counts = await run([...bad, row('b5', 'good')], { fileName: 'bad.ndjson' });
    expect(counts).toEqual({ read: 12, added: 2, changed: 0, unchanged: 0, rejected: 10 });
    const rejected = await stored<{ reason: string; raw: string }>(
      `SELECT reason, raw FROM import_rejection JOIN import_run ON import_run.id = import_run_id
       WHERE file_name = 'bad.ndjson' ORDER BY line`,
    );
    expect(rejected).toHaveLength(10);
    expect(rejected.every(({ reason, raw }) => reason !== '' && raw !== '')).toBe(true);
    expect(rejected.map((one) => one.reason)).toEqual(
      expect.arrayContaining(['not-json', 'wrong-fields', 'line-too-long', 'repeated-in-file']),
    );
    expect(await run([...bad, row('b5', 'good')], { fileName: 'bad.ndjson' })).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      rejected: 10,
    });
  });

  it('stores what Postgres cannot hold without it', async () => {
    const hostile = String.raw`{"source":"board","source_id":"h1","title":"Thợ \u0000hàn \ud800","description":"<script>alert(1)</script>Việc\u0000"}`;
    expect(await run([hostile])).toMatchObject({ added: 1, rejected: 0 });
    const [posting] = await stored<{ title: string; description: string }>(
      `SELECT title, description FROM posting WHERE source_id = 'h1'`,
    );
    expect(posting?.title).toMatch(/^Thợ hàn/);
    expect(posting?.description).not.toContain('<script');
  });

  it('makes overseas rows information and closes what is past its day', async () => {
    await run([
      row('k1', 'Công nhân lắp ráp', { location_text: '台北市內湖區', source: 'tw104_test' }),
      row('k2', 'Kế toán', { posted_at: '2020-01-05', deadline: '2020-02-01' }),
      row('k3', 'Kế toán', { posted_at: '2020-01-05' }),
      row('k4', 'Kế toán'),
    ]);
    const kinds = () =>
      stored(
        `SELECT source_id, kind, market, status FROM posting WHERE source_id LIKE 'k%' ORDER BY source_id`,
      );
    expect(await kinds()).toEqual([
      { sourceId: 'k1', kind: 'INFORMATION', market: 'overseas', status: 'published' },
      { sourceId: 'k2', kind: 'RECRUITMENT', market: 'local', status: 'closed' },
      { sourceId: 'k3', kind: 'RECRUITMENT', market: 'local', status: 'closed' },
      { sourceId: 'k4', kind: 'RECRUITMENT', market: 'local', status: 'published' },
    ]);
    await run([row('k2', 'Kế toán', { posted_at: '2020-01-05', deadline: '2020-02-01' })], {
      keepOpen: true,
    });
    expect(await kinds()).toContainEqual({
      sourceId: 'k2',
      kind: 'RECRUITMENT',
      market: 'local',
      status: 'published',
    });
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nhipcau-lines-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function read(name: string, content: Buffer): Promise<string[]> {
    writeFileSync(join(folder, name), content);
    const lines: string[] = [];
    for await (const line of linesOfFile(join(folder, name))) lines.push(line);
    return lines;
  }

  it('are read line by line, packed or not', async () => {
    const text = Buffer.from('một\r\nhai\nba');
    expect(await read('a.ndjson', text)).toEqual(['một', 'hai', 'ba']);
    expect(await read('a.ndjson.gz', gzipSync(text))).toEqual(['một', 'hai', 'ba']);
  });

  it('say so when they are broken off, not packed or not there', async () => {
    const packed = gzipSync(Buffer.from('a\n'.repeat(100_000)));
    await expect(read('cut.gz', packed.subarray(0, packed.length / 2))).rejects.toThrow();
    await expect(read('plain.gz', Buffer.from('text'))).rejects.toThrow();
    await expect(linesOfFile(join(folder, 'none')).next()).rejects.toThrow('ENOENT');
  });
});
