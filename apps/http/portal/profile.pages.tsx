import { type FieldProblem } from '#libs/platform';
import { MARKETS, postingsTexts } from '#libs/postings';
import { EDUCATION_LEVELS, LANGUAGE_TESTS, profilesTexts } from '#libs/profiles';
import {
  Button,
  ChoiceGroup,
  Consent,
  CsrfFields,
  ErrorSummary,
  Field,
  FieldGroup,
  type FieldSentences,
  type Frame,
  Icon,
  Note,
  type Option,
  Page,
  SelectField,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';

/** What the form shows, as it was saved or typed; an empty text is "not known". */
export interface ProfileValues {
  provinceCode: string;
  communeCode: string;
  educationLevel: string;
  hasPassport: '' | 'yes' | 'no';
  wishOccupations: string[];
  wishMarkets: string[];
  wishCountries: string[];
  /** Millions of dong a month, as people say it. */
  wishPayMillions: string;
  experiences: { occupationCode: string; months: string }[];
  languageTests: { test: string; level: string; expiresOn: string }[];
  consentMatching: boolean;
}

interface ProfilePageProps {
  frame: Frame;
  /** Whose profile it is; a counsellor fills it for somebody else. */
  subject: { personId: string; name: string };
  values: ProfileValues;
  fields: FieldProblem[];
  provinces: Option[];
  communes: Option[];
  occupations: Option[];
  countries: Option[];
  /** Where the form is sent. */
  action: string;
  saved: boolean;
}

/** Wishes that a form offers a line for; the schema takes as many. */
const MOST_ROWS = 3;

/** The filled rows and one empty one below them. */
function withEmptyRow<Row>(rows: Row[], empty: Row): Row[] {
  return rows.length < MOST_ROWS ? [...rows, empty] : rows;
}

/**
 * The profile as one short form with four parts. Sends flat names: `provinceCode communeCode
 * educationLevel hasPassport wishPayMillions consentMatching`, repeated `wishMarkets` and
 * `wishCountries`, and numbered rows as `wishOccupations.0`, `experiences.0.occupationCode`,
 * `experiences.0.months`, `languageTests.0.test`, `.level` and `.expiresOn`.
 */
export function ProfilePage(props: ProfilePageProps) {
  const { frame, subject, fields, action, saved } = props;
  const { language } = frame;
  const own = frame.user?.role === 'worker';
  const sentences = formSentences(language, fields);
  const title = own
    ? profilesTexts(language, 'profile.title')
    : profilesTexts(language, 'profile.title-of', { name: subject.name });
  return (
    <Page frame={frame} title={title} staff={!own}>
      <div class="column">
        {!own && (
          <a class="back" href={`/centre/people/${subject.personId}`}>
            <Icon name="chevron-left" />
            {subject.name}
          </a>
        )}
        <h1>{title}</h1>
        <p class="muted">{profilesTexts(language, own ? 'profile.why' : 'profile.why-staff')}</p>
        {saved && (
          <Note kind="ok" title={profilesTexts(language, 'profile.saved')}>
            {profilesTexts(language, 'profile.saved-more')}
            {own && (
              <>
                {' '}
                <a href="/ket-noi">{profilesTexts(language, 'profile.see-matches')}</a>
              </>
            )}
          </Note>
        )}
        <ErrorSummary language={language} sentences={sentences} />
        <form class="form" method="post" action={action} noValidate>
          <CsrfFields frame={frame} />
          <Home {...props} sentences={sentences} />
          <Skills {...props} sentences={sentences} />
          <Wishes {...props} sentences={sentences} />
          <section class="panel form">
            <Consent
              name="consentMatching"
              label={
                own
                  ? profilesTexts(language, 'profiles.consent-matching')
                  : profilesTexts(language, 'profile.consent-staff', { name: subject.name })
              }
              checked={props.values.consentMatching}
              problem={sentences['consentMatching']}
            />
            <Button block>{profilesTexts(language, 'profile.save')}</Button>
          </section>
        </form>
      </div>
    </Page>
  );
}

type PartProps = ProfilePageProps & { sentences: FieldSentences };

function Home({ frame: { language }, values, provinces, communes, sentences }: PartProps) {
  return (
    <section class="panel form">
      <h2>{profilesTexts(language, 'profile.home')}</h2>
      <div class="pair">
        <SelectField
          language={language}
          name="provinceCode"
          label={profilesTexts(language, 'profile.province')}
          options={provinces}
          value={values.provinceCode}
          problem={sentences['provinceCode']}
        />
        <SelectField
          language={language}
          name="communeCode"
          label={profilesTexts(language, 'profile.commune')}
          options={communes}
          value={values.communeCode}
          problem={sentences['communeCode']}
        />
      </div>
    </section>
  );
}

function Skills(props: PartProps) {
  const { frame, values, sentences } = props;
  const { language } = frame;
  return (
    <section class="panel form">
      <h2>{profilesTexts(language, 'profile.skills')}</h2>
      <SelectField
        language={language}
        name="educationLevel"
        label={profilesTexts(language, 'profile.education')}
        options={EDUCATION_LEVELS.map((level) => ({
          value: level,
          label: profilesTexts(language, `profiles.education.${level}`),
        }))}
        value={values.educationLevel}
        problem={sentences['educationLevel']}
      />
      <Experience {...props} />
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
    </section>
  );
}

function Experience({ frame: { language }, values, occupations, sentences }: PartProps) {
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
            options={occupations}
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

function Tests({ frame: { language }, values, sentences }: PartProps) {
  const tests = Object.keys(LANGUAGE_TESTS).map((value) => {
    const key = `profiles.test.${value}`;
    return { value, label: profilesTexts.has(key) ? profilesTexts(language, key) : value };
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

function Wishes({ frame: { language }, values, countries, occupations, sentences }: PartProps) {
  return (
    <section class="panel form">
      <h2>{profilesTexts(language, 'profile.wishes')}</h2>
      <ChoiceGroup
        type="checkbox"
        name="wishMarkets"
        legend={profilesTexts(language, 'profile.where')}
        help={profilesTexts(language, 'profile.several')}
        options={MARKETS.map((market) => ({
          value: market,
          label: postingsTexts(language, `market.${market}`),
        }))}
        values={values.wishMarkets}
        problem={sentences['wishMarkets']}
      />
      <ChoiceGroup
        type="checkbox"
        name="wishCountries"
        legend={profilesTexts(language, 'profile.countries')}
        help={profilesTexts(language, 'profile.countries-help')}
        options={countries}
        values={values.wishCountries}
        problem={sentences['wishCountries']}
      />
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
            options={occupations}
            value={code}
          />
        ))}
      </FieldGroup>
      <Field
        language={language}
        name="wishPayMillions"
        label={profilesTexts(language, 'profile.pay')}
        help={profilesTexts(language, 'profile.pay-help')}
        inputMode="decimal"
        value={values.wishPayMillions}
        problem={sentences['wishPayMillions']}
        optional
      />
    </section>
  );
}
