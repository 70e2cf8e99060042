import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ageLimits } from '#libs/identity';
import { type Actor, dateInZone, Db, defineTask, Outbox, SYSTEM } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import {
  type Circumstances,
  eligible,
  isOpenOffer,
  type LegalObstacle,
  legalObstacle,
  type Reason,
} from './eligibility.js';
import { type Offer, type Seeker } from './match.facts.js';
import { MatchingRepository } from './matching.repository.js';
import { byScore, type MatchDraft, pair } from './pair.js';
import { score } from './score.js';
import { keysOfOffer, keysOfWishes } from './wishes.js';

/** One worker and one posting, looked at together. */
interface Pairing {
  seeker: Seeker;
  obstacle: LegalObstacle | null;
  match: (recommended: boolean) => MatchDraft | null;
}

/** A worker whom a condition of a posting keeps out. */
interface Short {
  personId: string;
  score: number;
  reasons: Reason[];
}

/** Tells one worker all matches that they have not been told yet, in one message. */
export const tellMatches = defineTask('matching.tell-matches', {
  queue: 'default',
  payload: z.object({ personId: z.uuid() }),
});

/** Looks at all postings of one worker anew. */
export const renewMatches = defineTask('matching.renew-matches', {
  queue: 'default',
  payload: z.object({ personId: z.uuid() }),
});

/** Workers looked at in one transaction. */
const PERSON_PAGE = 500;
const OFFER_PAGE = 1000;
/** New matches that one look at a profile may bring. */
const BEST = 20;

