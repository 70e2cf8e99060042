import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ImportOptions,
  type Line,
  linesOfFile,
  PostingImport,
  postingsTexts,
} from '#libs/postings';
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
      JSON.stringify({ source: 'board', source_id: 'b3', title: 'x'.repeat(1_100) }),
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
      expect.arrayContaining(['not-json', 'wrong-fields', 'title-too-long', 'repeated-in-file']),
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
    expect(posting?.description).not.toContain('<script>');
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

  async function linesOf(name: string, content: Buffer): Promise<Line[]> {
    writeFileSync(join(folder, name), content);
    const lines: Line[] = [];
    for await (const line of linesOfFile(join(folder, name))) lines.push(line);
    return lines;
  }

  async function read(name: string, content: Buffer): Promise<string[]> {
    return (await linesOf(name, content)).map(({ text }) => text);
  }

  function importFile(name: string) {
    return house
      .get(PostingImport)
      .run(linesOfFile(join(folder, name)), { ...OPTIONS, fileName: name });
  }

  it('are read line by line, packed or not', async () => {
    const text = Buffer.from('một\r\nhai\nba');
    expect(await read('a.ndjson', text)).toEqual(['một', 'hai', 'ba']);
    expect(await read('a.ndjson.gz', gzipSync(text))).toEqual(['một', 'hai', 'ba']);
  });

  it('are known by their first bytes and not by their name', async () => {
    expect(await read('plain.gz', Buffer.from('một\nhai'))).toEqual(['một', 'hai']);
    expect(await read('packed.ndjson', gzipSync('một\nhai'))).toEqual(['một', 'hai']);
    expect(await read('empty.ndjson', Buffer.alloc(0))).toEqual([]);
    await expect(linesOfFile(join(folder, 'none')).next()).rejects.toThrow('ENOENT');
  });

  it.each([
    ['utf-8', Buffer.from('\ufeff{"a":"Đông Hà"}\n{"a":"thợ hàn"}')],
    ['utf-16le with its mark', Buffer.from('\ufeff{"a":"Đông Hà"}\n{"a":"thợ hàn"}', 'utf16le')],
    ['utf-16le', Buffer.from('{"a":"Đông Hà"}\r\n{"a":"thợ hàn"}', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeff{"a":"Đông Hà"}\n{"a":"thợ hàn"}', 'utf16le').swap16()],
  ])('are read in %s', async (name, content) => {
    const lines = [{ text: '{"a":"Đông Hà"}' }, { text: '{"a":"thợ hàn"}' }];
    expect(await linesOf(name, content)).toEqual(lines);
    expect(await linesOf(`${name}.gz`, gzipSync(content))).toEqual(lines);
  });

  it('say which lines were read in an old encoding', async () => {
    // "thợ hàn" in Windows-1258: ơ is 0xf5, a dot below stands after its letter as 0xf2.
    const windows1258 = Buffer.from([0x74, 0x68, 0xf5, 0xf2, 0x20, 0x68, 0xe0, 0x6e]);
    const windows1252 = Buffer.from('Caf\u00e9 manager', 'latin1');
    const content = Buffer.concat([
      windows1258, Buffer.from('\n'), windows1252, Buffer.from('\nkế toán'),
    ]); // prettier-ignore
    expect(await linesOf('old', content)).toEqual([
      { text: 'thợ hàn', guessed: true },
      { text: 'Café manager', guessed: true },
      { text: 'kế toán' },
    ]);
  });

  it('that break off keep what came before and say so', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => row(`cut${n}`, `Thợ hàn ${n}`));
    const packed = gzipSync(rows.join('\n'));
    writeFileSync(join(folder, 'cut.gz'), packed.subarray(0, packed.length / 2));
    const counts = await importFile('cut.gz');
    expect(counts.rejected).toBe(1);
    expect(counts.added).toBe(counts.read - 1);
    expect(counts.added).toBeGreaterThan(500);
    const [rejection] = await stored<{ reason: string; parameters: object; line: number }>(
      `SELECT reason, parameters, line FROM import_rejection
       JOIN import_run ON import_run.id = import_run_id WHERE file_name = 'cut.gz'`,
    );
    expect(rejection).toEqual({
      reason: 'file-broken',
      parameters: { message: expect.stringContaining('unexpected end') },
      line: counts.read,
    });
  });

  it('hold a line of 200 MB without growing', async () => {
    const path = join(folder, 'long.ndjson');
    const file = openSync(path, 'w');
    const megabyte = Buffer.alloc(1_000_000, 'x');
    writeSync(file, '{"source":"board","source_id":"long","title":"');
    for (let n = 0; n < 200; n += 1) writeSync(file, megabyte);
    writeSync(file, `"}\n${row('after-long', 'Thợ hàn')}\n`);
    closeSync(file);
    const before = process.memoryUsage().rss;
    let most = 0;
    const lines: Line[] = [];
    for await (const line of linesOfFile(path)) {
      most = Math.max(most, process.memoryUsage().rss);
      lines.push(line);
    }
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ reason: 'line-too-long', parameters: { most: 1_000_000 } });
    expect(lines[0]?.text.length).toBeLessThanOrEqual(10_000);
    expect(most - before).toBeLessThan(100_000_000);
    expect(await importFile('long.ndjson')).toMatchObject({ read: 2, added: 1, rejected: 1 });
  });
});

