import { identityTexts } from '#libs/identity';
import { type FieldProblem } from '#libs/platform';
import { Button, Consent, CsrfFields, ErrorSummary, Field, type Frame, Page } from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { BirthAndSex, type PersonValues } from './person-fields.js';

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
    <Page frame={frame} title={identityTexts(language, 'session.login')}>
      <div class="column">
        <h1>{identityTexts(language, 'session.login')}</h1>
        <ErrorSummary language={language} sentences={sentences} />
        <form class="panel form" method="post" action="/dang-nhap" noValidate>
          <CsrfFields frame={frame} />
          <input type="hidden" name="tiep" value={next} />
          <Field
            language={language}
            name="identifier"
            label={identityTexts(language, 'session.identifier')}
            help={identityTexts(language, 'session.identifier-help')}
            value={values.identifier}
            problem={sentences['identifier']}
            autocomplete="username"
          />
          <Field
            language={language}
            name="secret"
            type="password"
            label={identityTexts(language, 'session.secret')}
            problem={sentences['secret']}
            autocomplete="current-password"
          />
          <Button block>{identityTexts(language, 'session.login')}</Button>
        </form>
        <p>
          {identityTexts(language, 'session.no-account')}{' '}
          <a href={`/dang-ky?tiep=${encodeURIComponent(next)}`}>
            {identityTexts(language, 'session.register-link')}
          </a>
        </p>
        <p class="muted">{identityTexts(language, 'session.forgotten')}</p>
      </div>
    </Page>
  );
}

interface RegisterPageProps {
  frame: Frame;
  values: PersonValues & { consent: boolean };
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
    label: identityTexts(language, `person.${name}`),
    value: values[name],
    problem: sentences[name],
  });
  return (
    <Page frame={frame} title={identityTexts(language, 'session.register')}>
      <div class="column">
        <h1>{identityTexts(language, 'session.register')}</h1>
        <p class="muted">{identityTexts(language, 'session.register-more')}</p>
        <ErrorSummary language={language} sentences={sentences} />
        <form class="panel form" method="post" action="/dang-ky" noValidate>
          <CsrfFields frame={frame} />
          <input type="hidden" name="tiep" value={next} />
          <Field {...common('fullName')} autocomplete="name" />
          <Field
            {...common('phone')}
            type="tel"
            help={identityTexts(language, 'session.phone-help')}
            autocomplete="tel"
          />
          <Field {...common('email')} type="email" optional autocomplete="email" />
          <Field
            language={language}
            name="secret"
            type="password"
            label={identityTexts(language, 'session.secret')}
            help={identityTexts(language, 'session.secret-help')}
            problem={sentences['secret']}
            autocomplete="new-password"
          />
          <BirthAndSex
            language={language}
            help={identityTexts(language, 'session.birth-help')}
            values={values}
            sentences={sentences}
          />
          <Consent
            name="consent"
            label={identityTexts(language, 'session.consent')}
            checked={values.consent}
            problem={sentences['consent']}
          />
          <Button block>{identityTexts(language, 'session.create')}</Button>
        </form>
        <p>
          {identityTexts(language, 'session.has-account')}{' '}
          <a href={`/dang-nhap?tiep=${encodeURIComponent(next)}`}>
            {identityTexts(language, 'session.login')}
          </a>
        </p>
      </div>
    </Page>
  );
}
