import { daysBetween, formatDate, type IsoDate, type Language } from '#libs/platform';
import {
  MARKETS,
  type OwnFilter,
  type OwnPostingRow,
  type OwnPostings,
  postingsTexts,
  REMIND_DAYS_BEFORE,
} from '#libs/postings';
import {
  EmptyState,
  formatCount,
  type Frame,
  LinkButton,
  Page,
  StateTag,
  Table,
  uiTexts,
} from '#libs/ui';

interface OwnPostingsPageProps extends OwnPostings {
  frame: Frame;
  filter: OwnFilter;
  counts: Partial<Record<(typeof STATUSES)[number], number>>;
  country: (code: string) => string;
}

const STATUSES = ['draft', 'published', 'closed'] as const;

/** The organisation's own postings; every filter is a link, so that the address holds the view. */
export function OwnPostingsPage(props: OwnPostingsPageProps) {
  const { frame, rows, after, filter } = props;
  const { language } = frame;
  return (
    <Page frame={frame} title={postingsTexts(language, 'own.title')} staff>
      <div class="console">
        <div class="console-head">
          <h1>{postingsTexts(language, 'own.title')}</h1>
          <LinkButton href="/agency/postings/new" icon="file-text">
            {postingsTexts(language, 'own.new')}
          </LinkButton>
        </div>
        <Filters {...props} />
        {rows.length === 0 ? (
          <EmptyState
            title={postingsTexts(language, 'own.none')}
            text={postingsTexts(language, 'own.none-more')}
          />
        ) : (
          <PostingsTable {...props} />
        )}
        {after !== undefined && (
          <p>
            <a href={listUrl({ ...filter, after })}>{uiTexts(language, 'pager.more')}</a>
          </p>
        )}
      </div>
    </Page>
  );
}

function listUrl(filter: OwnFilter): string {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const query = new URLSearchParams(chosen).toString();
  return query === '' ? '/agency/postings' : `/agency/postings?${query}`;
}

function Filters({ frame: { language }, filter, counts }: OwnPostingsPageProps) {
  const { status, market, due } = filter;
  const all = STATUSES.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  return (
    <div class="stack">
      <nav class="state-filters" aria-label={postingsTexts(language, 'own.by-status')}>
        <a
          href={listUrl({ market })}
          aria-current={status === undefined && due === undefined ? 'page' : undefined}
        >
          {postingsTexts(language, 'own.all')} <span>{formatCount(all, language)}</span>
        </a>
        {STATUSES.map((name) => (
          <a
            key={name}
            href={listUrl({ market, status: name })}
            aria-current={name === status ? 'page' : undefined}
          >
            {postingsTexts(language, `own.status.${name}`)}{' '}
            <span>{formatCount(counts[name] ?? 0, language)}</span>
          </a>
        ))}
        <a
          href={listUrl({ market, due: 'soon' })}
          aria-current={due === 'soon' ? 'page' : undefined}
        >
          {postingsTexts(language, 'own.due')}
        </a>
      </nav>
      <nav class="state-filters" aria-label={postingsTexts(language, 'own.by-market')}>
        <a href={listUrl({ status, due })} aria-current={market === undefined ? 'page' : undefined}>
          {postingsTexts(language, 'own.all-markets')}
        </a>
        {MARKETS.map((name) => (
          <a
            key={name}
            href={listUrl({ status, due, market: name })}
            aria-current={name === market ? 'page' : undefined}
          >
            {postingsTexts(language, `market.${name}`)}
          </a>
        ))}
      </nav>
    </div>
  );
}

function PostingsTable({ frame: { language }, rows, today, country }: OwnPostingsPageProps) {
  const columns = ['posting', 'place', 'state', 'places', 'deadline', 'confirm'] as const;
  return (
    <div class="panel table-panel">
      <Table
        caption={postingsTexts(language, 'own.title')}
        columns={columns.map((column) => ({
          label: postingsTexts(language, `own.${column}`),
          number: column === 'places',
        }))}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <>
              <a href={`/agency/postings/${row.id}`}>
                <strong>{row.title}</strong>
              </a>
              <br />
              <span class="muted">
                {row.market === 'overseas'
                  ? country(row.countryCode)
                  : postingsTexts(language, `market.${row.market}`)}
                , {row.code}
              </span>
            </>,
            row.placeText ?? '',
            <OwnState language={language} posting={row} />,
            row.places === null ? '' : formatCount(row.places, language),
            row.deadline === null
              ? postingsTexts(language, 'own.until-filled')
              : formatDate(row.deadline),
            <ConfirmBy language={language} posting={row} today={today} />,
          ],
        }))}
      />
    </div>
  );
}

interface StateProps {
  language: Language;
  posting: Pick<OwnPostingRow, 'status' | 'review' | 'closeReason'>;
}

/** Where a posting stands, in icon, word and colour. */
export function OwnState({ language, posting: { status, review, closeReason } }: StateProps) {
  if (status === 'published') {
    return <StateTag state="ok">{postingsTexts(language, 'own.status.published')}</StateTag>;
  }
  if (status === 'closed') {
    return (
      <>
        <StateTag state="unknown">{postingsTexts(language, 'own.status.closed')}</StateTag>
        {closeReason !== null && (
          <span class="muted posting-why">
            {postingsTexts(language, `close-reason.${closeReason}`)}
          </span>
        )}
      </>
    );
  }
  if (review === 'waiting' || review === 'refused') {
    return (
      <StateTag state={review === 'waiting' ? 'warn' : 'bad'}>
        {postingsTexts(language, `own.review.${review}`)}
      </StateTag>
    );
  }
  return <span class="tag">{postingsTexts(language, 'own.status.draft')}</span>;
}

interface ConfirmByProps {
  language: Language;
  posting: Pick<OwnPostingRow, 'status' | 'confirmBy'>;
  today: IsoDate;
}

function ConfirmBy({ language, posting, today }: ConfirmByProps) {
  if (posting.status !== 'published' || posting.confirmBy === null) return null;
  const days = daysBetween(today, posting.confirmBy);
  const text = `${formatDate(posting.confirmBy)}, ${postingsTexts(language, 'own.days-left', { days })}`;
  return days <= REMIND_DAYS_BEFORE ? (
    <StateTag state="warn">{text}</StateTag>
  ) : (
    <span>{text}</span>
  );
}
