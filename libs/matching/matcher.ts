import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dateInZone, Db, defineTask, Outbox, SYSTEM } from '#libs/platform';
import { ReferenceService } from '#libs/reference';
import { type Circumstances, isOpenOffer } from './eligibility.js';
import { type Offer, type Seeker } from './match.facts.js';
import { MatchingRepository } from './matching.repository.js';
import { byScore, type MatchDraft, pair } from './pair.js';
import { keysOfOffer, keysOfWishes } from './wishes.js';

/** Tells one worker all matches that they have not been told yet, in one message. */
export const tellMatches = defineTask('matching.tell-matches', {
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
      return offers
        .filter((offer) => keysOfOffer(offer).some((key) => keys.has(key)))
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
      const seekers = await this.matching.seekers(ids);
      await this.storeAndTell(
        seekers.flatMap((seeker) => pair(seeker, offer, circumstances) ?? []),
      );
      return ids.length === PERSON_PAGE ? (ids.at(-1) ?? null) : null;
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
    const [seeker] = await this.matching.seekers([personId]);
    if (!seeker?.consentMatchingAt) return this.matching.forget(personId);
    const known = new Set(await this.matching.postingsMatchedTo(personId));
    const wants = keysOfWishes(seeker).length > 0;
    const found = wants ? await this.offersThatFit(seeker) : [];
    const kept = found.filter((match, rank) => rank < BEST || known.has(match.postingId));
    await this.storeAndTell(kept);
    await this.matching.hideOthersOfPerson(
      personId,
      kept.map((match) => match.postingId),
    );
  }

  /** All matches of a worker, best first. */
  private async offersThatFit(seeker: Seeker): Promise<MatchDraft[]> {
    const circumstances = await this.circumstances();
    const found: MatchDraft[] = [];
    let page: Offer[];
    let after: string | null = null;
    do {
      page = await this.matching.offersFor(seeker, circumstances.today, after, OFFER_PAGE);
      found.push(...page.flatMap((offer) => pair(seeker, offer, circumstances) ?? []));
      after = page.at(-1)?.id ?? null;
    } while (page.length === OFFER_PAGE);
    return found.sort(byScore);
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
    const today = dateInZone(this.db.now);
    const lists = await this.reference.snapshot();
    const years = lists.legalRule('overseas.minimum-age', today)?.value['years'];
    return { today, overseasMinimumAge: typeof years === 'number' ? years : null };
  }
}
