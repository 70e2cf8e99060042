import { identityTexts } from '#libs/identity';
import { type Language } from '#libs/platform';
import { ChoiceGroup, DateParts, type FieldSentences } from '#libs/ui';
import { typedIn } from '../web/forms.js';

const NAMES = ['fullName', 'birthDay', 'birthMonth', 'birthYear', 'sex', 'phone', 'email'] as const;

/** What somebody typed of a person, as it was typed. */
export type PersonValues = Record<(typeof NAMES)[number], string>;

export function typedPerson(body: unknown): PersonValues {
  const typed = typedIn(body);
  return Object.fromEntries(NAMES.map((name) => [name, typed[name] ?? ''])) as PersonValues;
}

interface BirthAndSexProps {
  language: Language;
  /** How little of the date of birth is enough. */
  help: string;
  values: PersonValues;
  sentences: FieldSentences;
}

/** Sends `birthDay birthMonth birthYear sex`; problems of the date are those of `birth`. */
export function BirthAndSex({ language, help, values, sentences }: BirthAndSexProps) {
  return (
    <>
      <DateParts
        language={language}
        name="birth"
        legend={identityTexts(language, 'person.birth')}
        help={help}
        values={{ day: values.birthDay, month: values.birthMonth, year: values.birthYear }}
        problem={sentences['birth']}
      />
      <ChoiceGroup
        type="radio"
        name="sex"
        legend={identityTexts(language, 'person.sex')}
        options={(['female', 'male'] as const).map((value) => ({
          value,
          label: identityTexts(language, `person.${value}`),
        }))}
        values={[values.sex]}
        problem={sentences['sex']}
      />
    </>
  );
}
