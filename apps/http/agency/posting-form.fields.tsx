import { type Language } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
import { Field, type FieldSentences, type Option, SelectField } from '#libs/ui';
import { type PostingValues } from './posting-form.js';

/** What the lists of the form offer. */
export interface PostingOptions {
  occupations: Option[];
  communes: Option[];
  provinces: Option[];
}

export type TextName = Exclude<keyof PostingValues, 'communeCodes' | 'provinceCodes' | 'shifts'>;

/** Everything that a section of the form needs to draw a field. */
export interface Sheet {
  language: Language;
  values: PostingValues;
  sentences: FieldSentences;
  lists: PostingOptions;
}

/** The name, value and problem of a field of text. */
export function textField({ language, values, sentences }: Sheet, name: TextName) {
  return { language, name, value: values[name], problem: sentences[name] };
}

/** The label of a field, by its name. */
export function label(language: Language, name: TextName) {
  return postingsTexts(language, `write.${name as 'title'}`);
}

/** A line of text under the label of its own name. */
export function Line({
  name,
  help,
  optional,
  ...sheet
}: Sheet & { name: TextName; help?: string; optional?: boolean }) {
  const numeric = ['places', 'ageMin', 'ageMax', 'experienceMonths'].includes(name);
  return (
    <Field
      {...textField(sheet, name)}
      label={label(sheet.language, name)}
      help={help}
      optional={optional}
      inputMode={numeric ? 'numeric' : undefined}
    />
  );
}

/** A choice from a list; `labels` are the keys of the values' names. */
export function Choice({
  name,
  options,
  optional,
  ...sheet
}: Sheet & { name: TextName; options: Option[]; optional?: boolean }) {
  return (
    <SelectField
      {...textField(sheet, name)}
      label={label(sheet.language, name)}
      options={options}
      optional={optional}
    />
  );
}
