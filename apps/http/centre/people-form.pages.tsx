import { identityTexts } from '#libs/identity';
import { type FieldProblem } from '#libs/platform';
import { profilesTexts } from '#libs/profiles';
import { Button, Consent, CsrfFields, ErrorSummary, type Frame, Icon, Note, Page } from '#libs/ui';
import { fieldLabels } from '../portal/profile.labels.js';
import { type ProfileOptions, QuestionFields } from '../portal/profile.questions.js';
import { STEPS } from '../portal/profile.steps.js';
import { formSentences } from '../web/sentences.js';
import { type WorkerValues } from './people.form.js';
import { type PersonRow } from './people.pages.js';

interface WorkerFormPageProps {
  frame: Frame;
  /** Whose profile it is; null for somebody new. */
  subject: { id: string; name: string } | null;
  values: WorkerValues;
  fields: FieldProblem[];
  options: ProfileOptions;
  abroadFrom: number | null;
  version: number;
  requestKey: string;
  /** Records that may be of the same human being: shown before somebody new is saved. */
  doubles: PersonRow[];
  movedOn: boolean;
}

/**
 * All questions about a worker on one page, for a counsellor. Sends the names of the single
 * questions with `version`, `consentMatching`, and for somebody new `consentStorage` and `double`.
 */
export function WorkerFormPage(props: WorkerFormPageProps) {
  const { frame, subject, values, fields, version, requestKey, movedOn } = props;
  const { language } = frame;
  const sentences = formSentences(language, fields);
  const title = subject
    ? profilesTexts(language, 'profile.title-of', { name: subject.name })
    : identityTexts(language, 'people.new');
  const home = subject ? `/centre/people/${subject.id}` : '/centre/people';
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <a class="back" href={home}>
          <Icon name="chevron-left" />
          {subject?.name ?? identityTexts(language, 'people.title')}
        </a>
        <h1>{title}</h1>
        <p class="muted">
          {subject
            ? profilesTexts(language, 'profile.why-staff')
            : identityTexts(language, 'people.new-more')}
        </p>
        {movedOn && <Note kind="warn" title={profilesTexts(language, 'profiles.moved-on')} />}
        <ErrorSummary language={language} sentences={sentences} labels={fieldLabels(language)} />
        <form
          class="worker-form"
          method="post"
          action={subject ? `${home}/profile` : '/centre/people/new'}
          noValidate
        >
          <CsrfFields frame={frame} requestKey={requestKey} />
          <input type="hidden" name="version" value={version} />
          {STEPS.map((step) => (
            <section key={step} class={`panel form worker-form-${step}`}>
              <h2>{profilesTexts(language, `part.${step}`)}</h2>
              <QuestionFields
                {...props}
                step={step}
                language={language}
                sentences={sentences}
                dense
              />
            </section>
          ))}
          <section class="panel form">
            <h2>{profilesTexts(language, 'staff.consents')}</h2>
            {!subject && (
              <Consent
                name="consentStorage"
                label={profilesTexts(language, 'staff.consent-storage')}
                checked={values.consentStorage}
                problem={sentences['consentStorage']}
              />
            )}
            <Consent
              name="consentMatching"
              label={profilesTexts(language, 'staff.consent-matching')}
              checked={values.consentMatching}
              problem={sentences['consentMatching']}
            />
          </section>
          <Doubles {...props} />
          <div class="worker-form-bar">
            {props.doubles.length === 0 && (
              <Button>
                {subject
                  ? profilesTexts(language, 'profile.save')
                  : identityTexts(language, 'people.create')}
              </Button>
            )}
          </div>
        </form>
      </div>
    </Page>
  );
}

/** People who may be the same, each to be opened; nothing is merged by itself. */
function Doubles({ frame: { language }, doubles }: WorkerFormPageProps) {
  if (doubles.length === 0) return null;
  return (
    <div class="doubles" id="doubles">
      <Note kind="warn" title={identityTexts(language, 'people.doubles')}>
        {identityTexts(language, 'people.doubles-more')}
        <ul>
          {doubles.map(({ id, fullName, birth, commune, phone }) => (
            <li key={id}>
              <a href={`/centre/people/${id}`}>{fullName}</a>{' '}
              {[birth, commune, phone].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
        <div class="actions">
          {/* The Enter key presses the first button: that must not be the one which saves. */}
          <Button kind="quiet">{identityTexts(language, 'people.look-again')}</Button>
          <Button name="double" value="no">
            {identityTexts(language, 'people.not-double')}
          </Button>
        </div>
      </Note>
    </div>
  );
}
