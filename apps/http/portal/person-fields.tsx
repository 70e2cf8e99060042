import { formatBirth, formatPhone, identityTexts, birthOf, type Person } from '#libs/identity';
import { type Language } from '#libs/platform';
import { ChoiceGroup, DateParts, Field, type FieldSentences } from '#libs/ui';
import { typedIn } from '../web/forms.js';

const NAMES = ['fullName', 'birthDay', 'birthMonth', 'birthYear', 'sex', 'phone', 'email'] as const;

/** What somebody typed of a person, as it was typed. */
export type PersonValues = Record<(typeof NAMES)[number], string>;

export function typedPerson(body: unknown): PersonValues {
  const typed = typedIn(body);
  return Object.fromEntries(NAMES.map((name) => [name, typed[name] ?? ''])) as PersonValues;
}

/** A person as the forms show what is known. */
export function savedPerson(person: Person): PersonValues {
  const birth = birthOf(person);
  const [year = '', month = '', day = ''] = birth ? formatBirth(birth).split('/').reverse() : [];
  return {
    fullName: person.fullName,
    phone: person.phone === null ? '' : formatPhone(person.phone),
    email: person.email ?? '',
    sex: person.sex ?? '',
    ...{ birthDay: day, birthMonth: month, birthYear: year },
  };
}

interface PartProps {
  language: Language;
  values: PersonValues;
  sentences: FieldSentences;
}

/** Sends `fullName phone email`. */
export function Contact({
  language,
  values,
  sentences,
  optional,
}: PartProps & { optional: boolean }) {
  const common = (name: 'fullName' | 'phone' | 'email') => ({
    language,
    name,
    label: identityTexts(language, `person.${name}`),
    value: values[name],
    problem: sentences[name],
  });
  return (
    <>
      <Field {...common('fullName')} autocomplete="name" />
      <Field
        {...common('phone')}
        type="tel"
        help={identityTexts(language, 'session.phone-help')}
        optional={optional}
        autocomplete="tel"
      />
      <Field {...common('email')} type="email" optional autocomplete="email" />
    </>
  );
}

/** Sends `birthDay birthMonth birthYear sex`; problems of the date are those of `birth`. */
export function BirthAndSex({ language, help, values, sentences }: PartProps & { help: string }) {
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
