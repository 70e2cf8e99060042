import { createHash } from 'node:crypto';
import { addDays, type IsoDate, newCode, newId } from '#libs/platform';
import { rawPostingSchema } from '../reading/raw-posting.schema.js';
import { type createReader, type PostingReading } from '../reading/read-posting.js';
import { type PostingFacts } from '../postings.repository.js';
import { type Line } from './lines.js';

/** An imported posting is shown this long after its posting date (product.md 3.14). */
const SHOWN_DAYS = 45;
/** Part of the content hash: raise it when reading gets better, so that old rows are read again. */
const READING_VERSION = 2;

export type RowReader = ReturnType<typeof createReader>;

/** What became of one line: facts to store, or the reason why not. */
export interface ReadRow {
  raw: string;
  source: string;
  facts: PostingFacts | null;
  reason: string | null;
  parameters: Record<string, unknown>;
}

interface Context {
  read: RowReader;
  today: IsoDate;
  seen: Set<string>;
  options: { source: string | null; keepOpen: boolean };
}

/** Reads one line of NDJSON. Never throws: a line that cannot be read comes back with a reason. */
export function readRow(line: Line, context: Context): ReadRow {
  const raw = line.text.toWellFormed().replaceAll('\0', '\ufffd');
  const rejected = (source: string, reason: string, parameters: Record<string, unknown> = {}) => ({
    raw,
    source,
    facts: null,
    reason,
    parameters,
  });
  const fallback = context.options.source ?? 'unknown';
  if (line.reason) return rejected(fallback, line.reason, line.parameters);
  const parsed = rawPostingSchema.safeParse(parseJson(raw));
  if (!parsed.success) {
    const fields = fieldsOf(parsed.error.issues);
    return fields === ''
      ? rejected(fallback, 'not-json')
      : rejected(fallback, 'wrong-fields', { fields });
  }
  const source = parsed.data.source ?? context.options.source;
  if (source === null) return rejected(fallback, 'no-source');
  const sourceId = parsed.data.source_id;
  const key = `${source}\n${sourceId}`;
  if (context.seen.has(key)) return rejected(source, 'repeated-in-file', { source_id: sourceId });
  context.seen.add(key);
  const result = context.read({ ...parsed.data, source }, context.today);
  if ('reason' in result) return rejected(source, result.reason, result.parameters);
  if (line.guessed) result.reading.warnings.push('encoding-guessed');
  const facts = factsOf(result.reading, { source, sourceId, ...context });
  return { raw, source, facts, reason: null, parameters: {} };
}

function fieldsOf(issues: { path: PropertyKey[] }[]): string {
  return [...new Set(issues.map(({ path }) => path.join('.')))].join(', ');
}

/** Escapes of what Postgres cannot hold: a zero, or half a surrogate pair. */
const HOSTILE_ESCAPE = /\\u(?:0000|d[89a-f])/i;

function parseJson(text: string): unknown {
  try {
    if (!HOSTILE_ESCAPE.test(text)) return JSON.parse(text);
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
    );
  } catch {
    return undefined;
  }
}

function factsOf(
  reading: PostingReading,
  row: { source: string; sourceId: string; today: IsoDate; options: { keepOpen: boolean } },
): PostingFacts {
  const { keepOpen } = row.options;
  const expiresOn = keepOpen ? null : lastDay(reading, row.today);
  // The reading comes last: an object of its size that grows further becomes slow by a hundred times.
  return {
    id: newId(),
    code: newCode(),
    source: row.source,
    sourceId: row.sourceId,
    contentHash: createHash('sha256')
      .update(JSON.stringify([READING_VERSION, keepOpen, reading]))
      .digest('hex'),
    // Nothing overseas is an offer before a registered contract stands behind it.
    kind: reading.market === 'overseas' ? 'INFORMATION' : 'RECRUITMENT',
    status: expiresOn !== null && expiresOn < row.today ? 'closed' : 'published',
    expiresOn,
    // No source can tell these.
    organisationId: null,
    quotaLineId: null,
    programmeCode: null,
    workerCostVnd: null,
    contractMonths: null,
    places: null,
    ...reading,
  };
}

function lastDay(reading: PostingReading, today: IsoDate): IsoDate {
  const fresh = addDays(reading.postedOn ?? today, SHOWN_DAYS);
  return reading.deadline !== null && reading.deadline < fresh ? reading.deadline : fresh;
}
