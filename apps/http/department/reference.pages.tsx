import { formatInstant, type Language } from '#libs/platform';
import { referenceTexts } from '#libs/reference';
import { Button, EmptyState, Field, formatCount, type Frame, Note, Page, Table } from '#libs/ui';
import { type FormView, ReferenceForm } from './reference-form.js';
import { type ListRow, type ListView, SHOWN_LISTS, type ShownList } from './reference.rows.js';

/** A change as it is shown. */
export interface ChangeRow {
  id: string;
  at: Date;
  byName: string;
  /** What was changed: `8153 Công nhân may`. */
  entry: string;
  /** `titleVi: before → after` */
  what: string[];
  reason: string;
}

/** The lists of the console; the present one is marked. */
function ListMenu({ language, current }: { language: Language; current: ShownList | 'changes' }) {
  const items = [...SHOWN_LISTS, 'changes'] as const;
  return (
    <nav class="state-filters" aria-label={referenceTexts(language, 'reference.title')}>
      {items.map((list) => (
        <a
          key={list}
          href={`/department/reference/${list}`}
          aria-current={list === current ? 'page' : undefined}
        >
          {referenceTexts(language, `reference.list.${list}`)}
        </a>
      ))}
    </nav>
  );
}

interface ListPageProps {
  frame: Frame;
  list: ShownList;
  view: ListView;
  q: string;
  /** The rows that match, of which a page shows the first. */
  found: ListRow[];
  saved: boolean;
  /** Where rows can be added. */
  form: FormView | null;
}

/** Lines that one page shows; the search narrows the rest. */
const LINES = 100;

/** One list with its search; beside it the form for a new row, where there is one. */
export function ReferenceListPage(props: ListPageProps) {
  const { frame, list, view, q, found, saved, form } = props;
  const { language } = frame;
  const title = referenceTexts(language, `reference.list.${list}`);
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <h1>{referenceTexts(language, 'reference.title')}</h1>
        <ListMenu language={language} current={list} />
        {saved && <Note kind="ok" title={referenceTexts(language, 'reference.saved')} />}
        <div class="reference-list">
          <ListSearch language={language} list={list} q={q} />
          <Found language={language} title={title} view={view} found={found} />
          {form && <ReferenceForm frame={frame} form={form} />}
        </div>
      </div>
    </Page>
  );
}

function ListSearch({ language, list, q }: { language: Language; list: ShownList; q: string }) {
  return (
    <form class="people-search" action={`/department/reference/${list}`} method="get" role="search">
      <Field
        language={language}
        name="q"
        type="search"
        label={referenceTexts(language, 'reference.search')}
        value={q}
      />
      <Button kind="quiet" icon="search">
        {referenceTexts(language, 'reference.find')}
      </Button>
    </form>
  );
}

interface FoundProps {
  language: Language;
  title: string;
  view: ListView;
  found: ListRow[];
}

function Found({ language, title, view, found }: FoundProps) {
  if (found.length === 0) {
    return (
      <EmptyState
        title={referenceTexts(language, 'reference.none')}
        text={referenceTexts(language, 'reference.none-more')}
      />
    );
  }
  const shown = formatCount(found.length, language);
  const total = formatCount(view.rows.length, language);
  return (
    <>
      <p class="muted">{referenceTexts(language, 'reference.count', { shown, total })}</p>
      <div class="panel table-panel">
        <Table
          caption={title}
          columns={view.columns.map((label) => ({ label }))}
          rows={found.slice(0, LINES).map(({ key, href, cells: [first, ...rest] }) => ({
            key,
            cells: [href === null ? first : <a href={href}>{first}</a>, ...rest],
          }))}
        />
      </div>
      {found.length > LINES && <p>{referenceTexts(language, 'reference.more')}</p>}
    </>
  );
}

interface ChangesPageProps {
  frame: Frame;
  rows: ChangeRow[];
}

/** The newest changes of all lists. */
export function ReferenceChangesPage({ frame, rows }: ChangesPageProps) {
  const { language } = frame;
  return (
    <Page frame={frame} title={referenceTexts(language, 'reference.list.changes')} staff>
      <div class="console">
        <h1>{referenceTexts(language, 'reference.title')}</h1>
        <ListMenu language={language} current="changes" />
        <p class="muted">{referenceTexts(language, 'reference.intro')}</p>
        <ChangesTable language={language} rows={rows} />
      </div>
    </Page>
  );
}

/** Who changed what, when and why. */
export function ChangesTable({ language, rows }: { language: Language; rows: ChangeRow[] }) {
  if (rows.length === 0) {
    return <p class="muted">{referenceTexts(language, 'reference.never-changed')}</p>;
  }
  const keys = ['at', 'by', 'code', 'what', 'reason'] as const;
  return (
    <div class="panel table-panel">
      <Table
        caption={referenceTexts(language, 'reference.history')}
        columns={keys.map((key) => ({ label: referenceTexts(language, `reference.${key}`) }))}
        rows={rows.map(({ id, at, byName, entry, what, reason }) => ({
          key: id,
          cells: [formatInstant(at, language), byName, entry, <WhatChanged what={what} />, reason],
        }))}
      />
    </div>
  );
}

function WhatChanged({ what }: { what: string[] }) {
  return (
    <ul>
      {what.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
