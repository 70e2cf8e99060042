import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PeopleService } from '#libs/identity';
import { type Actor, SYSTEM } from '#libs/platform';
import {
  entryIn,
  type Occupation,
  ReferenceEditor,
  ReferenceService,
  ReferenceVersions,
} from '#libs/reference';
import { type House, startHouse } from '../support/house.js';
import { actorOf, addMember, addPerson } from '../support/overseas.js';

jest.setTimeout(30_000);

let house: House;
let official: Actor;
let editor: ReferenceEditor;
let versions: ReferenceVersions;
let service: ReferenceService;

beforeAll(async () => {
  house = await startHouse();
  const department = { kind: 'department' as const, name: 'Sở Nội vụ', phone: null };
  const id = await house.get(PeopleService).createOrganisation(SYSTEM, department);
  official = await addMember(house, 'official', id);
  editor = house.get(ReferenceEditor);
  versions = house.get(ReferenceVersions);
  service = house.get(ReferenceService);
}, 120_000);
afterAll(() => house.close());

const sewing = {
  titleVi: 'Công nhân may',
  titleEn: 'Sewers',
  synonyms: ['ráp áo'],
  reason: 'Thêm từ',
};

function occupation(code: string) {
  return { list: 'occupations' as const, code };
}

function rowOf(code: string): Promise<Occupation | undefined> {
  return house.db.read(SYSTEM, () =>
    house.db.row<Occupation>('SELECT * FROM occupation WHERE code = $1', [code]),
  );
}

