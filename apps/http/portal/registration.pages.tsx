import { type ComponentChildren } from 'preact';
import { identityTexts } from '#libs/identity';
import { type FieldProblem, type Language } from '#libs/platform';
import { profilesTexts } from '#libs/profiles';
import {
  Button,
  Consent,
  CsrfFields,
  ErrorSummary,
  Field,
  type FieldSentences,
  type Frame,
  Icon,
  Note,
  Page,
  PhoneLink,
  SpanProgress,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { Contact, type PersonValues } from './person-fields.js';
import { fieldLabels } from './profile.labels.js';
import { QuestionFields, type QuestionProps } from './profile.questions.js';
import { type ProfileRow, ProfileRows } from './profile.rows.js';
import {
  mayPass,
  type Mode,
  REVIEW_PATH,
  type Step,
  stepBefore,
  stepPath,
  STEPS,
  towards,
} from './profile.steps.js';

interface AccountPageProps {
  frame: Frame;
  values: PersonValues & { consent: boolean };
  fields: FieldProblem[];
  /** Where to go in the end: a path of this portal; sent as `tiep`. */
  next: string;
}

/** The first question, which makes the account. Sends `fullName phone email secret consent`. */
export function AccountPage({ frame, values, fields, next }: AccountPageProps) {
  const { language } = frame;
  const sentences = formSentences(language, fields);
  return (
    <QuestionFrame frame={frame} title={profilesTexts(language, 'question.contact')} step="contact">
      <p class="muted">{identityTexts(language, 'session.register-more')}</p>
      <ErrorSummary language={language} sentences={sentences} labels={fieldLabels(language)} />
      <form class="form" method="post" action="/dang-ky" noValidate>
        <CsrfFields frame={frame} />
        <input type="hidden" name="tiep" value={next} />
        <Contact language={language} values={values} sentences={sentences} optional={false} />
        <Field
          language={language}
          name="secret"
          type="password"
          label={identityTexts(language, 'session.secret')}
          help={identityTexts(language, 'session.secret-help')}
          problem={sentences['secret']}
          autocomplete="new-password"
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
        <a href={towards('/dang-nhap', next)}>{identityTexts(language, 'session.login')}</a>
      </p>
    </QuestionFrame>
  );
}

export interface QuestionPageProps extends Omit<QuestionProps, 'language' | 'sentences'> {
  frame: Frame;
  mode: Mode;
  step: Step;
  fields: FieldProblem[];
  /** Of the profile that the page shows; the answer is refused when it has moved on. */
  version: number;
  next: string;
  /** Somebody else saved meanwhile: the page shows what they wrote. */
  movedOn: boolean;
}

/** One question on the way of a registration, or one part of a profile to change. */
export function QuestionPage(props: QuestionPageProps) {
  const { frame, mode, step, fields, version, next, movedOn } = props;
  const { language } = frame;
  const sentences = formSentences(language, fields);
  const registering = mode === 'register';
  return (
    <QuestionFrame
      frame={frame}
      title={profilesTexts(language, `question.${step}`)}
      step={registering ? step : undefined}
      back={backOf(mode, step, next)}
    >
      {movedOn && <Note kind="warn" title={profilesTexts(language, 'profiles.moved-on')} />}
      <ErrorSummary language={language} sentences={sentences} labels={fieldLabels(language)} />
      <form class="form" method="post" action={stepPath(mode, step)} noValidate>
        <CsrfFields frame={frame} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="tiep" value={next} />
        <QuestionFields {...props} language={language} sentences={sentences} />
        {step === 'contact' && (
          <p class="muted">{profilesTexts(language, 'question.login-stays')}</p>
        )}
        {fields.some(({ code }) => code === 'identity.too-young') && (
          <KeptOfChild language={language} />
        )}
        <Why language={language} step={step} />
        <div class="question-bar">
          <Button block>
            {profilesTexts(language, registering ? 'question.next' : 'question.save')}
          </Button>
          {registering && mayPass(step) && (
            <Button kind="text" name="skip" value="yes">
              {profilesTexts(language, 'question.pass')}
            </Button>
          )}
        </div>
      </form>
    </QuestionFrame>
  );
}

/** The account came before the age: what it holds of a child is deleted when they ask for it. */
function KeptOfChild({ language }: { language: Language }) {
  return (
    <Note kind="warn" title={profilesTexts(language, 'question.child-kept')}>
      {profilesTexts(language, 'question.child-delete')} <PhoneLink language={language} />
    </Note>
  );
}

function backOf(mode: Mode, step: Step, next: string): string | undefined {
  if (mode === 'edit') return '/ho-so';
  const before = stepBefore(step);
  return before && towards(stepPath('register', before), next);
}

function Why({ language, step }: { language: Language; step: Step }) {
  return (
    <div class="question-help">
      <details>
        <summary>
          <Icon name="circle-question-mark" />
          {profilesTexts(language, 'question.why')}
        </summary>
        <p>{profilesTexts(language, `question.why-${step}`)}</p>
      </details>
      <p>
        {profilesTexts(language, 'question.hard')} <PhoneLink language={language} />
      </p>
    </div>
  );
}

interface ReviewPageProps {
  frame: Frame;
  rows: ProfileRow[];
  consented: boolean;
  /** Whether a guardian must agree before the consent holds. */
  minor: boolean;
  version: number;
  next: string;
  fields: FieldProblem[];
  movedOn: boolean;
}

/** All answers before the profile is sent. Sends `consentMatching`, which may stay unticked. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, rows, consented, minor, version, next, fields, movedOn } = props;
  const { language } = frame;
  const sentences: FieldSentences = formSentences(language, fields);
  return (
    <QuestionFrame
      frame={frame}
      title={profilesTexts(language, 'review.title')}
      step="done"
      back={towards(stepPath('register', 'pay'), next)}
    >
      {movedOn && <Note kind="warn" title={profilesTexts(language, 'profiles.moved-on')} />}
      <ErrorSummary language={language} sentences={sentences} labels={fieldLabels(language)} />
      <ProfileRows language={language} mode="register" rows={rows} next={next} />
      {minor && (
        <Note kind="warn" title={profilesTexts(language, 'profile.waits-guardian')}>
          {profilesTexts(language, 'profile.waits-guardian-more')}
        </Note>
      )}
      <form class="form" method="post" action={REVIEW_PATH} noValidate>
        <CsrfFields frame={frame} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="tiep" value={next} />
        <Consent
          name="consentMatching"
          label={profilesTexts(language, 'profiles.consent-matching')}
          checked={consented}
          problem={sentences['consentMatching']}
        />
        <p class="muted">{profilesTexts(language, 'review.consent-help')}</p>
        <div class="question-bar">
          <Button block>{profilesTexts(language, 'review.send')}</Button>
        </div>
      </form>
    </QuestionFrame>
  );
}

interface QuestionFrameProps {
  frame: Frame;
  title: string;
  /** Where on the way the page is; undefined off the way. */
  step?: Step | 'done';
  back?: string;
  children: ComponentChildren;
}

function QuestionFrame({ frame, title, step, back, children }: QuestionFrameProps) {
  const { language } = frame;
  const number = step === 'done' ? STEPS.length + 1 : step && STEPS.indexOf(step) + 1;
  return (
    <Page frame={frame} title={title}>
      <div class="column question">
        <div class="question-head">
          {back !== undefined && (
            <a class="back" href={back}>
              <Icon name="chevron-left" />
              {profilesTexts(language, 'question.back')}
            </a>
          )}
          {number !== undefined && frame.user && (
            <a class="leave" href="/ho-so">
              {profilesTexts(language, 'question.leave')}
            </a>
          )}
        </div>
        {number !== undefined && (
          <div class="question-progress">
            <SpanProgress language={language} step={number} total={STEPS.length} what="question" />
            {number > 1 && step !== 'done' && (
              <p class="is-ok">
                <Icon name="check" />{' '}
                {profilesTexts(language, 'question.kept', { count: number - 1 })}
              </p>
            )}
          </div>
        )}
        <h1>{title}</h1>
        {children}
      </div>
    </Page>
  );
}
