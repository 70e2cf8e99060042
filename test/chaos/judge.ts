import { type IsoDate, Indexer, SYSTEM } from '#libs/platform';
import { pair } from '../../libs/matching/pair.js';
import { type Offer, type Seeker } from '../../libs/matching/match.facts.js';
import { MatchingRepository } from '../../libs/matching/matching.repository.js';
import { wanted } from '../../libs/matching/wishes.js';
import { type House } from '../support/house.js';
import { type MailServer } from '../support/smtp.js';

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

/** Compares events, matches, deliveries, receipts and index as sets with multiplicity. */
export async function judge(house: House, mail: MailServer, today: IsoDate): Promise<Judgement> {
  const outbox = await one<{ open: number; dead: number }>(
    house,
    `SELECT count(*) FILTER (WHERE ${UNDONE}) AS open,
            count(*) FILTER (WHERE dead_at IS NOT NULL) AS dead FROM outbox_delivery`,
  );
  return {
    openDeliveries: outbox.open,
    deadLetters: outbox.dead,
    indexDifferences: await house.get(Indexer).reconcile('postings'),
    ...(await judgeMatches(house, today)),
    ...(await judgeMails(house, mail)),
  };
}

/** Every worker against every posting with the pure functions, and the table beside it. */
async function judgeMatches(house: House, today: IsoDate) {
  const { seekers, offers } = await house.db.read(SYSTEM, () => everything(house));
  const expected = new Set(pairsOf(seekers, offers, today));
  const rows = await all<{ key: string; told: boolean }>(
    house,
    `SELECT person_id || '/' || posting_id AS key, told_at IS NOT NULL AS told
     FROM match WHERE state <> 'hidden'`,
  );
  const found = new Set(rows.map((row) => row.key));
  return {
    matchesLost: [...expected].filter((key) => !found.has(key)).length,
    matchesTooMany: [...found].filter((key) => !expected.has(key)).length,
    matchesUntold: rows.filter((row) => !row.told).length,
  };
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

async function judgeMails(house: House, mail: MailServer) {
  const deliveries = await all<{ state: string; address: string; messageId: string }>(
    house,
    `SELECT state, address, message_id FROM delivery WHERE channel = 'email'`,
  );
  const received = deliveries.map(
    ({ address, messageId }) =>
      mail.receiptsFor(address).filter((receipt) => receipt.messageId === `<${messageId}>`).length,
  );
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
  return {
    newsForgotten: forgotten,
    workersUnmailed: unmailed,
    mailsLost: received.filter((count) => count === 0).length,
    mailsDoubled: received.filter((count) => count > 1).length,
    mailsUnknown: deliveries.filter(({ state }) => state === 'unknown').length,
  };
}

function all<T>(house: House, sql: string): Promise<T[]> {
  return house.db.read(SYSTEM, () => house.db.rows<T>(sql));
}

async function one<T>(house: House, sql: string): Promise<T> {
  return (await all<T>(house, sql))[0] as T;
}