describe('reference lists', () => {
  it('hold the communes of the whole country, those of the home province richer', async () => {
    const reference = await service.snapshot();
    const { communes, communesElsewhere } = reference.lists;
    expect([communes.length, communesElsewhere.length]).toEqual([78, 3243]);
    expect(reference.commune('00004')).toEqual({
      code: '00004',
      provinceCode: '01',
      name: 'Phường Ba Đình',
      kind: 'ward',
    });
    expect(reference.homeCommune('00004')).toBeUndefined();
    const provinces = new Set(reference.lists.provinces.map(({ code }) => code));
    expect(communesElsewhere.filter(({ provinceCode }) => !provinces.has(provinceCode))).toEqual(
      [],
    );
  });

  it('are loaded again within two seconds, and a second run changes no row', async () => {
    const mark = () =>
      house.db.read(SYSTEM, () => house.db.row('SELECT mark FROM reference_state'));
    const before = await mark();
    const began = performance.now();
    await service.seed();
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await mark()).toEqual(before);
  });

  it('keep an edit of an official, whatever the seed says, and show it at once', async () => {
    await editor.save(official, occupation('8153'), { ...sewing, version: 1 });
    expect((await service.snapshot()).occupation('8153')?.titleEn).toBe('Sewers');
    await service.seed();
    expect(await rowOf('8153')).toMatchObject({ titleEn: 'Sewers', version: 2, edited: true });
  });

  it('tell the second of two who edit the same row that it changed', async () => {
    const edit = { ...sewing, titleVi: 'Thợ tiện', synonyms: [], version: 1 };
    const both = await Promise.allSettled([
      editor.save(official, occupation('7223'), edit),
      editor.save(official, occupation('7223'), edit),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, code: 'reference.changed-meanwhile' },
    });
  });

  it('refuse a synonym of another occupation', async () => {
    const edit = { ...sewing, synonyms: ['Thợ Hàn'], version: 1 };
    await expect(editor.save(official, occupation('5414'), edit)).rejects.toMatchObject({
      status: 422,
      fields: [{ field: 'synonyms', code: 'reference.name-taken' }],
    });
  });

  it.each([
    ['provinces', '38', { former: ['Thanh Hóa', 'Thanh Hoa cũ'] }],
    ['formerProvinces', '44', { nameVi: 'Quảng Bình cũ' }],
    ['countries', 'SG', { aliases: ['sin', 'xin-ga-po'] }],
    ['currencies', 'HUF', { aliases: ['forint'] }],
    ['languageTests', 'EPS_TOPIK', { levels: [], maxPoints: 200, validMonths: 36 }],
    ['educationLevels', 'college', { nameVi: 'Cao đẳng nghề' }],
    ['ethnicGroups', 'TCTK-1979.23', { aliases: ['Bru', 'Vân Kiều', 'Khùa'] }],
  ] as const)('of %s keep an edit with its record through a seed', async (list, code, columns) => {
    const entry = { list, code };
    const edit = { ...columns, version: 1, reason: 'Sửa theo văn bản' };
    const before = entryIn((await service.snapshot()).lists, list, code);
    const both = await Promise.allSettled([
      editor.save(official, entry, edit),
      editor.save(official, entry, edit),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await service.seed();
    const after = entryIn((await service.snapshot()).lists, list, code);
    expect(after).toEqual({ ...before, ...columns, version: 2, edited: true });
    expect(await editor.changesOf(official, entry)).toMatchObject([{ after: columns }]);
  });

  it('know a province by a former name that an official added', async () => {
    expect((await service.snapshot()).provinceNamed('Thanh Hoa cũ')?.code).toBe('38');
  });

  it('refuse a language test without a result, and an entry that is not there', async () => {
    const test = { list: 'languageTests' as const, code: 'TOPIK' };
    const edit = { levels: [], maxPoints: null, version: 1, reason: 'Thử xem' };
    await expect(editor.save(official, test, edit)).rejects.toMatchObject({
      fields: [{ field: 'levels', code: 'reference.levels-or-points' }],
    });
    for (const code of ['NONE', '__proto__']) {
      const saved = editor.save(official, { list: 'languageTests', code }, edit);
      await expect(saved).rejects.toMatchObject({ status: 404 });
    }
  });

  it('give one name to one of two entries that are edited at once', async () => {
    const edit = { ...sewing, synonyms: ['nghề mới lạ'], version: 1 };
    const both = await Promise.allSettled([
      editor.save(official, occupation('5131'), edit),
      editor.save(official, occupation('5132'), edit),
    ]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 422, fields: [{ code: 'reference.name-taken' }] },
    });
  });

  it('are edited by nobody else, and not behind the back of the program', async () => {
    const personId = await addPerson(house);
    for (const role of ['worker', 'counsellor', 'agent', 'admin'] as const) {
      const actor = actorOf(role, personId);
      const edit = { ...sewing, version: 1 };
      await expect(editor.save(actor, occupation('5120'), edit)).rejects.toMatchObject({
        status: 403,
      });
      await expect(editor.changesOf(actor)).rejects.toMatchObject({ status: 403 });
      const sql = `UPDATE occupation SET title_vi = 'x' WHERE code = '5120'`;
      await expect(house.db.transaction(actor, () => house.db.rows(sql))).rejects.toThrow(
        'Only officials edit',
      );
    }
  });

  it('notice a change that another process made', async () => {
    const other = new ReferenceService(
      house.db,
      ...(Object.values(service).filter(
        (part) => part !== house.db && typeof part === 'object' && part !== null && 'db' in part,
      ) as [never, never]),
    );
    expect((await other.snapshot()).occupation('5142')?.titleEn).not.toBe('Sewers');
    await editor.save(official, occupation('5142'), {
      ...sewing,
      synonyms: ['nối mi'],
      version: 1,
    });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await other.snapshot()).occupation('5142')?.titleEn).toBe('Sewers');
  });
});

