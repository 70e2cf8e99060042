import {
  type BoardColumn,
  type BoardFilter,
  type BoardView,
  placementsTexts,
} from '#libs/placements';
import { type IsoDate } from '#libs/platform';
import {
  assetUrl,
  Button,
  EmptyState,
  Field,
  formatCount,
  type Frame,
  Icon,
  type Option,
  Page,
  SelectField,
  StateTag,
} from '#libs/ui';
import { BoardCardItem, type CardLabels } from './placement-card.pages.js';
import { ManyBar } from './placement-many.pages.js';

interface BoardPageProps {
  frame: Frame;
  /** `/agency/placements` or `/centre/placements`. */
  basePath: string;
  board: BoardView;
  filter: BoardFilter;
  /** The programmes that the filter offers. */
  programmes: Option[];
  labels: CardLabels;
  today: IsoDate;
}

/** Placements in columns by state; each card with its steps, many of them at once from the bar. */
export function BoardPage(props: BoardPageProps) {
  const { frame, basePath, board } = props;
  const { language } = frame;
  const columns = shownColumns(board);
  const { count, overdue } = board;
  return (
    <Page
      frame={frame}
      title={placementsTexts(language, 'board.title')}
      head={<script src={assetUrl('board.js')} defer />}
      staff
    >
      <div class="console board-console">
        <div class="console-head">
          <div>
            <h1>{placementsTexts(language, 'board.title')}</h1>
            <p class="muted">{placementsTexts(language, 'board.summary', { count, overdue })}</p>
          </div>
          <a class="btn btn-quiet" href={`${basePath}?view=table`}>
            {placementsTexts(language, 'board.as-table')}
          </a>
        </div>
        <Filters {...props} />
        {count === 0 ? (
          <Nothing {...props} />
        ) : (
          <form class="board-form" method="get" action={`${basePath}/move`}>
            <StageLinks language={language} columns={columns} />
            <div class="board">
              {columns.map((column) => (
                <Column key={column.state} {...props} column={column} />
              ))}
            </div>
            <Folded {...props} shown={columns} />
            <ManyBar language={language} columns={columns} />
          </form>
        )}
      </div>
    </Page>
  );
}

/** Columns that hold somebody, and those that somebody shown can go on to. */
export function shownColumns({ columns }: BoardView): BoardColumn[] {
  const next = columns.flatMap(({ cards }) =>
    cards.flatMap(({ steps }) => steps.filter(({ back }) => !back).map(({ to }) => to)),
  );
  return columns.filter(({ state, count }) => count > 0 || next.includes(state));
}

function Filters({ frame: { language }, basePath, filter, programmes, board }: BoardPageProps) {
  return (
    <form class="board-filters" method="get" action={basePath}>
      <SelectField
        language={language}
        name="programme"
        label={placementsTexts(language, 'board.programme')}
        options={programmes}
        value={filter.programme ?? ''}
      />
      <Field
        language={language}
        name="name"
        label={placementsTexts(language, 'board.name')}
        type="search"
        value={filter.name ?? ''}
      />
      {filter.postingId !== undefined && (
        <input type="hidden" name="postingId" value={filter.postingId} />
      )}
      <label class="board-check">
        <input
          class="checkbox"
          type="checkbox"
          name="overdue"
          value="yes"
          checked={filter.overdue}
        />
        {placementsTexts(language, 'board.overdue-only', { count: board.overdue })}
      </label>
      <Button kind="quiet">{placementsTexts(language, 'board.filter')}</Button>
      {isNarrowed(filter) && <a href={basePath}>{placementsTexts(language, 'board.clear')}</a>}
    </form>
  );
}

function isNarrowed({ programme, postingId, name, overdue }: BoardFilter): boolean {
  return Boolean(programme ?? postingId ?? name) || overdue;
}

function Nothing({ frame: { language }, filter }: BoardPageProps) {
  const key = isNarrowed(filter) ? 'board.none-found' : 'list.none';
  return (
    <EmptyState
      title={placementsTexts(language, key)}
      text={placementsTexts(language, `${key}-more`)}
    />
  );
}

/** On a narrow screen the stages stand below each other: these lead to each. */
function StageLinks({
  language,
  columns,
}: {
  language: Frame['language'];
  columns: BoardColumn[];
}) {
  return (
    <nav class="state-filters board-stages" aria-label={placementsTexts(language, 'board.stages')}>
      {columns
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => (
          <a key={state} href={`#${state}`}>
            {placementsTexts(language, `state.${state}`)}{' '}
            <span>{formatCount(count, language)}</span>
          </a>
        ))}
    </nav>
  );
}

function Column(props: BoardPageProps & { column: BoardColumn }) {
  const { frame, basePath, column } = props;
  const { language } = frame;
  const { state, count, overdue, cards } = column;
  return (
    <section class={count === 0 ? 'board-column is-empty' : 'board-column'} id={state}>
      <div class={overdue > 0 ? 'board-head is-late' : 'board-head'}>
        <h2>
          {placementsTexts(language, `state.${state}`)}{' '}
          <span class="board-count">{formatCount(count, language)}</span>
        </h2>
        {overdue > 0 && (
          <StateTag state="bad">
            {placementsTexts(language, 'board.late', { count: overdue })}
          </StateTag>
        )}
      </div>
      {count === 0 ? (
        <p class="muted">{placementsTexts(language, 'board.nobody')}</p>
      ) : (
        <ul class="board-cards">
          {cards.map((card) => (
            <BoardCardItem key={card.id} {...props} card={card} />
          ))}
        </ul>
      )}
      {count > cards.length && (
        <a href={`${basePath}?view=table&state=${state}`}>
          {placementsTexts(language, 'board.more', { count: count - cards.length })}
        </a>
      )}
    </section>
  );
}

/** The stages without a column, in one line. */
function Folded({
  frame: { language },
  board,
  shown,
}: BoardPageProps & { shown: readonly BoardColumn[] }) {
  const names = board.columns
    .filter((column) => !shown.includes(column))
    .map(({ state }) => placementsTexts(language, `state.${state}`));
  if (names.length === 0) return null;
  return (
    <details class="disclosure">
      <summary>
        <Icon name="chevron-down" />
        {placementsTexts(language, 'board.folded')}
      </summary>
      <p class="muted">{names.join(', ')}.</p>
    </details>
  );
}
