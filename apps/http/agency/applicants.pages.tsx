import { applicationsTexts, isWaiting, type ReceivedRow } from '#libs/applications';
import {
  ageOn,
  dateInZone,
  daysBetween,
  formatDate,
  type IsoDate,
  type Language,
} from '#libs/platform';
import { postingUrl } from '#libs/postings';
import { EmptyState, type Frame, Page, Table, Tag, uiTexts } from '#libs/ui';
import { DueTag, whoIs } from './placement-card.pages.js';

export interface ApplicantsFrame {
  frame: Frame;
  /** `/agency/applicants` or `/centre/referrals`. */
  basePath: string;
  today: IsoDate;
  commune: (code: string) => string;
}

const VIEWS = ['waiting', 'answered', 'all'] as const;
type View = (typeof VIEWS)[number];

interface ApplicantsPageProps extends ApplicantsFrame {
  rows: ReceivedRow[];
  /** Id of the last row, when there are more behind it. */
  after: string | undefined;
  answered: View;
}

/** Who applied, with the day by which each has an answer. */
export function ApplicantsPage(props: ApplicantsPageProps) {
  const { frame, basePath, rows, after, answered } = props;
  const { language } = frame;
  const title = titleOf(basePath, language);
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <h1>{title}</h1>
        <nav class="state-filters" aria-label={title}>
          {VIEWS.map((view) => (
            <a
              key={view}
              href={`${basePath}?answered=${view}`}
              aria-current={view === answered ? 'page' : undefined}
            >
              {applicationsTexts(language, `applicants.${view}`)}
            </a>
          ))}
        </nav>
        {rows.length === 0 ? (
          <EmptyState
            title={applicationsTexts(language, 'applicants.none')}
            text={applicationsTexts(language, 'applicants.none-more')}
          />
        ) : (
          <Rows {...props} />
        )}
        {after !== undefined && (
          <p>
            <a href={`${basePath}?answered=${answered}&after=${after}`}>
              {uiTexts(language, 'pager.more')}
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}

export function titleOf(basePath: string, language: Language): string {
  const centre = basePath.startsWith('/centre/');
  return applicationsTexts(language, centre ? 'applicants.title-centre' : 'applicants.title');
}

/** `Nữ, 24 tuổi, Xã Khe Sanh`. */
export function applicantIs(row: ReceivedRow, { today, commune, frame }: ApplicantsFrame): string {
  const age = row.birthDate === null ? null : ageOn(row.birthDate, today);
  return whoIs({ ...row, age }, commune, frame.language);
}

function Rows(props: ApplicantsPageProps) {
  const { frame, basePath, rows } = props;
  const { language } = frame;
  const columns = ['person', 'posting', 'since', 'answer'] as const;
  return (
    <div class="panel table-panel">
      <Table
        caption={titleOf(basePath, language)}
        columns={columns.map((column) => ({
          label: applicationsTexts(language, `applicants.${column}`),
        }))}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <>
              <a href={`${basePath}/${row.id}`}>
                <strong>{row.personName}</strong>
              </a>
              <br />
              <span class="muted">{applicantIs(row, props)}</span>
            </>,
            <>
              <a href={postingUrl(row)}>{row.title}</a>
              <br />
              <span class="muted">{row.organisationName}</span>
            </>,
            formatDate(dateInZone(row.createdAt)),
            <AnswerTag {...props} row={row} />,
          ],
        }))}
      />
    </div>
  );
}

/** The last answer; until there is one, how long the person has been waiting. */
export function AnswerTag({ frame, today, row }: ApplicantsFrame & { row: ReceivedRow }) {
  const { language } = frame;
  const { outcome, answerDueOn } = row;
  if (outcome !== null && !isWaiting(outcome)) {
    return <Tag>{applicationsTexts(language, `outcome.${outcome}`)}</Tag>;
  }
  const days = daysBetween(today, answerDueOn);
  const text = applicationsTexts(language, days < 0 ? 'applicants.late' : 'applicants.due', {
    days: Math.abs(days),
    date: formatDate(answerDueOn),
  });
  return <DueTag days={days} text={text} />;
}
