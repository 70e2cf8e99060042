import { type CandidateQuery, type CandidateView, matchingTexts } from '#libs/matching';
import { type Language } from '#libs/platform';
import { type PostingDetail } from '#libs/postings';
import {
  Button,
  CsrfFields,
  EmptyState,
  type Frame,
  Icon,
  type Option,
  Page,
  SelectField,
  Table,
  Tag,
  uiTexts,
} from '#libs/ui';
import { Conditions, FitWord, OutcomeNotes, OverrideForm, Said } from './match-parts.pages.js';
import { type Outcome } from './outcome.js';

/** A worker for a posting, with the words of codes and dates. */
export interface CandidateRow extends CandidateView {
  age: string | null;
  commune: string | null;
  applied: boolean;
}

interface CandidatesPageProps {
  frame: Frame;
  posting: Pick<PostingDetail, 'code' | 'title' | 'url' | 'organisation' | 'place'>;
  query: CandidateQuery;
  rows: CandidateRow[];
  communes: Option[];
  nextHref?: string;
  /** What became of the last form. */
  outcome: Outcome;
  requestKey: string;
}

/** The workers who fit a posting: why, what is missing, and what counsellors say of them. */
export function CandidatesPage(props: CandidatesPageProps) {
  const { frame, posting, rows, nextHref } = props;
  const { language } = frame;
  const title = matchingTexts(language, 'candidates.title');
  return (
    <Page frame={frame} title={`${title}: ${posting.title}`} staff>
      <div class="console">
        <a class="back" href={posting.url}>
          <Icon name="chevron-left" />
          {posting.title}
        </a>
        <div>
          <h1>{title}</h1>
          <p class="muted">{[posting.organisation, posting.place].filter(Boolean).join('. ')}</p>
        </div>
        <OutcomeNotes language={language} outcome={props.outcome} />
        <Filters {...props} />
        {rows.length === 0 ? (
          <EmptyState
            title={matchingTexts(language, 'candidates.none')}
            text={matchingTexts(language, 'candidates.none-more')}
          />
        ) : (
          <CandidateTable {...props} />
        )}
        {nextHref !== undefined && (
          <p>
            <a href={nextHref}>{uiTexts(language, 'pager.more')}</a>
          </p>
        )}
        {rows.length > 0 && <ReferForm {...props} />}
      </div>
    </Page>
  );
}

/** The address of the list with other filters; the page starts anew. */
export function candidatesHref(code: string, query: CandidateQuery): string {
  const { verdict, sex, commune, after } = query;
  const search = new URLSearchParams({
    ...(verdict && { verdict }),
    ...(sex && { sex }),
    ...(commune && { commune }),
    ...(after && { after }),
  }).toString();
  return `/centre/postings/${code}/candidates${search === '' ? '' : `?${search}`}`;
}

const VERDICTS = [undefined, 'eligible', 'missing', 'short', 'held'] as const;
const SEXES = [undefined, 'female', 'male'] as const;

function Filters({ frame, posting, query, communes }: CandidatesPageProps) {
  const { language } = frame;
  const { verdict: listed, sex: shown, commune } = query;
  const filters = { verdict: listed, sex: shown, commune };
  const link = (change: CandidateQuery, label: string, chosen: boolean) => (
    <a
      key={label}
      href={candidatesHref(posting.code, { ...filters, ...change })}
      aria-current={chosen ? 'true' : undefined}
    >
      {label}
    </a>
  );
  return (
    <div class="candidate-filters">
      <nav class="state-filters" aria-label={matchingTexts(language, 'candidates.verdict')}>
        {VERDICTS.map((verdict) =>
          link(
            { verdict },
            matchingTexts(language, `candidates.verdict.${verdict ?? 'all'}`),
            verdict === listed,
          ),
        )}
      </nav>
      <nav class="state-filters" aria-label={matchingTexts(language, 'candidates.sex')}>
        {SEXES.map((sex) =>
          link({ sex }, matchingTexts(language, `candidates.sex.${sex ?? 'all'}`), sex === shown),
        )}
      </nav>
      <form class="people-search" method="get" action={candidatesHref(posting.code, {})}>
        {listed && <input type="hidden" name="verdict" value={listed} />}
        {shown && <input type="hidden" name="sex" value={shown} />}
        <SelectField
          language={language}
          name="commune"
          label={matchingTexts(language, 'candidates.commune')}
          options={communes}
          value={commune ?? ''}
        />
        <Button kind="quiet">{matchingTexts(language, 'candidates.filter')}</Button>
      </form>
    </div>
  );
}

function CandidateTable(props: CandidatesPageProps) {
  const { frame, rows } = props;
  const { language } = frame;
  const labels = [
    matchingTexts(language, 'candidates.person'),
    matchingTexts(language, 'matches.fit'),
    matchingTexts(language, 'candidates.conditions'),
    matchingTexts(language, 'override.title'),
  ];
  return (
    <div class="panel table-panel">
      <Table
        caption={matchingTexts(language, 'candidates.title')}
        columns={labels.map((label) => ({ label }))}
        rows={rows.map((row) => ({
          key: row.personId,
          cells: [
            <Who language={language} row={row} />,
            <span class="lines">
              <FitWord language={language} fit={row} />
            </span>,
            <Conditions language={language} factors={row.factors} />,
            <span class="lines">
              <Said language={language} said={row.override} />
              <Say {...props} row={row} />
            </span>,
          ],
        }))}
      />
    </div>
  );
}

function Who({ language, row }: { language: Language; row: CandidateRow }) {
  const { personId, fullName, applied } = row;
  const facts = [
    row.sex && matchingTexts(language, `candidates.sex.${row.sex}`),
    row.age,
    row.commune,
  ].filter(Boolean);
  return (
    <span class="choose">
      {applied ? null : (
        <input
          class="checkbox"
          type="checkbox"
          name="personIds"
          value={personId}
          form="refer"
          aria-label={matchingTexts(language, 'candidates.choose', { name: fullName })}
        />
      )}
      <span class="lines">
        <a href={`/centre/people/${personId}/matches`}>
          <strong>{fullName}</strong>
        </a>
        <span class="muted">{facts.join(', ')}</span>
        {applied && <Tag>{matchingTexts(language, 'candidates.applied')}</Tag>}
      </span>
    </span>
  );
}

function Say({ frame, posting, query, row }: CandidatesPageProps & { row: CandidateRow }) {
  const fits = query.verdict === 'short' ? 'recommend' : 'hold_back';
  return (
    <OverrideForm
      frame={frame}
      action={`/centre/postings/${posting.code}/overrides`}
      hidden={{ personId: row.personId, back: query.verdict ?? '' }}
      kind={row.override === null ? fits : 'lift'}
      id={row.personId}
    />
  );
}

/** Sends the ticked boxes of the table, which stands outside of it. */
function ReferForm({ frame, posting, requestKey }: CandidatesPageProps) {
  const { language } = frame;
  return (
    <form
      id="refer"
      class="panel stack"
      method="post"
      action={`/centre/postings/${posting.code}/referrals`}
    >
      <CsrfFields frame={frame} requestKey={requestKey} />
      <p class="muted">{matchingTexts(language, 'candidates.refer-more')}</p>
      <div class="actions">
        <Button>{matchingTexts(language, 'candidates.refer')}</Button>
      </div>
    </form>
  );
}
