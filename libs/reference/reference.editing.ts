import { z } from 'zod';
import { type FieldProblem } from '#libs/platform';
import { type CodeLists, type ProgrammeProfile } from './code-lists.js';
import {
  CommuneRow,
  CountryRow,
  type EditableRow,
  OccupationRow,
  ProgrammeRow,
  ProvinceRow,
} from './reference.entity.js';
import {
  CurrencyRow,
  EducationLevelRow,
  EthnicGroupRow,
  FormerProvinceRow,
  LanguageTestRow,
} from './reference-lists.entity.js';
import { EDIT_COLUMNS, programmeEditSchema, reason, version } from './reference.schema.js';

/** What a form says of a row: the columns that change, beside the row's version and the reason. */
export interface ListEdit {
  version: number;
  reason: string;
  [column: string]: unknown;
}

/** What the rows of these lists have in common. */
interface EntryRow extends EditableRow {
  code: string;
  scheme?: string;
  titleVi?: string;
  nameVi?: string;
  name?: string;
  synonyms?: string[];
  aliases?: string[];
  former?: string[];
}

/** What officials may change of the rows of a list; all other columns stay. */
interface Editing {
  target: new () => EntryRow;
  columns: (keyof typeof EDIT_COLUMNS)[];
  /** The names in this column belong to one row only. */
  distinct?: 'synonyms' | 'aliases' | 'former';
  /** Reads the form where its fields are not the columns. */
  schema?: z.ZodType<ListEdit>;
  /** What the fields cannot tell one by one. */
  refuse?: (edit: ListEdit, lists: CodeLists) => FieldProblem | null;
}

/** The lists whose rows officials change, in the order of their meaning. */
export const EDITED_LISTS = [
  'occupations',
  'programmes',
  'communes',
  'provinces',
  'formerProvinces',
  'countries',
  'currencies',
  'languageTests',
  'educationLevels',
  'ethnicGroups',
] as const satisfies (keyof CodeLists)[];
export type EditedList = (typeof EDITED_LISTS)[number];

/** Ranks, codes, slugs and stages are not among the columns: the program counts on them. */
export const EDITINGS: Record<EditedList, Editing> = {
  occupations: {
    target: OccupationRow,
    columns: ['titleVi', 'titleEn', 'synonyms'],
    distinct: 'synonyms',
  },
  programmes: {
    target: ProgrammeRow,
    columns: ['nameVi', 'nameEn'],
    schema: programmeEditSchema,
    refuse: unknownCurrency,
  },
  communes: { target: CommuneRow, columns: ['formerDistrict', 'formerNames'] },
  provinces: {
    target: ProvinceRow,
    columns: ['nameVi', 'former', 'aliases', 'towns'],
    distinct: 'former',
  },
  formerProvinces: { target: FormerProvinceRow, columns: ['nameVi'] },
  countries: {
    target: CountryRow,
    columns: ['nameVi', 'nameEn', 'aliases'],
    distinct: 'aliases',
  },
  currencies: {
    target: CurrencyRow,
    columns: ['nameVi', 'nameEn', 'aliases'],
    distinct: 'aliases',
  },
  languageTests: {
    target: LanguageTestRow,
    columns: ['nameVi', 'nameEn', 'levels', 'maxPoints', 'validMonths', 'standing', 'source'],
    refuse: withoutResult,
  },
  educationLevels: { target: EducationLevelRow, columns: ['nameVi', 'nameEn'] },
  ethnicGroups: { target: EthnicGroupRow, columns: ['nameVi', 'aliases'], distinct: 'aliases' },
};

/** Reads the form of a list's entry. */
export function editSchema(list: EditedList): z.ZodType<ListEdit> {
  const { columns, schema } = EDITINGS[list];
  const fields = Object.fromEntries(columns.map((column) => [column, EDIT_COLUMNS[column]]));
  return schema ?? z.object({ ...fields, version, reason });
}

/** The columns of a list that officials may change; of programmes the profile comes to it. */
export function editedColumns(list: EditedList): readonly string[] {
  return EDITINGS[list].columns;
}

/** What names a row in an address and in the record: `7212`, `TCTK-1979.23`. */
export function entryCode({ scheme, code }: { scheme?: string; code: string }): string {
  return scheme === undefined ? code : `${scheme}.${code}`;
}

/** An entry's name in Vietnamese. */
export function entryName({
  titleVi,
  nameVi,
  name = '',
}: Pick<EntryRow, 'titleVi' | 'nameVi' | 'name'>): string {
  return titleVi ?? nameVi ?? name;
}

/** An entry by its `entryCode`. */
export function entryIn<List extends EditedList>(
  lists: CodeLists,
  list: List,
  code: string,
): CodeLists[List][number] | undefined {
  const rows: { scheme?: string; code: string }[] = lists[list];
  return rows.find((row) => entryCode(row) === code) as CodeLists[List][number] | undefined;
}

function unknownCurrency({ profile }: ListEdit, { currencies }: CodeLists): FieldProblem | null {
  const { currency } = profile as ProgrammeProfile;
  const isKnown = currency === null || currencies.some(({ code }) => code === currency);
  return isKnown ? null : { field: 'currency', code: 'reference.currency-unknown' };
}

function withoutResult({ levels, maxPoints }: ListEdit): FieldProblem | null {
  const hasResult = (levels as string[]).length > 0 || maxPoints !== null;
  return hasResult ? null : { field: 'levels', code: 'reference.levels-or-points' };
}
