import { type IsoDate, Indexer, SYSTEM } from '#libs/platform';
import { pair } from '../../libs/matching/pair.js';
import { type Offer, type Seeker } from '../../libs/matching/match.facts.js';
import { MatchingRepository } from '../../libs/matching/matching.repository.js';
import { wanted } from '../../libs/matching/wishes.js';
import { type House } from '../support/house.js';
import { type MailServer } from '../support/smtp.js';
import { compare, type Line, printLedger } from './ledger.js';

/** What went wrong, by kind; all zero when the promises held. */
export interface Judgement {
  openDeliveries: number;
  deadLetters: number;
  indexDifferences: number;
  matchesLost: number;
  matchesTooMany: number;
  matchesUntold: number;
  /** Told for a digest, and no digest is planned that will take it along. */
  newsForgotten: number;
  /** Told of matches, and never mailed: the first digest of a day goes at once. */
  workersUnmailed: number;
  mailsLost: number;
  mailsDoubled: number;
  mailsUnknown: number;
}

export const FLAWLESS: Judgement = {
  openDeliveries: 0,
  deadLetters: 0,
  indexDifferences: 0,
  matchesLost: 0,
  matchesTooMany: 0,
  matchesUntold: 0,
  newsForgotten: 0,
  workersUnmailed: 0,
  mailsLost: 0,
  mailsDoubled: 0,
  mailsUnknown: 0,
};

/** A digest that waits for its day is not left undone. */
const UNDONE = `done_at IS NULL AND dead_at IS NULL
  AND NOT (subscriber = 'notifications.send-digest' AND run_at > app_now())`;

/** True when every task has run and the index knows every change. */
export async function allDone(house: House): Promise<boolean> {
  const { left } = await one<{ left: number }>(
    house,
    `SELECT (SELECT count(*) FROM outbox_delivery WHERE ${UNDONE})
          + (SELECT count(*) FROM search_dirty) AS left`,
  );
  return left === 0;
}

/**
 * Compares events, matches, deliveries, receipts and index as sets with multiplicity, and prints
 * what it found. Mails that are `unknown` are neither lost nor doubled by one receipt.
 */
export async function judge(house: House, mail: MailServer, today: IsoDate): Promise<Judgement> {
  const outbox = await one<{ open: number; dead: number; done: number }>(
    house,
    `SELECT count(done_at) AS done, count(*) FILTER (WHERE ${UNDONE}) AS open,
            count(*) FILTER (WHERE dead_at IS NOT NULL) AS dead FROM outbox_delivery`,
  );
  const indexDifferences = await house.get(Indexer).reconcile('postings');
  const [matches, matchesUntold] = await judgeMatches(house, today);
  const mails = await judgeMails(house, mail);
  const tasks = { what: 'deliveries of tasks', expected: outbox.done + outbox.open + outbox.dead };
  printLedger([
    { ...tasks, found: outbox.done, lost: outbox.open, doubled: 0, unknown: outbox.dead },
    matches,
    mails,
    await judgeIndex(house, indexDifferences),
  ]);
  return {
    openDeliveries: outbox.open,
    deadLetters: outbox.dead,
    indexDifferences,
    matchesLost: matches.lost,
    matchesTooMany: matches.doubled,
    matchesUntold,
    ...(await judgeNews(house)),
    mailsLost: mails.lost,
    mailsDoubled: mails.doubled,
    mailsUnknown: mails.unknown,
  };
}

async function judgeIndex(house: House, differences: number): Promise<Line> {
  const { open } = await one<{ open: number }>(
    house,
    `SELECT count(*) AS open FROM posting WHERE status = 'published'`,
  );
  const found = open - differences;
  return { what: 'documents', expected: open, found, lost: differences, doubled: 0, unknown: 0 };
}

/** Every worker against every posting with the pure functions, and the table beside it. */
async function judgeMatches(house: House, today: IsoDate): Promise<[Line, number]> {
  const { seekers, offers } = await house.db.read(SYSTEM, () => everything(house));
  const rows = await all<{ key: string; told: boolean }>(
    house,
    `SELECT person_id || '/' || posting_id AS key, told_at IS NOT NULL AS told
     FROM match WHERE state <> 'hidden'`,
  );
  const things = { expected: pairsOf(seekers, offers, today), found: rows.map(({ key }) => key) };
  return [compare('matches', things), rows.filter(({ told }) => !told).length];
}

async function everything(house: House): Promise<{ seekers: Seeker[]; offers: Offer[] }> {
  const matching = house.get(MatchingRepository);
  const persons = await house.db.rows<{ id: string }>('SELECT person_id AS id FROM worker_profile');
  const seekers = await matching.seekers(persons.map((person) => person.id));
  const postings = await house.db.rows<{ id: string }>('SELECT id FROM posting');
  const offers = await matching.offers(postings.map((posting) => posting.id));
  return { seekers, offers };
}

function pairsOf(seekers: Seeker[], offers: Offer[], today: IsoDate): string[] {
  const circumstances = { today, overseasMinimumAge: 18 };
  return seekers.flatMap((seeker) =>
    offers
      .filter((offer) => wanted(seeker, offer) && pair(seeker, offer, circumstances) !== null)
      .map((offer) => `${seeker.personId}/${offer.id}`),
  );
}

async function judgeMails(house: House, mail: MailServer): Promise<Line> {
  const deliveries = await all<{ state: string; address: string; messageId: string }>(
    house,
    `SELECT state, address, '<' || message_id || '>' AS message_id
     FROM delivery WHERE channel = 'email'`,
  );
  const addresses = [...new Set(deliveries.map(({ address }) => address))];
  const receipts = addresses.flatMap((address) => mail.receiptsFor(address));
  const idsOf = (unknown: boolean) =>
    deliveries.filter(({ state }) => (state === 'unknown') === unknown).map((it) => it.messageId);
  const found = receipts.map(({ messageId }) => messageId);
  return compare('mails', { expected: idsOf(false), found, unknown: idsOf(true) });
}

async function judgeNews(house: House) {
  const { forgotten } = await one<{ forgotten: number }>(
    house,
    `SELECT count(*) AS forgotten FROM notification
     WHERE digest_address IS NOT NULL AND digest_id IS NULL AND NOT EXISTS (
       SELECT FROM digest LEFT JOIN delivery ON delivery.digest_id = digest.id
       WHERE digest.person_id = notification.person_id AND delivery.id IS NULL)`,
  );
  const { unmailed } = await one<{ unmailed: number }>(
    house,
    `SELECT count(DISTINCT person_id) AS unmailed FROM match
     WHERE told_at IS NOT NULL AND NOT EXISTS (
       SELECT FROM delivery WHERE delivery.person_id = match.person_id AND digest_id IS NOT NULL)`,
  );
  return { newsForgotten: forgotten, workersUnmailed: unmailed };
}

/** Rows of one statement, seen by the system. */
export function all<T>(house: House, sql: string, parameters?: unknown[]): Promise<T[]> {
  return house.db.read(SYSTEM, () => house.db.rows<T>(sql, parameters));
}

export async function one<T>(house: House, sql: string): Promise<T> {
  return (await all<T>(house, sql))[0] as T;
}
