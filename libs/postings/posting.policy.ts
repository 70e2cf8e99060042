import { type FeeVerdict, PERFORMABLE, type QuotaLineView } from '#libs/contracts';
import { type SendingVerdict } from '#libs/organisations';
import { type Actor, addDays, type FieldProblem, type IsoDate } from '#libs/platform';
import { type Posting } from './posting.entity.js';
import { type Finding } from './posting.moderation.js';

/** What a posting stands on when it is to be shown; abroad: the right to send and the quota line. */
export interface Standing {
  sending: SendingVerdict | null;
  line: QuotaLineView | null;
  /** The service fee of the order held against its ceiling. */
  fee: FeeVerdict | null;
  /** The youngest age for this work; only what was read in the law itself blocks. */
  minimumAge: { years: number; blocks: boolean } | null;
  findings: Finding[];
  today: IsoDate;
}

/** A deadline further away than this is a slip of the pen. */
const FURTHEST_DAYS = 366;

/** Who writes and publishes postings: agents, for their own organisation. */
export function mayPublish(actor: Actor): actor is Actor & { organisationId: string } {
  return actor.role === 'agent' && actor.organisationId !== null;
}

/** Everything that keeps a posting from being shown, by the field where it is mended. */
export function publishingProblems(posting: Posting, standing: Standing): FieldProblem[] {
  return [
    ...(posting.market === 'overseas' ? abroad(posting, standing) : atHome(posting)),
    ...always(posting, standing),
    ...forbidden(standing.findings),
  ];
}

/** Codes among the words that `reviewReasons` gives. */
export const REVIEW_CODES = ['first-posting', 'young-age'] as const;

/**
 * Why an official reads it first: the first posting of an employer, whom nobody has verified, an age
 * that an unconfirmed rule forbids, and words that may mean something prohibited, as they are. What
 * was cleared once is not asked again.
 */
export function reviewReasons(
  posting: Posting,
  { findings, minimumAge }: Pick<Standing, 'findings' | 'minimumAge'>,
  isFirst: boolean,
): string[] {
  const codes: Record<(typeof REVIEW_CODES)[number], boolean> = {
    'first-posting': isFirst && posting.market !== 'overseas',
    'young-age': minimumAge !== null && isTooYoung(posting, minimumAge),
  };
  const words = findings.filter(({ verdict }) => verdict === 'review').map(({ phrase }) => phrase);
  const cleared = posting.review === 'cleared' ? posting.reviewReasons : [];
  return [...REVIEW_CODES.filter((code) => codes[code]), ...words].filter(
    (reason) => !cleared.includes(reason),
  );
}

function isTooYoung({ ageMin, ageMax }: Posting, { years }: { years: number }): boolean {
  return (ageMin ?? years) < years || (ageMax ?? years) < years;
}

/** True for problems of the words themselves, which a posting may not carry even when it is closed. */
export function isOfWords({ code }: FieldProblem): boolean {
  return code === 'postings.prohibited' || code === 'postings.review-needed';
}

const missing = (field: string, code = 'field.required'): FieldProblem => ({ field, code });

function always(posting: Posting, { minimumAge, today }: Standing): FieldProblem[] {
  const { places, description, deadline, sexWish, sexReason } = posting;
  const tooYoung = minimumAge?.blocks === true && isTooYoung(posting, minimumAge);
  const found: [boolean, FieldProblem][] = [
    [places === null, missing('places')],
    [description === null, missing('description')],
    [deadline !== null && deadline < today, missing('deadline', 'postings.deadline-past')],
    [
      deadline !== null && deadline > addDays(today, FURTHEST_DAYS),
      missing('deadline', 'postings.deadline-far'),
    ],
    [sexWish !== null && sexReason === null, missing('sexReason', 'postings.sex-reason-missing')],
    [
      tooYoung,
      {
        field: 'ageMin',
        code: 'postings.too-young',
        parameters: { years: minimumAge?.years ?? 0 },
      },
    ],
  ];
  return holding(found);
}

function holding(found: [boolean, FieldProblem][]): FieldProblem[] {
  return found.filter(([holds]) => holds).map(([, problem]) => problem);
}

/** Limits of age need the reason of the work: Decree 283/2026 art. 8 fines discrimination in hiring. */
function atHome(posting: Posting): FieldProblem[] {
  const { market, communeCodes, provinceCodes, nationwide, ageReason } = posting;
  const limited = posting.ageMax !== null || (posting.ageMin ?? 0) > COMING_OF_AGE;
  return holding([
    [posting.occupationCode === null, missing('occupationCode')],
    [
      market === 'local' && communeCodes.length === 0,
      missing('communeCodes', 'postings.commune-missing'),
    ],
    [
      market === 'national' && provinceCodes.length === 0 && !nationwide,
      missing('provinceCodes', 'postings.province-missing'),
    ],
    [posting.payMin === null && posting.payMax === null, missing('payMin', 'postings.pay-missing')],
    [posting.employmentForm === null, missing('employmentForm')],
    [limited && ageReason === null, missing('ageReason', 'postings.age-reason-missing')],
  ]);
}
/** To ask for grown-ups needs no reason. */
const COMING_OF_AGE = 18;

/**
 * An order stands on a quota line of an accepted contract of the agency's own with places left, and
 * the agency may recruit for this market today (Law 69/2020 art. 5, 20, 26; Decree 283/2026 art. 49).
 */
function abroad(posting: Posting, { line, sending, fee }: Standing): FieldProblem[] {
  const own = line?.organisationId === posting.organisationId ? line : null;
  const left = own === null ? 0 : own.places - own.contracted;
  const field = 'quotaLineId';
  return holding([
    [
      sending !== null && sending !== 'ALLOWED',
      { field, code: `postings.sending-${sending ?? 'NONE'}` },
    ],
    [own === null, { field, code: 'postings.line-unknown' }],
    [
      own !== null && !PERFORMABLE.includes(own.status),
      { field, code: 'postings.contract-not-accepted' },
    ],
    [own !== null && left <= 0, { field, code: 'postings.no-places-left' }],
    [
      left > 0 && (posting.places ?? 0) > left,
      { field: 'places', code: 'postings.more-than-left', parameters: { left } },
    ],
    // Only what was read in the law itself blocks.
    [
      fee?.state === 'above' && fee.rule?.standing === 'law_text',
      { field, code: 'postings.fee-above-cap', parameters: { over: fee?.overVnd ?? 0 } },
    ],
  ]);
}

function forbidden(findings: Finding[]): FieldProblem[] {
  return findings
    .filter(({ verdict }) => verdict === 'block')
    .map(({ phrase, source }) => ({
      field: 'description',
      code: 'postings.prohibited',
      parameters: { phrase, source },
    }));
}
