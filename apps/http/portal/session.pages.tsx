import { identityTexts } from '#libs/identity';
import { type FieldProblem } from '#libs/platform';
import { Button, CsrfFields, ErrorSummary, Field, type Frame, Page } from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { fieldLabels } from './profile.labels.js';

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
        <ErrorSummary language={language} sentences={sentences} labels={fieldLabels(language)} />
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
