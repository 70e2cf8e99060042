import { fold, formatDate, type Language } from '#libs/platform';
import {
  type CodeLists,
  EDITED_LISTS,
  editedColumns,
  type EditedList,
  entryCode,
  type LegalRule,
  type MinimumWage,
  type Reference,
  referenceTexts,
  ruleValueText,
} from '#libs/reference';
import { formatCount } from '#libs/ui';

/** The lists of the console, in the order of its menu. */
export const SHOWN_LISTS = [...EDITED_LISTS, 'rules', 'wages', 'rates'] as const;
export type ShownList = (typeof SHOWN_LISTS)[number];

/** A line of a list: the first cell is the link, where the entry has a page of its own. */
export interface ListRow {
  key: string;
  href: string | null;
  cells: string[];
}

export interface ListView {
  columns: string[];
  rows: ListRow[];
}

type TextKey = Parameters<typeof referenceTexts>[1];
type Say = (key: TextKey) => string;

interface Shown {
  lists: CodeLists;
  language: Language;
  say: Say;
}

interface View {
  columns: TextKey[];
  rows: (shown: Shown) => ListRow[];
}

/** Heads and lines of each list. */
const VIEWS: Record<ShownList, View> = {
  occupations: plain('occupations'),
  programmes: {
    columns: ['reference.code', 'reference.titleVi', 'reference.titleEn', 'reference.channel'],
    rows: ({ lists, say }) =>
      lists.programmes.map(({ code, nameVi, nameEn, channel }) =>
        linked('programmes', code, [nameVi, nameEn, say(`reference.channel.${channel}`)]),
      ),
  },
  communes: {
    columns: [
      'reference.code',
      'reference.list.communes',
      'reference.formerDistrict',
      'reference.formerNames',
    ],
    rows: ({ lists }) =>
      lists.communes.map(({ code, name, formerDistrict, formerNames }) =>
        linked('communes', code, [name, formerDistrict, formerNames.join(', ')]),
      ),
  },
  rules: {
    columns: [
      'reference.code',
      'reference.value',
      'reference.validFrom',
      'reference.standing',
      'reference.source',
    ],
    rows: (shown) => shown.lists.rules.filter(isNewest).map((rule) => ruleRow(rule, shown)),
  },
  wages: {
    columns: [
      'reference.region',
      'reference.monthVnd',
      'reference.hourVnd',
      'reference.validFrom',
      'reference.validTo',
      'reference.standing',
      'reference.source',
    ],
    rows: (shown) => shown.lists.minimumWages.map((wage) => wageRow(wage, shown)),
  },
  rates: {
    columns: [
      'reference.currency',
      'reference.rateDate',
      'reference.vndPerUnit',
      'reference.source',
    ],
    rows: ({ lists, language }) =>
      lists.rates.toReversed().map(({ currency, rateDate, vndPerUnit, source }) => ({
        key: `${currency} ${rateDate}`,
        href: null,
        cells: [currency, formatDate(rateDate), formatCount(vndPerUnit, language), source],
      })),
  },
  provinces: plain('provinces'),
  formerProvinces: {
    columns: ['reference.code', 'reference.nameVi', 'reference.province'],
    rows: ({ lists }) =>
      lists.formerProvinces.map(({ code, nameVi, provinceCode }) => {
        const province = lists.provinces.find((today) => today.code === provinceCode);
        return linked('formerProvinces', code, [nameVi, province?.nameVi ?? provinceCode]);
      }),
  },
  countries: plain('countries'),
  currencies: plain('currencies'),
  languageTests: plain('languageTests'),
  educationLevels: plain('educationLevels'),
  ethnicGroups: plain('ethnicGroups'),
};

/** A list that shows of each entry what officials may change. */
function plain(list: EditedList): View {
  const names = editedColumns(list);
  return {
    columns: ['reference.code', ...names.map((name) => `reference.${name}` as TextKey)],
    rows: ({ lists, say }) =>
      lists[list].map((row) => {
        const columns = new Map<string, unknown>(Object.entries(row));
        const cells = names.map((name) => cellOf(name, columns.get(name), say));
        return linked(list, entryCode(row), cells);
      }),
  };
}

function cellOf(name: string, value: unknown, say: Say): string {
  if (name === 'standing') return say(`reference.standing.${String(value)}` as TextKey);
  return shortened([value ?? []].flat().map(String));
}

/** A list as a table of words. */
export function listView(list: ShownList, reference: Reference, language: Language): ListView {
  const say: Say = (key) => referenceTexts(language, key);
  const { columns, rows } = VIEWS[list];
  return { columns: columns.map(say), rows: rows({ lists: reference.lists, language, say }) };
}

function linked(list: ShownList, code: string, cells: string[]): ListRow {
  const href = `/department/reference/${list}/${encodeURIComponent(code)}`;
  return { key: code, href, cells: [code, ...cells] };
}

/** The last version of each rule; the page of the rule shows those before. */
function isNewest({ validTo }: LegalRule): boolean {
  return validTo === null;
}

function ruleRow(
  { code, value, validFrom, standing, source }: LegalRule,
  { language, say }: Shown,
): ListRow {
  const standingName = say(`reference.standing.${standing}`);
  const values = valueText(value, language) || say('reference.no-value');
  return linked('rules', code, [values, formatDate(validFrom), standingName, source]);
}

function wageRow(wage: MinimumWage, { language, say }: Shown): ListRow {
  const { id, region, monthVnd, hourVnd, validFrom, validTo, standing, source } = wage;
  return {
    key: id,
    href: null,
    cells: [
      region,
      formatCount(monthVnd, language),
      formatCount(hourVnd, language),
      formatDate(validFrom),
      validTo === null ? say('reference.open-end') : formatDate(validTo),
      say(`reference.standing.${standing}`),
      source,
    ],
  };
}

/** `Số ngày: 180; Kênh áp dụng: SERVICE_ENTERPRISE`. */
export function valueText(value: Record<string, number | string[]>, language: Language): string {
  return Object.entries(value)
    .map(([key, part]) => `${wordOf(`reference.value.${key}`, language)}: ${ruleValueText(part)}`)
    .join('; ');
}

/** The word for a key that lies in the tables; the last part of the key where there is none. */
export function wordOf(key: string, language: Language): string {
  return referenceTexts.has(key) ? referenceTexts(language, key) : (key.split('.').at(-1) ?? key);
}

function shortened(names: string[]): string {
  return names.length > 6 ? `${names.slice(0, 6).join(', ')}…` : names.join(', ');
}

/** The rows in which every word of the search stands, with or without marks. */
export function matching(rows: ListRow[], q: string): ListRow[] {
  const words = fold(q).split(/\s+/).filter(Boolean);
  return rows.filter(({ cells }) => {
    const text = fold(cells.join(' '));
    return words.every((word) => text.includes(word));
  });
}
