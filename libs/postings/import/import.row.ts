import { createHash } from 'node:crypto';
import { addDays, type IsoDate, newCode, newId } from '#libs/platform';
import { rawPostingSchema } from '../reading/raw-posting.schema.js';
import { type createReader, type PostingReading } from '../reading/read-posting.js';
import { type PostingFacts } from '../postings.repository.js';

/** Counted in characters; a longer line is no posting. */
const LONGEST_LINE = 1_000_000;
/** An imported posting is shown this long after its posting date (product.md 3.14). */
const SHOWN_DAYS = 45;
/** Part of the content hash: raise it when reading gets better, so that old rows are read again. */
const READING_VERSION = 1;

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
export function readRow(text: string, context: Context): ReadRow {
  const raw = text.toWellFormed().replaceAll('\0', '\ufffd');
  const rejected = (source: string, reason: string, parameters: Record<string, unknown> = {}) => ({
    raw,
    source,
    facts: null,
    reason,
    parameters,
  });
  const fallback = context.options.source ?? 'unknown';
  if (text.length > LONGEST_LINE)
    return rejected(fallback, 'line-too-long', { length: text.length });
  const parsed = rawPostingSchema.safeParse(parseJson(raw));
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join(
      ', ',
    );
    return fields === ''
      ? rejected(fallback, 'not-json')
      : rejected(fallback, 'wrong-fields', { fields });
  }
  const source = parsed.data.source ?? context.options.source;
  if (source === null) return rejected(fallback, 'no-source');
  const key = `${source}\n${parsed.data.source_id}`;
  if (context.seen.has(key)) return rejected(source, 'repeated-in-file');
  context.seen.add(key);
  const result = context.read({ ...parsed.data, source }, context.today);
  if ('reason' in result) return rejected(source, result.reason, result.parameters);
  const sourceId = parsed.data.source_id;
  const facts = factsOf(result.reading, { source, sourceId, ...context });
  return { raw, source, facts, reason: null, parameters: {} };
}

function parseJson(text: string): unknown {
  try {
    // Escapes may still hold what Postgres cannot: half a surrogate pair, or a zero.
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
  return {
    ...reading,
    ...NOT_TOLD,
    id: newId(),
    code: newCode(),
    source: row.source,
    sourceId: row.sourceId,
    // Nothing overseas is an offer before a registered contract stands behind it.
    kind: reading.market === 'overseas' ? 'INFORMATION' : 'RECRUITMENT',
    status: expiresOn !== null && expiresOn < row.today ? 'closed' : 'published',
    expiresOn,
    contentHash: createHash('sha256')
      .update(JSON.stringify([READING_VERSION, keepOpen, reading]))
      .digest('hex'),
  };
}

function lastDay(reading: PostingReading, today: IsoDate): IsoDate {
  const fresh = addDays(reading.postedOn ?? today, SHOWN_DAYS);
  return reading.deadline !== null && reading.deadline < fresh ? reading.deadline : fresh;
}

/** What sources do not tell in a form that can be trusted. */
const NOT_TOLD = {
  provinceCodes: [],
  communeCodes: [],
  nationwide: false,
  payBasis: null,
  shifts: [],
  employmentForm: null,
  housing: null,
  organisationId: null,
  quotaLineId: null,
  programmeCode: null,
  workerCostVnd: null,
  contractMonths: null,
  places: null,
  ageMin: null,
  ageMax: null,
  sexWish: null,
  sexReason: null,
  experienceMonths: null,
  educationLevel: null,
  languageTest: null,
  languageLevel: null,
};
