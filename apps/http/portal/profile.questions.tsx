import { identityTexts } from '#libs/identity';
import { type Language } from '#libs/platform';
import { EDUCATION_LEVELS, LANGUAGE_TESTS, profilesTexts } from '#libs/profiles';
import {
  ChoiceGroup,
  Field,
  FieldGroup,
  type FieldSentences,
  type Option,
  SelectField,
} from '#libs/ui';
import { BirthAndSex, Contact, type PersonValues } from './person-fields.js';
import { type ProfileValues } from './profile.form.js';
import { type Step } from './profile.steps.js';

/** The lists from which a profile chooses, by name. */
export interface ProfileOptions {
  provinces: Option[];
  communes: Option[];
  occupations: Option[];
  countries: Option[];
}

export interface QuestionProps {
  language: Language;
  values: PersonValues & ProfileValues;
  sentences: FieldSentences;
  options: ProfileOptions;
  /** The age from which the person may go abroad, while it is not reached. */
  abroadFrom: number | null;
  /** A counsellor fills in all questions on one page. */
  dense?: boolean;
}

/** Rows that a form offers; the schema takes more. */
const MOST_ROWS = 3;

/** The filled rows and one empty one below them. */
function withEmptyRow<Row>(rows: Row[], empty: Row): Row[] {
  return rows.length < MOST_ROWS ? [...rows, empty] : rows;
}

/**
 * The fields of one question. Flat names: `provinceCode communeCode educationLevel hasPassport
 * wishPayMillions`, repeated `where`, and numbered rows as `wishOccupations.0`,
 * `experiences.0.occupationCode`, `experiences.0.months`, `languageTests.0.test`, `.level` and
 * `.expiresOn`; those of a person as in `person-fields.tsx`.
 */
export function QuestionFields({ step, ...props }: QuestionProps & { step: Step }) {
  const { language, dense = false } = props;
  switch (step) {
    case 'contact':
      return <Contact {...props} optional />;
    case 'birth':
      return <BirthAndSex {...props} help={identityTexts(language, 'session.birth-help')} />;
    case 'home':
      return <Home {...props} />;
    case 'education':
      return dense ? <EducationList {...props} /> : <Education {...props} />;
    case 'experience':
      return <Experience {...props} />;
    case 'work':
      return <Work {...props} />;
    case 'place':
      return <Place {...props} />;
    case 'tests':
      return <TestsAndPassport {...props} />;
    case 'pay':
      return <Pay {...props} />;
  }
}

function Home({ language, values, options, sentences }: QuestionProps) {
  return (
    <div class="pair">
      <SelectField
        language={language}
        name="communeCode"
        label={profilesTexts(language, 'profile.commune')}
        help={profilesTexts(language, 'profile.commune-help')}
        options={options.communes}
        value={values.communeCode}
        problem={sentences['communeCode']}
      />
      <SelectField
        language={language}
        name="provinceCode"
        label={profilesTexts(language, 'profile.province')}
        help={profilesTexts(language, 'profile.province-help')}
        options={options.provinces}
        value={values.provinceCode}
        problem={sentences['provinceCode']}
      />
    </div>
  );
}

function educationOptions(language: Language): Option[] {
  return EDUCATION_LEVELS.map((level) => ({
    value: level,
    label: profilesTexts(language, `profiles.education.${level}`),
  }));
}

function Education({ language, values, sentences }: QuestionProps) {
  return (
    <ChoiceGroup
      type="radio"
      name="educationLevel"
      legend={profilesTexts(language, 'question.one')}
      options={educationOptions(language)}
      values={[values.educationLevel]}
      problem={sentences['educationLevel']}
    />
  );
}

function EducationList({ language, values, sentences }: QuestionProps) {
  return (
    <SelectField
      language={language}
      name="educationLevel"
      label={profilesTexts(language, 'profile.schooling')}
      options={educationOptions(language)}
      value={values.educationLevel}
      problem={sentences['educationLevel']}
    />
  );
}