describe('bad input', () => {
  const stored1 = async (id: string) =>
    (await stored<Record<string, unknown>>('SELECT * FROM posting WHERE source_id = $1', [id]))[0];

  it.each([
    ['w1', { posted_at: '2026-02-31' }, 'posted-date-impossible', { postedOn: null }],
    ['w2', { deadline: '99/99/2026' }, 'deadline-impossible', { deadline: null }],
    ['w3', { salary_min: -5, salary_max: -1, currency: 'VND' }, 'pay-negative', { payMin: null }],
    ['w4', { salary_text: '-9.000.000 đ' }, 'pay-negative', { payMax: null }],
    ['w5', { location_text: 'Vương quốc Mặt Trăng' }, 'place-unknown', { provinceCode: null }],
    [
      'w6',
      { description: 'Việc tốt<script>alert(1)</script><img src=x onerror=alert(2)>' },
      'script-removed',
      { description: 'Việc tốt' },
    ],
    [
      'w7',
      { company: 'CÃ´ng ty ÄÃ Náºµng' },
      'text-repaired',
      { organisationName: 'Công ty Đà Nẵng' },
    ],
    ['w8', { company: 'C\ufffdng ty' }, 'text-garbled', { organisationName: 'C\ufffdng ty' }],
  ])('%s is stored with what is certain and a warning', async (id, more, warning, fields) => {
    expect(await run([row(id, 'Thợ hàn', more)])).toMatchObject({ added: 1, rejected: 0 });
    const posting = await stored1(id);
    expect(posting).toMatchObject(fields);
    expect(posting?.['warnings']).toEqual([warning]);
    expect(postingsTexts.has(`posting.warning.${warning}`)).toBe(true);
  });

  it('has a sentence in both languages for every reason', async () => {
    const reasons = await stored<{ reason: string }>(
      'SELECT DISTINCT reason FROM import_rejection',
    );
    expect(reasons.length).toBeGreaterThan(5);
    for (const { reason } of reasons)
      expect(postingsTexts.has(`import.reason.${reason}`)).toBe(true);
  });

  it('changes a posting that comes again in another file instead of doubling it', async () => {
    await run([row('again', 'Thợ hàn')], { fileName: 'monday' });
    const counts = await run([row('again', 'Thợ hàn bậc 4')], { fileName: 'tuesday' });
    expect(counts).toMatchObject({ added: 0, changed: 1, rejected: 0 });
    expect(await stored1('again')).toMatchObject({ title: 'Thợ hàn bậc 4', version: 2 });
  });
});
