import { type ComponentChildren, type ComponentProps } from 'preact';
import { formatInstant, type Language, type Operations, type QueueCounts } from '#libs/platform';
import { type ImportRun, type PostingSource } from '#libs/postings';
import { Facts, formatCount, type Frame, Note, Page, Table } from '#libs/ui';
import { adminTexts } from './admin.texts.js';
import { DeadLetters } from './dead-letters.pages.js';

export interface AdminPageProps {
  frame: Frame;
  operations: Operations;
  postings: { sources: PostingSource[]; imports: ImportRun[] };
  /** How many dead letters were just retried. */
  retried: number | undefined;
  /** A new key for each form. */
  newKey: () => string;
}

/** All that an admin looks at: queues, open work, dead letters, search, schedules, sources. */
export function AdminPage({ frame, operations, postings, retried, newKey }: AdminPageProps) {
  const { language } = frame;
  const title = adminTexts(language, 'admin.title');
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <h1>{title}</h1>
        {retried !== undefined && (
          <Note kind="ok" title={adminTexts(language, 'admin.retried', { count: retried })} />
        )}
        <OpenWork language={language} operations={operations} />
        <QueueTable language={language} queues={operations.queues} />
        <DeadLetters frame={frame} operations={operations} newKey={newKey} />
        <IndexTable language={language} operations={operations} sources={postings.sources} />
        <ScheduleTable language={language} operations={operations} />
        <SourceTable language={language} sources={postings.sources} />
        <ImportTable language={language} imports={postings.imports} />
      </div>
    </Page>
  );
}

/** A length of time in the largest unit that fits. */
export function duration(seconds: number, language: Language): string {
  const units = [
    ['admin.days', 86_400],
    ['admin.hours', 3_600],
    ['admin.minutes', 60],
  ] as const;
  const [key, length] = units.find(([, size]) => seconds >= size * 2) ?? ['admin.seconds', 1];
  return adminTexts(language, key, { count: formatCount(Math.round(seconds / length), language) });
}

interface SectionProps {
  title: string;
  children: ComponentChildren;
}

type TableSectionProps = Omit<ComponentProps<typeof Table>, 'caption'> & {
  title: string;
  none?: string;
};

function Section({ title, children }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A heading with its table, or with `none` where there are no rows. */
function TableSection({ title, none, ...table }: TableSectionProps) {
  return (
    <Section title={title}>
      {none !== undefined && table.rows.length === 0 ? (
        <p class="muted">{none}</p>
      ) : (
        <div class="panel table-panel">
          <Table caption={title} {...table} />
        </div>
      )}
    </Section>
  );
}

function OpenWork({ language, operations: { outbox } }: WithOperations) {
  const facts = [
    ['admin.due', formatCount(outbox.due, language)],
    ['admin.oldest-due', duration(outbox.oldestDue, language)],
    ['admin.open', formatCount(outbox.open, language)],
    ['admin.dead', formatCount(outbox.dead, language)],
  ] as const;
  return (
    <Section title={adminTexts(language, 'admin.outbox')}>
      <div class="panel">
        <Facts facts={facts.map(([key, value]) => ({ label: adminTexts(language, key), value }))} />
      </div>
    </Section>
  );
}

interface WithOperations {
  language: Language;
  operations: Operations;
}

function QueueTable({ language, queues }: { language: Language; queues: QueueCounts[] | null }) {
  const title = adminTexts(language, 'admin.queues');
  const numbers = ['waiting', 'active', 'delayed'] as const;
  return (
    <Section title={title}>
      {queues === null ? (
        <Note kind="warn" title={adminTexts(language, 'admin.redis-away')}>
          {adminTexts(language, 'admin.redis-away-more')}
        </Note>
      ) : (
        <div class="panel table-panel">
          <Table
            caption={title}
            columns={[
              { label: adminTexts(language, 'admin.queue') },
              ...numbers.map((key) => ({
                label: adminTexts(language, `admin.${key}`),
                number: true,
              })),
            ]}
            rows={queues.map((queue) => ({
              key: queue.name,
              cells: [queue.name, ...numbers.map((key) => formatCount(queue[key], language))],
            }))}
          />
        </div>
      )}
    </Section>
  );
}

function IndexTable({
  language,
  operations: { indexes },
  sources,
}: WithOperations & { sources: PostingSource[] }) {
  const title = adminTexts(language, 'admin.indexes');
  const published = sources.reduce((sum, source) => sum + source.published, 0);
  const numbers = ['documents', 'rows', 'marks', 'oldest-mark'] as const;
  return (
    <TableSection
      title={title}
      columns={[
        { label: adminTexts(language, 'admin.index') },
        ...numbers.map((key) => ({
          label: adminTexts(language, `admin.${key}`),
          number: true,
        })),
      ]}
      rows={indexes.map(({ index, documents, marks, oldest }) => ({
        key: index,
        cells: [
          index,
          documents === null
            ? adminTexts(language, 'admin.search-away')
            : formatCount(documents, language),
          formatCount(published, language),
          formatCount(marks, language),
          duration(oldest, language),
        ],
      }))}
    />
  );
}

function ScheduleTable({ language, operations: { schedules } }: WithOperations) {
  const title = adminTexts(language, 'admin.schedules');
  const keys = ['task', 'every', 'last', 'next'] as const;
  return (
    <TableSection
      title={title}
      columns={keys.map((key) => ({ label: adminTexts(language, `admin.${key}`) }))}
      rows={schedules.map(({ task, every, last, next }) => ({
        key: task,
        cells: [
          task,
          adminTexts(language, `admin.every-${every}`),
          last ? formatInstant(last, language) : adminTexts(language, 'admin.never'),
          formatInstant(next, language),
        ],
      }))}
    />
  );
}

function SourceTable({ language, sources }: { language: Language; sources: PostingSource[] }) {
  const title = adminTexts(language, 'admin.sources');
  return (
    <TableSection
      title={title}
      none={adminTexts(language, 'admin.sources-none')}
      columns={[
        { label: adminTexts(language, 'admin.source') },
        { label: adminTexts(language, 'admin.postings'), number: true },
        { label: adminTexts(language, 'admin.rejected'), number: true },
        { label: adminTexts(language, 'admin.changed') },
      ]}
      rows={sources.map(({ source, postings, rejected, changedAt }) => ({
        key: source,
        cells: [
          source,
          formatCount(postings, language),
          formatCount(rejected, language),
          changedAt ? formatInstant(changedAt, language) : adminTexts(language, 'admin.never'),
        ],
      }))}
    />
  );
}

function ImportTable({ language, imports }: { language: Language; imports: ImportRun[] }) {
  const title = adminTexts(language, 'admin.imports');
  const numbers = ['read', 'added', 'rejected'] as const;
  return (
    <TableSection
      title={title}
      none={adminTexts(language, 'admin.imports-none')}
      columns={[
        ...(['file', 'started', 'finished'] as const).map((key) => ({
          label: adminTexts(language, `admin.${key}`),
        })),
        ...numbers.map((key) => ({
          label: adminTexts(language, `admin.${key}`),
          number: true,
        })),
      ]}
      rows={imports.map((run) => ({
        key: run.id,
        cells: [
          run.fileName,
          formatInstant(run.startedAt, language),
          run.finishedAt
            ? formatInstant(run.finishedAt, language)
            : adminTexts(language, 'admin.unfinished'),
          ...numbers.map((key) => formatCount(run[key], language)),
        ],
      }))}
    />
  );
}