function Experience({ language, values, options, sentences }: QuestionProps) {
  const rows = withEmptyRow(values.experiences, { occupationCode: '', months: '' });
  return (
    <FieldGroup
      legend={profilesTexts(language, 'profile.experience')}
      help={profilesTexts(language, 'profile.experience-help')}
      name="experiences"
      problem={sentences['experiences']}
    >
      {rows.map(({ occupationCode, months }, index) => (
        <div key={index} class="pair row">
          <SelectField
            language={language}
            name={`experiences.${index}.occupationCode`}
            label={profilesTexts(language, 'profile.occupation')}
            options={options.occupations}
            value={occupationCode}
          />
          <Field
            language={language}
            name={`experiences.${index}.months`}
            label={profilesTexts(language, 'profile.months')}
            inputMode="numeric"
            value={months}
          />
        </div>
      ))}
    </FieldGroup>
  );
}

function Work({ language, values, options, sentences }: QuestionProps) {
  return (
    <FieldGroup
      legend={profilesTexts(language, 'profile.work')}
      name="wishOccupations"
      problem={sentences['wishOccupations']}
    >
      {withEmptyRow(values.wishOccupations, '').map((code, index) => (
        <SelectField
          key={index}
          language={language}
          name={`wishOccupations.${index}`}
          label={profilesTexts(language, 'profile.wish-number', { number: index + 1 })}
          options={options.occupations}
          value={code}
        />
      ))}
    </FieldGroup>
  );
}

function Place({ language, values, options, sentences, abroadFrom }: QuestionProps) {
  const say = (key: 'local' | 'local-more' | 'national' | 'national-more' | 'overseas') =>
    profilesTexts(language, `place.${key}`);
  const atHome = [
    { value: 'local', label: say('local'), help: say('local-more') },
    { value: 'national', label: say('national'), help: say('national-more') },
  ];
  const abroad = [...options.countries, { value: 'overseas', label: say('overseas') }];
  return (
    <ChoiceGroup
      type="checkbox"
      name="where"
      legend={profilesTexts(language, 'question.several')}
      help={
        abroadFrom === null
          ? undefined
          : profilesTexts(language, 'place.young', { years: abroadFrom })
      }
      // What was chosen before stays to be seen, so that it can be taken away.
      options={[
        ...atHome,
        ...abroad.filter(({ value }) => abroadFrom === null || values.where.includes(value)),
      ]}
      values={values.where}
      problem={sentences['where']}
    />
  );
}

function TestsAndPassport(props: QuestionProps) {
  const { language, values, sentences } = props;
  return (
    <>
      <Tests {...props} />
      <ChoiceGroup
        type="radio"
        name="hasPassport"
        legend={profilesTexts(language, 'profile.passport')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: profilesTexts(language, `profile.passport-${value}`),
        }))}
        values={[values.hasPassport]}
        problem={sentences['hasPassport']}
      />
    </>
  );
}

function Tests({ language, values, sentences }: QuestionProps) {
  const tests = Object.keys(LANGUAGE_TESTS).map((test) => {
    const key = `profiles.test.${test}`;
    return { value: test, label: profilesTexts.has(key) ? profilesTexts(language, key) : test };
  });
  const rows = withEmptyRow(values.languageTests, { test: '', level: '', expiresOn: '' });
  return (
    <FieldGroup
      legend={profilesTexts(language, 'profile.tests')}
      help={profilesTexts(language, 'profile.tests-help')}
      name="languageTests"
      problem={sentences['languageTests']}
    >
      {rows.map(({ test, level, expiresOn }, index) => (
        <div key={index} class="pair row">
          <SelectField
            language={language}
            name={`languageTests.${index}.test`}
            label={profilesTexts(language, 'profile.test')}
            options={tests}
            value={test}
          />
          <Field
            language={language}
            name={`languageTests.${index}.level`}
            label={profilesTexts(language, 'profile.level')}
            value={level}
          />
          <Field
            language={language}
            name={`languageTests.${index}.expiresOn`}
            label={profilesTexts(language, 'profile.expires')}
            type="date"
            value={expiresOn}
            optional
          />
        </div>
      ))}
    </FieldGroup>
  );
}

function Pay({ language, values, sentences }: QuestionProps) {
  return (
    <Field
      language={language}
      name="wishPayMillions"
      label={profilesTexts(language, 'profile.pay')}
      help={profilesTexts(language, 'profile.pay-help')}
      inputMode="decimal"
      value={values.wishPayMillions}
      problem={sentences['wishPayMillions']}
    />
  );
}
