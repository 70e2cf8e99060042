import { type AnswerRow, applicationsTexts } from '#libs/applications';
import { type FieldProblem, formatDate, type IsoDate, type Language } from '#libs/platform';
import { type PostingView } from '#libs/postings';
import { profilesTexts } from '#libs/profiles';
import {
  Button,
  Consent,
  CsrfFields,
  ErrorSummary,
  type Fact,
  Facts,
  type Frame,
  Icon,
  Ledger,
  LinkButton,
  Note,
  OfferHead,
  Page,
  TextArea,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { ReasonWords } from './placement-fields.pages.js';
import { costCell, payCell } from './posting-card.pages.js';

interface ApplyPageProps {
  frame: Frame;
  posting: PostingView;
  /** Sent to the one who recruits, or to the centre, which introduces the worker. */
  kind: 'application' | 'referral';
  /** What is sent of the worker: name, age, place, schooling, experience. */
  sent: Fact[];
  values: { message: string; consent: boolean };
  fields: FieldProblem[];
  requestKey: string;
}

function receiver({ posting, kind }: ApplyPageProps, language: Language): string {
  const centre = applicationsTexts(language, 'apply.centre');
  return kind === 'referral' ? centre : (posting.organisation ?? centre);
}

/** The last look before sending: which posting, what is sent, to whom. Sends `message consent`. */
export function ApplyPage(props: ApplyPageProps) {
  const { frame, posting, kind, sent, values, fields, requestKey } = props;
  const { language } = frame;
  const sentences = formSentences(language, fields);
  const title = applicationsTexts(language, `apply.title-${kind}`);
  const to = receiver(props, language);
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <a class="back" href={posting.url}>
          <Icon name="chevron-left" />
          {applicationsTexts(language, 'apply.back')}
        </a>
        <h1>{title}</h1>
        <ErrorSummary language={language} sentences={sentences} />
        <section class="panel">
          <OfferHead
            language={language}
            tags={[]}
            title={<h2 class="card-title">{posting.title}</h2>}
            organisation={posting.organisation ?? undefined}
            verified={posting.verified}
          />
          <Ledger cells={[payCell(posting, language), costCell(posting, language)]} />
        </section>
        <section class="panel">
          <h2>{applicationsTexts(language, 'apply.sent-to', { receiver: to })}</h2>
          <Facts facts={sent} />
          <p>
            <a href="/ho-so">{profilesTexts(language, 'profile.edit')}</a>
          </p>
        </section>
        <form
          class="panel form"
          method="post"
          action={`/viec-lam/${posting.code}/ung-tuyen`}
          noValidate
        >
          <CsrfFields frame={frame} requestKey={requestKey} />
          <TextArea
            language={language}
            name="message"
            label={applicationsTexts(language, 'apply.message')}
            value={values.message}
            problem={sentences['message']}
            optional
          />
          <Consent
            name="consent"
            label={applicationsTexts(language, 'apply.consent', { receiver: to })}
            checked={values.consent}
            problem={sentences['consent']}
          />
          <Button block>{applicationsTexts(language, `apply.send-${kind}`)}</Button>
          <p class="muted">{applicationsTexts(language, 'apply.free')}</p>
        </form>
      </div>
    </Page>
  );
}

interface AppliedPageProps {
  frame: Frame;
  posting: Pick<PostingView, 'title' | 'organisation'>;
  /** The day by which the worker has an answer. */
  answerDueOn: IsoDate;
  /** The file that follows the application; null at home. */
  fileHref: string | null;
  /** Oldest first. */
  answers: AnswerRow[];
  /** Nobody has answered, and the day has passed. */
  overdue: boolean;
}

/** Sent: by when it is answered, what was answered, and where to follow it. */
export function AppliedPage(props: AppliedPageProps) {
  const { frame, posting, fileHref } = props;
  const { language } = frame;
  const title = applicationsTexts(language, 'applied.title');
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <h1>{title}</h1>
        <Note kind="ok" title={posting.title}>
          {posting.organisation}
        </Note>
        <Answer {...props} />
        <LinkButton href={fileHref ?? '/ket-noi'} block>
          {applicationsTexts(language, fileHref === null ? 'applied.matches' : 'applied.follow')}
        </LinkButton>
        <Note
          kind="warn"
          icon="shield-alert"
          title={applicationsTexts(language, 'applied.no-money')}
        >
          {applicationsTexts(language, 'applied.no-money-more')}
        </Note>
      </div>
    </Page>
  );
}

/** The last answer with its reason; until there is one, by when it comes. */
function Answer({ frame: { language }, answers, answerDueOn, overdue }: AppliedPageProps) {
  const last = answers.at(-1);
  const date = formatDate(answerDueOn);
  if (last && last.outcome !== 'REAPPLIED') {
    const { outcome, happenedOn } = last;
    return (
      <section class="panel panel-mine">
        <h2>{applicationsTexts(language, 'applied.answered')}</h2>
        <p>
          <strong>{applicationsTexts(language, `outcome.${outcome}.worker`)}</strong>{' '}
          <span class="muted">{formatDate(happenedOn)}</span>
        </p>
        <ReasonWords language={language} of={last} />
      </section>
    );
  }
  return (
    <p>
      <strong>
        {applicationsTexts(language, overdue ? 'applied.waiting-late' : 'applied.answer', { date })}
      </strong>{' '}
      {applicationsTexts(language, 'applied.notice')}
    </p>
  );
}
