import { type ComponentChildren } from 'preact';
import { type FieldProblem, formatDate, formatInstant, type Language } from '#libs/platform';
import {
  AGENT_CLOSE_REASONS,
  mayTake,
  type OwnPosting,
  postingsTexts,
  REVIEW_CODES,
} from '#libs/postings';
import {
  Button,
  ChoiceGroup,
  CsrfFields,
  ErrorSummary,
  type Frame,
  Icon,
  LinkButton,
  Note,
  Page,
} from '#libs/ui';
import { formSentences, sentence } from '../web/sentences.js';
import { OwnState } from './postings.pages.js';

interface OwnPostingPageProps {
  frame: Frame;
  own: OwnPosting;
  /** What workers see, or will see. */
  preview: ComponentChildren;
  requestKey: string;
  /** Why the last step was refused. */
  problems: FieldProblem[];
}

/** One posting of one's own: where it stands, what to do next, what workers see, what was done. */
export function OwnPostingPage(props: OwnPostingPageProps) {
  const { frame, own, preview, problems } = props;
  const { language } = frame;
  const { posting, detail } = own;
  return (
    <Page frame={frame} title={posting.title} staff>
      <div class="console">
        <a class="back" href="/agency/postings">
          <Icon name="chevron-left" />
          {postingsTexts(language, 'own.back')}
        </a>
        <div class="console-head">
          <h1>{posting.title}</h1>
          <p>
            <OwnState language={language} posting={posting} />
          </p>
        </div>
        <ErrorSummary language={language} sentences={formSentences(language, problems)} />
        <div class="console-columns posting-file">
          <div class="stack">
            <NextStep {...props} />
            {posting.status !== 'draft' && (
              <p>
                <a href={detail.url}>{postingsTexts(language, 'own.public')}</a>
              </p>
            )}
            {mayTake('close', posting.status, 'agent') && <Closing {...props} />}
          </div>
          <PostingHistoryPanel language={language} history={own.history} />
        </div>
        <section class="posting-preview" aria-labelledby="preview">
          <h2 id="preview">{postingsTexts(language, 'own.preview')}</h2>
          <div class="posting-preview-page">{preview}</div>
        </section>
      </div>
    </Page>
  );
}

/** The one thing to do next, and what stands in its way. */
function NextStep(props: OwnPostingPageProps) {
  const { frame, own } = props;
  const { language } = frame;
  const { posting, problems, review } = own;
  const edit = `/agency/postings/${posting.id}/edit`;
  const ready = problems.length === 0;
  return (
    <section class="panel stack">
      <h2>{postingsTexts(language, 'own.what-next')}</h2>
      {posting.status === 'published' ? (
        <Published {...props} />
      ) : posting.review === 'waiting' ? (
        <p>{postingsTexts(language, 'own.waiting-more')}</p>
      ) : (
        <>
          {posting.closeReason !== null && (
            <p>
              {postingsTexts(language, 'own.closed-because', {
                reason: postingsTexts(language, `close-reason.${posting.closeReason}`),
              })}
            </p>
          )}
          <SentBack {...props} />
          <Missing language={language} problems={problems} edit={edit} />
          {ready && <ReviewFirst language={language} review={review} />}
          {ready && posting.status === 'draft' && review.length === 0 && (
            <p>{postingsTexts(language, 'own.ready')}</p>
          )}
        </>
      )}
      <div class="actions posting-actions">
        <StepButton {...props} ready={ready} />
        <LinkButton href={edit} kind={ready ? 'quiet' : 'primary'}>
          {postingsTexts(language, 'own.edit')}
        </LinkButton>
      </div>
    </section>
  );
}

function Published({ frame: { language }, own: { posting } }: OwnPostingPageProps) {
  if (posting.confirmBy === null) return null;
  return (
    <p>{postingsTexts(language, 'own.shown-until', { date: formatDate(posting.confirmBy) })}</p>
  );
}

/** The words of the official who sent a draft back. */
function SentBack({ frame: { language }, own }: OwnPostingPageProps) {
  const note = own.history.findLast(({ step }) => step === 'send-back')?.note;
  if (own.posting.review !== 'refused' || !note) return null;
  return (
    <Note kind="bad" title={postingsTexts(language, 'own.review.refused')}>
      {note}
    </Note>
  );
}

