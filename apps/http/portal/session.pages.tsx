import { type FieldProblem } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
import {
  Button,
  ChoiceGroup,
  Consent,
  CsrfFields,
  DateParts,
  ErrorSummary,
  Field,
  type Frame,
  Page,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';

interface LoginPageProps {
  frame: Frame;
  values: { identifier: string };
  fields: FieldProblem[];
  /** Where to go afterwards: a path of this portal; sent as `tiep`. */
  next: string;
}

/** Telephone or e-mail, and a password or PIN. */
export function LoginPage({ frame, values, fields, next }: LoginPageProps) {
  const { language } = frame;
  const sentences = formSentences(language, fields);
  return (
    <Page frame={frame} title={postingsTexts(language, 'session.login')}>
      <div class="column">
        <h1>{postingsTexts(language, 'session.login')}</h1>
        <ErrorSummary language={language} sentences={sentences} />
        <form class="panel form" method="post" action="/dang-nhap" noValidate>
          <CsrfFields frame={frame} />
          <input type="hidden" name="tiep" value={next} />
          <Field
            language={language}
            name="identifier"
            label={postingsTexts(language, 'session.identifier')}
            help={postingsTexts(language, 'session.identifier-help')}
            value={values.identifier}
            problem={sentences['identifier']}
            autocomplete="username"
          />
          <Field
            language={language}
            name="secret"
            type="password"
            label={postingsTexts(language, 'session.secret')}
            problem={sentences['secret']}
            autocomplete="current-password"
          />
          <Button block>{postingsTexts(language, 'session.login')}</Button>
        </form>
        <p>
          {postingsTexts(language, 'session.no-account')}{' '}
          <a href={`/dang-ky?tiep=${encodeURIComponent(next)}`}>
            {postingsTexts(language, 'session.register-link')}
          </a>
        </p>
        <p class="muted">{postingsTexts(language, 'session.forgotten')}</p>
      </div>
    </Page>
  );
}

/** What somebody typed into the registration form, as it was typed. */
export interface RegistrationValues {
  fullName: string;
  phone: string;
  email: string;
  birthDay: string;
  birthMonth: string;
  birthYear: string;
  sex: string;
  consent: boolean;
}

interface RegisterPageProps {
  frame: Frame;
  values: RegistrationValues;
  fields: FieldProblem[];
  next: string;
}

/**
 * Sends `fullName phone email secret birthDay birthMonth birthYear sex consent`; problems of the
 * birth date are those of the field `birth`.
 */
export function RegisterPage({ frame, values, fields, next }: RegisterPageProps) {
  const { language } = frame;
  const sentences = formSentences(language, fields);
  const common = (name: 'fullName' | 'phone' | 'email') => ({
    language,
    name,
    label: postingsTexts(language, `session.${name}`),
    value: values[name],
    problem: sentences[name],
  });
  return (
    <Page frame={frame} title={postingsTexts(language, 'session.register')}>
      <div class="column">
        <h1>{postingsTexts(language, 'session.register')}</h1>
        <p class="muted">{postingsTexts(language, 'session.register-more')}</p>
        <ErrorSummary language={language} sentences={sentences} />
        <form class="panel form" method="post" action="/dang-ky" noValidate>
          <CsrfFields frame={frame} />
          <input type="hidden" name="tiep" value={next} />
          <Field {...common('fullName')} autocomplete="name" />
          <Field
            {...common('phone')}
            type="tel"
            help={postingsTexts(language, 'session.phone-help')}
            autocomplete="tel"
          />
          <Field {...common('email')} type="email" optional autocomplete="email" />
          <Field
            language={language}
            name="secret"
            type="password"
            label={postingsTexts(language, 'session.secret')}
            help={postingsTexts(language, 'session.secret-help')}
            problem={sentences['secret']}
            autocomplete="new-password"
          />
          <DateParts
            language={language}
            name="birth"
            legend={postingsTexts(language, 'session.birth')}
            help={postingsTexts(language, 'session.birth-help')}
            values={{ day: values.birthDay, month: values.birthMonth, year: values.birthYear }}
            problem={sentences['birth']}
          />
          <ChoiceGroup
            type="radio"
            name="sex"
            legend={postingsTexts(language, 'session.sex')}
            options={(['female', 'male'] as const).map((value) => ({
              value,
              label: postingsTexts(language, `session.${value}`),
            }))}
            values={[values.sex]}
            problem={sentences['sex']}
          />
          <Consent
            name="consent"
            label={postingsTexts(language, 'session.consent')}
            checked={values.consent}
            problem={sentences['consent']}
          />
          <Button block>{postingsTexts(language, 'session.create')}</Button>
        </form>
        <p>
          {postingsTexts(language, 'session.has-account')}{' '}
          <a href={`/dang-nhap?tiep=${encodeURIComponent(next)}`}>
            {postingsTexts(language, 'session.login')}
          </a>
        </p>
      </div>
    </Page>
  );
}