/** Finds the workers of a posting and the postings of a worker: the same rules from either side. */
@Injectable()
export class Matcher {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly reference: ReferenceService,
    private readonly matching: MatchingRepository,
  ) {}

  /** Those of the postings that are open and that somebody may want, with three queries for all. */
  wantedAmong(postingIds: string[]): Promise<string[]> {
    return this.db.read(SYSTEM, async () => {
      const offers = await this.openOffers(postingIds, await this.circumstances());
      const keys = new Set(
        await this.matching.keysWanted([...new Set(offers.flatMap(keysOfOffer))]),
      );
      const recommended = await this.matching.recommended(null, postingIds);
      const named = new Set(recommended.map(({ postingId }) => postingId));
      return offers
        .filter((offer) => named.has(offer.id) || keysOfOffer(offer).some((key) => keys.has(key)))
        .map((offer) => offer.id);
    });
  }

  /**
   * Looks at one page of the workers who want a posting. Returns the last of them, null after the
   * last page. May be repeated: matches are renewed, not doubled.
   */
  matchPage(postingId: string, after: string | null): Promise<string | null> {
    return this.db.transaction(SYSTEM, async () => {
      const circumstances = await this.circumstances();
      const [offer] = await this.openOffers([postingId], circumstances);
      if (!offer) return null;
      const ids = await this.matching.personsWanting(keysOfOffer(offer), after, PERSON_PAGE);
      const recommended = await this.recommendedFor(postingId);
      // Whoever is recommended without wanting it is looked at with the first page.
      const seekers = await this.matching.seekers([
        ...new Set([...ids, ...(after === null ? recommended : [])]),
      ]);
      await this.storeAndTell(
        seekers.flatMap(
          (seeker) => pair(seeker, offer, circumstances, recommended.has(seeker.personId)) ?? [],
        ),
      );
      return ids.length === PERSON_PAGE ? (ids.at(-1) ?? null) : null;
    });
  }

  /** What one posting asks of one worker; undefined where the two cannot be held together. */
  reasonsFor(actor: Actor, personId: string, postingId: string): Promise<Reason[] | undefined> {
    return this.db.read(actor, async () => {
      const circumstances = await this.circumstances();
      const [offer] = await this.openOffers([postingId], circumstances);
      const [seeker] = await this.matching.seekers([personId]);
      if (!offer || !seeker?.consentMatchingAt) return undefined;
      return eligible(seeker, offer, circumstances).reasons;
    });
  }

  /** Hides the matches that the postings in their present form no longer have. */
  async hideStale(postingIds: string[]): Promise<void> {
    const offers = await this.openOffers(postingIds, await this.circumstances());
    const open = new Map(offers.map((offer) => [offer.id, offer.version]));
    await this.matching.hideOthersOfPostings(
      postingIds.map((postingId) => ({ postingId, version: open.get(postingId) ?? null })),
    );
  }

  /**
   * Keeps what a worker wants, in a commit of its own before their postings are looked at: a posting
   * that comes meanwhile then finds the worker, or is found.
   */
  async keepWishes(personId: string): Promise<void> {
    await this.db.transaction(SYSTEM, async () => {
      const [seeker] = await this.matching.seekers([personId]);
      const consents = seeker !== undefined && seeker.consentMatchingAt !== null;
      await this.matching.replaceWishes(personId, consents ? keysOfWishes(seeker) : []);
    });
  }

  /** Renews a worker's matches; without consent there are none. Belongs to the caller's transaction. */
  async matchProfile(personId: string): Promise<void> {
    await this.matching.lockPerson(personId);
    const [seeker] = await this.matching.seekers([personId]);
    if (!seeker?.consentMatchingAt) return this.matching.forget(personId);
    const known = new Set(await this.matching.postingsMatchedTo(personId));
    const found = await this.offersThatFit(seeker);
    const kept = found.filter((match, rank) => rank < BEST || known.has(match.postingId));
    await this.storeAndTell(kept);
    await this.matching.hideOthersOfPerson(
      personId,
      kept.map((match) => match.postingId),
    );
  }

  /**
   * The pair as it stands today, with what a counsellor says of it; undefined when there is no such
   * worker or posting. Belongs to the caller's transaction.
   */
  async look(personId: string, postingId: string): Promise<Pairing | undefined> {
    const circumstances = await this.circumstances();
    const [seeker] = await this.matching.seekers([personId]);
    const [offer] = await this.matching.offers([postingId]);
    if (!seeker || !offer) return undefined;
    return {
      seeker,
      obstacle: legalObstacle(seeker, offer, circumstances),
      match: (recommended) => pair(seeker, offer, circumstances, recommended),
    };
  }

  /**
   * Workers who want a posting and whom one of its conditions keeps out, in pages by their ids; the
   * law must allow them. The last id that was looked at is null after the last page.
   */
  async fallingShort(
    postingId: string,
    after: string | null,
  ): Promise<{ short: Short[]; after: string | null }> {
    const circumstances = await this.circumstances();
    const [offer] = await this.openOffers([postingId], circumstances);
    if (!offer) return { short: [], after: null };
    const ids = await this.matching.personsWanting(keysOfOffer(offer), after, PERSON_PAGE);
    const seekers = await this.matching.seekers(ids);
    const short = seekers.flatMap((seeker) => {
      if (legalObstacle(seeker, offer, circumstances) !== null) return [];
      const { verdict, reasons } = eligible(seeker, offer, circumstances);
      const points = score(seeker, offer, circumstances).total;
      return verdict === 'no' ? [{ personId: seeker.personId, score: points, reasons }] : [];
    });
    return { short, after: ids.length === PERSON_PAGE ? (ids.at(-1) ?? null) : null };
  }

  /** All matches of a worker, best first: of what they want, and of what is recommended to them. */
  private async offersThatFit(seeker: Seeker): Promise<MatchDraft[]> {
    const circumstances = await this.circumstances();
    const pairs = await this.matching.recommended([seeker.personId], null);
    const recommended = new Set(pairs.map(({ postingId }) => postingId));
    const found = new Map<string, MatchDraft>();
    const look = (offers: Offer[]) => {
      for (const offer of offers) {
        const match = pair(seeker, offer, circumstances, recommended.has(offer.id));
        if (match) found.set(offer.id, match);
      }
    };
    look(await this.openOffers([...recommended], circumstances));
    if (keysOfWishes(seeker).length > 0) await this.wantedOffers(seeker, circumstances, look);
    return [...found.values()].sort(byScore);
  }

  private async wantedOffers(
    seeker: Seeker,
    { today }: Circumstances,
    look: (offers: Offer[]) => void,
  ): Promise<void> {
    let page: Offer[];
    let after: string | null = null;
    do {
      page = await this.matching.offersFor(seeker, today, after, OFFER_PAGE);
      look(page);
      after = page.at(-1)?.id ?? null;
    } while (page.length === OFFER_PAGE);
  }

  private async recommendedFor(postingId: string): Promise<Set<string>> {
    const pairs = await this.matching.recommended(null, [postingId]);
    return new Set(pairs.map(({ personId }) => personId));
  }

  private async storeAndTell(matches: MatchDraft[]): Promise<void> {
    const untold = await this.matching.store(matches);
    await this.outbox.addMany(
      tellMatches,
      untold.map((personId) => ({ personId })),
    );
  }

  private async openOffers(ids: string[], { today }: Circumstances): Promise<Offer[]> {
    const offers = await this.matching.offers(ids);
    return offers.filter((offer) => isOpenOffer(offer, today));
  }

  private async circumstances(): Promise<Circumstances> {
    const { abroad } = ageLimits(await this.reference.snapshot(), this.db.now);
    return { today: dateInZone(this.db.now), overseasMinimumAge: abroad };
  }
}