interface MissingProps {
  language: Language;
  problems: FieldProblem[];
  edit: string;
}

/** What keeps it from being published; each line leads to its field. */
function Missing({ language, problems, edit }: MissingProps) {
  if (problems.length === 0) return null;
  const named = problems.map(({ field, code, parameters }) => {
    const key = `write.${field}`;
    const label = postingsTexts.has(key) ? `${postingsTexts(language, key)}: ` : '';
    return { field, text: `${label}${sentence(language, code, parameters) ?? ''}` };
  });
  return (
    <Note kind="warn" title={postingsTexts(language, 'own.not-ready', { count: problems.length })}>
      <ul>
        {named.map(({ field, text }) => (
          <li key={text}>
            <a href={`${edit}#f-${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function ReviewFirst({ language, review }: { language: Language; review: string[] }) {
  if (review.length === 0) return null;
  return (
    <Note kind="tint" title={postingsTexts(language, 'own.review-first')}>
      {reasonsInWords(review, language).join('; ')}.
    </Note>
  );
}

/** Why an official reads a posting first: codes in words, and doubtful words as they are. */
export function reasonsInWords(reasons: string[], language: Language): string[] {
  return reasons.map((reason) => {
    const code = REVIEW_CODES.find((known) => known === reason);
    return code ? postingsTexts(language, `review-reason.${code}`) : `“${reason}”`;
  });
}

/** The form of the one step that leads on from here; none while something is missing or waits. */
function StepButton(props: OwnPostingPageProps & { ready: boolean }) {
  const { frame, own, ready } = props;
  const { posting, review } = own;
  const step = { draft: 'publish', published: 'confirm', closed: 'reopen' } as const;
  const key = {
    draft: review.length > 0 ? 'own.submit' : 'own.publish',
    published: 'own.reconfirm',
    closed: 'own.reopen',
  } as const;
  if (!ready || posting.review === 'waiting') return null;
  return (
    <form method="post" action={`/agency/postings/${posting.id}/${step[posting.status]}`}>
      <StepFields {...props} name={step[posting.status]} />
      <Button>{postingsTexts(frame.language, key[posting.status])}</Button>
    </form>
  );
}

function StepFields({ frame, own, requestKey, name }: OwnPostingPageProps & { name: string }) {
  return (
    <>
      <CsrfFields frame={frame} requestKey={`${requestKey}.${name}`} />
      <input type="hidden" name="version" value={own.posting.version} />
    </>
  );
}

function Closing(props: OwnPostingPageProps) {
  const { frame, own, problems } = props;
  const { language } = frame;
  const sentences = formSentences(language, problems);
  return (
    <details class="panel disclosure" open={'reason' in sentences}>
      <summary>
        <Icon name="chevron-down" />
        {postingsTexts(language, 'own.close')}…
      </summary>
      <form class="form" method="post" action={`/agency/postings/${own.posting.id}/close`}>
        <StepFields {...props} name="close" />
        <ChoiceGroup
          type="radio"
          name="reason"
          legend={postingsTexts(language, 'own.close-why')}
          problem={sentences['reason']}
          values={[]}
          options={AGENT_CLOSE_REASONS.map((value) => ({
            value,
            label: postingsTexts(language, `close-reason.${value}`),
          }))}
        />
        <p class="actions">
          <Button kind="error">{postingsTexts(language, 'own.close')}</Button>
        </p>
      </form>
    </details>
  );
}

interface HistoryProps {
  language: Language;
  history: OwnPosting['history'];
}

/** Who did what with the posting, and when. */
export function PostingHistoryPanel({ language, history }: HistoryProps) {
  return (
    <section class="panel">
      <h2>{postingsTexts(language, 'own.history')}</h2>
      <ol class="history">
        {history.map(({ step, at, byName, byRole, reason, note }) => {
          const role = postingsTexts(language, `own.role.${byRole as 'agent'}`);
          const close = `close-reason.${reason ?? ''}`;
          return (
            <li key={`${step} ${at.toISOString()}`}>
              <strong>{postingsTexts(language, `posting-step.${step}`)}</strong>
              {postingsTexts.has(close) && `: ${postingsTexts(language, close)}`}
              {note !== null && `: ${note}`}
              <br />
              <span class="muted">
                {formatInstant(at, language)},{' '}
                {byName === null ? role : postingsTexts(language, 'own.by', { name: byName, role })}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
