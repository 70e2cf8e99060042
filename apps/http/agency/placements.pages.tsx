import {
  PLACEMENT_STATES,
  type PlacementListRow,
  type PlacementState,
  placementsTexts,
} from '#libs/placements';
import {
  ageOn,
  dateInZone,
  daysBetween,
  formatDate,
  type IsoDate,
  type Language,
} from '#libs/platform';
import { EmptyState, formatCount, type Frame, Page, Table, uiTexts } from '#libs/ui';
import { type CardLabels, DueTag, whoIs } from './placement-card.pages.js';

interface PlacementsListPageProps {
  frame: Frame;
  /** `/agency/placements` or `/centre/placements`. */
  basePath: string;
  rows: PlacementListRow[];
  counts: Partial<Record<PlacementState, number>>;
  state: PlacementState | undefined;
  /** Id of the last row, when there are more behind it. */
  after: string | undefined;
  labels: CardLabels;
  today: IsoDate;
}

/** The placements of an agency or a centre, by state, the longest waiting first. */
export function PlacementsListPage(props: PlacementsListPageProps) {
  const { frame, basePath, rows, state, after } = props;
  const { language } = frame;
  const title = placementsTexts(language, 'list.title');
  const query = new URLSearchParams({
    view: 'table',
    ...(state && { state }),
    ...(after && { after }),
  });
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <div class="console-head">
          <h1>{title}</h1>
          <a class="btn btn-quiet" href={basePath}>
            {placementsTexts(language, 'board.as-board')}
          </a>
        </div>
        <StateFilters {...props} />
        {rows.length === 0 ? (
          <EmptyState
            title={placementsTexts(language, 'list.none')}
            text={placementsTexts(language, 'list.none-more')}
          />
        ) : (
          <PlacementsTable {...props} />
        )}
        {after !== undefined && (
          <p>
            <a href={`${basePath}?${query.toString()}`}>{uiTexts(language, 'pager.more')}</a>
          </p>
        )}
      </div>
    </Page>
  );
}

function StateFilters({ frame: { language }, basePath, counts, state }: PlacementsListPageProps) {
  const states = PLACEMENT_STATES.filter((name) => (counts[name] ?? 0) > 0 || name === state);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav class="state-filters" aria-label={placementsTexts(language, 'list.by-state')}>
      <a href={`${basePath}?view=table`} aria-current={state === undefined ? 'page' : undefined}>
        {placementsTexts(language, 'list.all')} <span>{formatCount(all, language)}</span>
      </a>
      {states.map((name) => (
        <a
          key={name}
          href={`${basePath}?view=table&state=${name}`}
          aria-current={name === state ? 'page' : undefined}
        >
          {placementsTexts(language, `state.${name}`)}{' '}
          <span>{formatCount(counts[name] ?? 0, language)}</span>
        </a>
      ))}
    </nav>
  );
}

function PlacementsTable({
  frame: { language },
  basePath,
  rows,
  labels,
  today,
}: PlacementsListPageProps) {
  const columns = ['person', 'posting', 'state', 'turn', 'since', 'clock'] as const;
  return (
    <div class="panel table-panel">
      <Table
        caption={placementsTexts(language, 'list.title')}
        columns={columns.map((column) => ({
          label: placementsTexts(language, `list.${column}`),
        }))}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <>
              <a href={`${basePath}/${row.id}`}>
                <strong>{row.personName}</strong>
              </a>
              <br />
              <span class="muted">{whoIs(personOf(row, today), labels.commune, language)}</span>
            </>,
            <>
              {row.title ?? labels.programme(row.programmeCode)}
              <br />
              <span class="muted">
                {row.organisationName ?? labels.programme(row.programmeCode)}
              </span>
            </>,
            placementsTexts(language, `state.${row.state}`),
            placementsTexts(language, `mover.${row.mover}.short`),
            placementsTexts(language, 'list.days', {
              date: formatDate(dateInZone(row.stateSince)),
              days: daysBetween(dateInZone(row.stateSince), today),
            }),
            <Clock language={language} answerBy={row.answerBy} today={today} />,
          ],
        }))}
      />
    </div>
  );
}

function personOf({ birthDate, sex, communeCode }: PlacementListRow, today: IsoDate) {
  return { sex, communeCode, age: birthDate === null ? null : ageOn(birthDate, today) };
}

function Clock({
  language,
  answerBy,
  today,
}: {
  language: Language;
  answerBy: IsoDate | null;
  today: IsoDate;
}) {
  if (answerBy === null) return null;
  const days = daysBetween(today, answerBy);
  const text = placementsTexts(language, days < 0 ? 'list.overdue' : 'list.left', {
    days: Math.abs(days),
  });
  return <DueTag days={days} text={text} />;
}
