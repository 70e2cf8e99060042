import { type Language } from '#libs/platform';
import {
  ARRIVAL_DUTIES,
  editedColumns,
  type EditedList,
  EXAMS,
  type LegalRule,
  LIST_CONFIRMATIONS,
  PERMIT_DOCUMENTS,
  type Programme,
  type Reference,
  referenceTexts,
  ruleValueText,
  SELECTIONS,
  STANDINGS,
  WAGE_REGIONS,
} from '#libs/reference';
import { type Option } from '#libs/ui';

type TextKey = Parameters<typeof referenceTexts>[1];

/** A field of a form of the console, with what stands in it. */
export interface FormField {
  name: string;
  kind: 'text' | 'area' | 'date' | 'select' | 'checks';
  label: string;
  help?: string;
  options?: Option[];
  optional?: boolean;
  value: string | string[];
}

/** Writes the fields of the console's forms in one language. */
export class FieldWriter {
  constructor(private readonly language: Language) {}

  readonly say = (key: TextKey, parameters: Record<string, string> = {}) =>
    referenceTexts(this.language, key, parameters);

  /** What officials may change of an entry, each column as its value asks for. */
  entry(list: EditedList, row: object, reference: Reference): FormField[] {
    const columns = new Map<string, unknown>(Object.entries(row));
    const fields = editedColumns(list).map((column) => this.column(column, columns.get(column)));
    const profile = 'profile' in row ? this.profile(row as Programme, reference) : [];
    return [...fields, ...profile, this.reason()];
  }

  private column(name: string, value: unknown): FormField {
    if (name === 'standing') return this.standing(String(value));
    if (Array.isArray(value)) {
      const help = this.say('reference.synonyms-help');
      return { ...this.field(name, 'area', value.join(', ')), help, optional: true };
    }
    return typeof value === 'string' ? this.field(name, 'text', value) : this.number(name, value);
  }

  private profile({ profile }: Programme, reference: Reference): FormField[] {
    const currencies = reference.lists.currencies.map(({ code }) => ({ value: code, label: code }));
    const [from, to] = profile.leadMonths ?? [];
    return [
      this.choice('exams', 'checks', this.options('exam', EXAMS), profile.exams),
      this.number('rosterMonths', profile.rosterMonths),
      this.choice(
        'selection',
        'select',
        this.options('selection', SELECTIONS),
        profile.selection,
        false,
      ),
      this.choice(
        'permitDocument',
        'select',
        this.options('permit', PERMIT_DOCUMENTS),
        profile.permitDocument,
      ),
      this.choice(
        'listConfirmation',
        'select',
        this.options('confirmation', LIST_CONFIRMATIONS),
        profile.listConfirmation,
      ),
      this.choice(
        'arrivalDuties',
        'checks',
        this.options('arrival', ARRIVAL_DUTIES),
        profile.arrivalDuties,
      ),
      this.number('leadFrom', from),
      this.number('leadTo', to),
      this.choice('currency', 'select', currencies, profile.currency),
    ];
  }

  /** The next version of a rule begins as the one before, without its day and source. */
  ruleVersion({ value, standing }: LegalRule): FormField[] {
    return [
      ...Object.entries(value).map(([key, part]): FormField => ({
        name: `value.${key}`,
        kind: 'text',
        label: this.say(`reference.value.${key}` as TextKey),
        value: ruleValueText(part),
      })),
      this.field('validFrom', 'date', ''),
      this.standing(standing),
      this.field('source', 'text', ''),
      this.reason(),
    ];
  }

  rate(reference: Reference): FormField[] {
    const known = reference.lists.currencies.filter(({ code }) => code !== 'VND');
    const currencies = known.map(({ code, nameVi, nameEn }) => ({
      value: code,
      label: `${code} – ${this.language === 'vi' ? nameVi : nameEn}`,
    }));
    return [
      this.choice('currency', 'select', currencies, '', false),
      this.field('rateDate', 'date', ''),
      this.field('vndPerUnit', 'text', ''),
      this.field('source', 'text', ''),
      this.reason(),
    ];
  }

  wage(): FormField[] {
    return [
      this.region(''),
      this.field('monthVnd', 'text', ''),
      this.field('hourVnd', 'text', ''),
      this.field('validFrom', 'date', ''),
      this.standing(''),
      this.field('source', 'text', ''),
      this.reason(),
    ];
  }

  wageRegion(region: string): FormField[] {
    return [
      this.region(region),
      this.field('regionFrom', 'date', ''),
      this.standing(''),
      this.field('source', 'text', ''),
      this.reason(),
    ];
  }

  private region(value: string): FormField {
    const regions = WAGE_REGIONS.map((name) => ({ value: name, label: name }));
    return this.choice('region', 'select', regions, value, false);
  }

  private standing(value: string): FormField {
    return this.choice('standing', 'select', this.options('standing', STANDINGS), value, false);
  }

  private reason(): FormField {
    return this.field('reason', 'text', '');
  }

  private number(name: string, value: unknown): FormField {
    const text = typeof value === 'number' ? String(value) : '';
    return { ...this.field(name, 'text', text), optional: true };
  }

  private field(name: string, kind: FormField['kind'], value: string): FormField {
    return { name, kind, value, label: this.say(`reference.${name}` as TextKey) };
  }

  private choice(
    name: string,
    kind: 'select' | 'checks',
    options: Option[],
    ...[value, optional = true]: [value: string | string[] | null, optional?: boolean]
  ): FormField {
    const label = this.say(`reference.${name}` as TextKey);
    return {
      name,
      kind,
      label,
      options,
      value: value ?? '',
      optional: optional && kind === 'select',
    };
  }

  private options(group: string, codes: readonly string[]): Option[] {
    return codes.map((code) => ({
      value: code,
      label: this.say(`reference.${group}.${code}` as TextKey),
    }));
  }
}

/** The fields with what a form said in the place of what is stored. */
export function retyped(fields: FormField[], body: unknown): FormField[] {
  const typed = (body ?? {}) as Record<string, unknown>;
  return fields.map((field) => ({ ...field, value: typedValue(field, typed[field.name]) }));
}

function typedValue({ kind }: FormField, typed: unknown): string | string[] {
  const texts = [typed ?? []].flat().filter((text) => typeof text === 'string');
  return kind === 'checks' ? texts : (texts[0] ?? '');
}
