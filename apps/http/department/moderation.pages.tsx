import { type ComponentChildren } from 'preact';
import { type FieldProblem, formatInstant } from '#libs/platform';
import { type OwnPosting, postingsTexts, type WaitingPostings } from '#libs/postings';
import {
  Button,
  CsrfFields,
  EmptyState,
  ErrorSummary,
  type Frame,
  Icon,
  Note,
  Page,
  Table,
  TextArea,
  uiTexts,
} from '#libs/ui';
import { PostingHistoryPanel, reasonsInWords } from '../agency/posting-preview.pages.js';
import { formSentences, sentence } from '../web/sentences.js';

interface WaitingPageProps extends WaitingPostings {
  frame: Frame;
  /** Why a verdict was refused whose draft does not wait any more. */
  problems?: FieldProblem[];
}

/** Drafts that wait for an official, the oldest first. */
export function WaitingPage({ frame, rows, after, problems = [] }: WaitingPageProps) {
  const { language } = frame;
  const title = postingsTexts(language, 'review.title');
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <h1>{title}</h1>
        <ErrorSummary language={language} sentences={formSentences(language, problems)} />
        {rows.length === 0 ? (
          <EmptyState
            title={postingsTexts(language, 'review.none')}
            text={postingsTexts(language, 'review.none-more')}
          />
        ) : (
          <div class="panel table-panel">
            <Table
              caption={title}
              columns={[
                { label: postingsTexts(language, 'own.posting') },
                { label: postingsTexts(language, 'review.organisation') },
                { label: postingsTexts(language, 'own.place') },
                { label: postingsTexts(language, 'review.why') },
              ]}
              rows={rows.map((row) => ({
                key: row.id,
                cells: [
                  <>
                    <a href={`/department/postings/${row.id}`}>
                      <strong>{row.title}</strong>
                    </a>
                    <br />
                    <span class="muted">{formatInstant(row.updatedAt, language)}</span>
                  </>,
                  row.organisationName ?? '',
                  row.placeText ?? '',
                  reasonsInWords(row.reviewReasons, language).join('; '),
                ],
              }))}
            />
          </div>
        )}
        {after !== undefined && (
          <p>
            <a href={`/department/postings?after=${after}`}>{uiTexts(language, 'pager.more')}</a>
          </p>
        )}
      </div>
    </Page>
  );
}

interface ReviewPageProps {
  frame: Frame;
  own: OwnPosting;
  /** What workers will see. */
  preview: ComponentChildren;
  requestKey: string;
  problems: FieldProblem[];
  /** What was typed when a verdict was refused. */
  note: string;
}

/** One draft that waits: why, what workers will see, and the verdict. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, own, preview, problems, note } = props;
  const { language } = frame;
  const { posting } = own;
  const sentences = formSentences(language, problems);
  return (
    <Page frame={frame} title={posting.title} staff>
      <div class="console">
        <a class="back" href="/department/postings">
          <Icon name="chevron-left" />
          {postingsTexts(language, 'review.back')}
        </a>
        <h1>{posting.title}</h1>
        <p class="muted">{posting.organisationName}</p>
        <ErrorSummary language={language} sentences={sentences} />
        <div class="console-columns posting-file">
          <section class="panel">
            <form
              class="form"
              method="post"
              action={`/department/postings/${posting.id}`}
              noValidate
            >
              <CsrfFields frame={frame} requestKey={props.requestKey} />
              <input type="hidden" name="version" value={posting.version} />
              <Note kind="warn" title={postingsTexts(language, 'review.why')}>
                {reasonsInWords(posting.reviewReasons, language).join('; ')}.
              </Note>
              {own.problems.map(({ field, code, parameters }) => (
                <Note
                  key={`${field} ${code}`}
                  kind="bad"
                  title={sentence(language, code, parameters) ?? code}
                />
              ))}
              <TextArea
                language={language}
                name="note"
                label={postingsTexts(language, 'review.note')}
                value={note}
                problem={sentences['note']}
                rows={3}
                optional
              />
              <p class="actions">
                <Button name="outcome" value="clear">
                  {postingsTexts(language, 'review.clear')}
                </Button>
                <Button name="outcome" value="send-back" kind="quiet">
                  {postingsTexts(language, 'review.send-back')}
                </Button>
              </p>
            </form>
          </section>
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