describe('what holds from a day on', () => {
  const next = { standing: 'law_text' as const, source: 'Luật mới', reason: 'Luật đổi' };

  it('has a new version, and the one before ends the day before and keeps its id', async () => {
    const draft = { ...next, validFrom: '2027-07-01', version: 1, 'value.years': '20' };
    await versions.addRuleVersion(official, 'overseas.minimum-age', draft);
    const reference = await service.snapshot();
    const rule = (on: string) => reference.legalRule('overseas.minimum-age', on);
    expect(rule('2027-06-30')).toMatchObject({
      id: 'overseas.minimum-age.2022',
      value: { years: 18 },
      validTo: '2027-06-30',
    });
    expect(rule('2027-07-01')).toMatchObject({
      value: { years: 20 },
      validTo: null,
      ...{ source: 'Luật mới' },
    });
    await service.seed();
    expect(
      (await service.snapshot()).legalRule('overseas.minimum-age', '2028-01-01')?.value,
    ).toEqual({
      years: 20,
    });
  });

  it.each([
    ['value.days', 'mười', 'reference.value-wrong'],
    ['value.days', '', 'field.required'],
    ['validFrom', '2022-01-01', 'reference.too-early'],
  ])('refuses %s = "%s"', async (field, typed, code) => {
    const draft = { ...next, validFrom: '2027-01-01', version: 1, 'value.days': '20' };
    const wrong = versions.addRuleVersion(official, 'overseas.residence-notice', {
      ...draft,
      [field]: typed,
    });
    await expect(wrong).rejects.toMatchObject({ status: 422, fields: [{ field, code }] });
  });

  it('gives each commune the minimum wage of its region, and of its day', async () => {
    const wage = { ...next, region: 'III' as const, monthVnd: 4_400_000, hourVnd: 21_200 };
    await versions.addMinimumWage(official, { ...wage, validFrom: '2027-01-01' });
    await versions.addWageRegion(official, '19429', {
      ...next,
      region: 'III',
      regionFrom: '2026-06-01',
    });
    const reference = await service.snapshot();
    expect(reference.minimumWage('19333', '2026-12-31')?.monthVnd).toBe(4_140_000);
    expect(reference.minimumWage('19333', '2027-01-01')?.monthVnd).toBe(4_400_000);
    expect(reference.minimumWage('19429', '2026-05-31')?.region).toBe('IV');
    expect(reference.minimumWage('19429', '2026-06-01')?.region).toBe('III');
  });

  it('takes one rate a day for each currency, and none of tomorrow', async () => {
    const rate = {
      currency: 'JPY',
      rateDate: '2026-02-02',
      vndPerUnit: 171.5,
      source: 'VCB',
      reason: 'Cập nhật',
    };
    await versions.addRate(official, rate);
    expect((await service.snapshot()).rateToVnd('JPY', '2026-02-03')?.vndPerUnit).toBe(171.5);
    await expect(versions.addRate(official, rate)).rejects.toMatchObject({
      fields: [{ code: 'reference.day-taken' }],
    });
    await expect(
      versions.addRate(official, { ...rate, rateDate: '2099-01-01' }),
    ).rejects.toMatchObject({
      fields: [{ code: 'reference.future-day' }],
    });
  });
});

describe('the record of changes', () => {
  it('says who changed what from what to what, and why', async () => {
    await editor.save(
      official,
      { list: 'communes', code: '19669' },
      {
        formerDistrict: 'Triệu Phong',
        formerNames: ['Triệu Ái', 'Triệu Giang', 'Triệu Long', 'TT Ái Tử Hạ'],
        version: 1,
        reason: 'Thêm thị trấn cũ',
      },
    );
    const [change] = await editor.changesOf(official, { list: 'communes', code: '19669' });
    expect(change).toMatchObject({
      byPersonId: official.personId,
      before: { formerNames: ['Triệu Ái', 'Triệu Giang', 'Triệu Long'] },
      after: { formerNames: ['Triệu Ái', 'Triệu Giang', 'Triệu Long', 'TT Ái Tử Hạ'] },
      reason: 'Thêm thị trấn cũ',
    });
    const [place] = (await service.snapshot()).formerPlacesNamed('ai tu ha');
    expect(place).toMatchObject({ kind: 'commune', communeCodes: ['19669'] });
  });

  it.each(["UPDATE reference_change SET reason = 'x'", 'DELETE FROM reference_change'])(
    'does not suffer %s',
    async (sql) => {
      const attempt = house.db.transaction(SYSTEM, () => house.db.rows(sql));
      await expect(attempt).rejects.toThrow('permission denied');
    },
  );
});
