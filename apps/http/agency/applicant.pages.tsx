import {
  ANSWER_REASONS,
  type AnswerRow,
  applicationsTexts,
  type Outcome,
  outcomeRule,
  type ReceivedRow,
} from '#libs/applications';
import { dateInZone, formatDate, formatInstant, type Language } from '#libs/platform';
import { postingUrl } from '#libs/postings';
import {
  Button,
  ChoiceGroup,
  CsrfFields,
  ErrorSummary,
  Facts,
  Field,
  Icon,
  knownFacts,
  LinkButton,
  Page,
  Prose,
  SelectField,
  TextArea,
} from '#libs/ui';
import { ReasonWords, type Refused } from '../portal/placement-fields.pages.js';
import { formSentences } from '../web/sentences.js';
import { applicantIs, type ApplicantsFrame, AnswerTag, titleOf } from './applicants.pages.js';

interface ApplicantPageProps extends ApplicantsFrame {
  application: ReceivedRow & { answers: AnswerRow[] };
  refused?: Refused;
  requestKey: string;
}

/** One application or referral: who, to what, what was answered, and the next answer. */
export function ApplicantPage(props: ApplicantPageProps) {
  const { frame, basePath, application, refused } = props;
  const { language } = frame;
  const sentences = formSentences(language, refused?.fields ?? []);
  return (
    <Page frame={frame} title={application.personName} staff>
      <div class="console">
        <a class="back" href={basePath}>
          <Icon name="chevron-left" />
          {titleOf(basePath, language)}
        </a>
        <div class="console-head">
          <div>
            <h1>{application.personName}</h1>
            <p class="muted">{applicantIs(application, props)}</p>
          </div>
          <AnswerTag {...props} row={application} />
        </div>
        <ErrorSummary language={language} sentences={sentences} />
        <div class="console-columns">
          <div class="stack">
            <AnswerForm {...props} />
            <Answers language={language} answers={application.answers} />
          </div>
          <About {...props} />
        </div>
      </div>
    </Page>
  );
}

function About({ frame: { language }, basePath, application }: ApplicantPageProps) {
  const { id, kind, message, placementId, personId } = application;
  const centre = basePath.startsWith('/centre/');
  const files = centre ? '/centre/placements' : '/agency/placements';
  return (
    <section class="panel stack">
      <h2>
        <a href={postingUrl(application)}>{application.title}</a>
      </h2>
      <Facts
        facts={knownFacts([
          [applicationsTexts(language, 'applicants.employer'), application.organisationName],
          [
            applicationsTexts(language, 'applicants.since'),
            formatDate(dateInZone(application.createdAt)),
          ],
          [
            applicationsTexts(language, 'applicants.answer-by'),
            formatDate(application.answerDueOn),
          ],
          [
            applicationsTexts(language, 'applicants.follow-up'),
            application.followUpOn && formatDate(application.followUpOn),
          ],
        ])}
      />
      {message !== '' && <Prose text={message} />}
      {placementId !== null && (
        <p>
          <a href={`${files}/${placementId}`}>{applicationsTexts(language, 'applicants.file')}</a>
        </p>
      )}
      {centre && (
        <p>
          <a href={`/centre/people/${personId}`}>
            {applicationsTexts(language, 'applicants.person-page')}
          </a>
        </p>
      )}
      {centre && kind === 'referral' && (
        <LinkButton href={`/centre/referrals/${id}/slip`} kind="quiet" icon="printer">
          {applicationsTexts(language, 'slip.print')}
        </LinkButton>
      )}
    </section>
  );
}

/** Sends `outcome sequence reasonCode reason on`. */
function AnswerForm({ frame, basePath, application, refused, requestKey }: ApplicantPageProps) {
  const { language } = frame;
  const { id, allowed, sequence } = application;
  if (allowed.length === 0) return <p>{applicationsTexts(language, 'answer.nothing')}</p>;
  const typed = refused?.values ?? {};
  const sentences = formSentences(language, refused?.fields ?? []);
  const asked = (test: (outcome: Outcome) => true | undefined) => allowed.some(test);
  const field = (name: string) => ({
    language,
    name,
    value: typed[name] ?? '',
    problem: sentences[name],
  });
  return (
    <form class="panel form" method="post" action={`${basePath}/${id}/answers`} noValidate>
      <CsrfFields frame={frame} requestKey={requestKey} />
      <input type="hidden" name="sequence" value={sequence} />
      <ChoiceGroup
        type="radio"
        name="outcome"
        legend={applicationsTexts(language, 'answer.title')}
        problem={sentences['outcome'] ?? sentences['sequence']}
        options={allowed.map((value) => ({
          value,
          label: applicationsTexts(language, `outcome.${value}`),
        }))}
        values={[typed['outcome'] ?? '']}
      />
      {asked((outcome) => outcomeRule(outcome).needsReason) && (
        <SelectField
          {...field('reasonCode')}
          label={applicationsTexts(language, 'answer.reason-code')}
          help={applicationsTexts(language, 'answer.reason-help')}
          options={ANSWER_REASONS.map((value) => ({
            value,
            label: applicationsTexts(language, `answer-reason.${value}`),
          }))}
        />
      )}
      <TextArea
        {...field('reason')}
        label={applicationsTexts(language, 'answer.words')}
        help={applicationsTexts(language, 'answer.words-help')}
        rows={3}
        optional
      />
      {asked((outcome) => outcomeRule(outcome).needsDay) && (
        <Field
          {...field('on')}
          type="date"
          label={applicationsTexts(language, 'answer.on')}
          help={applicationsTexts(language, 'answer.on-help')}
        />
      )}
      <p class="actions">
        <Button>{applicationsTexts(language, 'answer.send')}</Button>
      </p>
    </form>
  );
}

/** What was answered, newest first. */
function Answers({ language, answers }: { language: Language; answers: AnswerRow[] }) {
  if (answers.length === 0) return null;
  return (
    <section class="panel">
      <h2>{applicationsTexts(language, 'answer.so-far')}</h2>
      <ul class="history">
        {[...answers].reverse().map((answer) => (
          <li key={answer.at.getTime()}>
            <span class="muted unbroken">{formatInstant(answer.at, language)}</span>{' '}
            <strong>{applicationsTexts(language, `outcome.${answer.outcome}`)}</strong>{' '}
            <span class="muted">{answer.byName}</span>
            <ReasonWords language={language} of={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}
