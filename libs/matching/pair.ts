import { type Circumstances, eligible, legalObstacle } from './eligibility.js';
import { type Match } from './match.entity.js';
import { type Offer, type Seeker } from './match.facts.js';
import { score } from './score.js';
import { granted } from './granted.js';

/** A pair that fits, before the table gives it an id and a state. */
export type MatchDraft = Omit<
  Match,
  'id' | 'state' | 'toldAt' | 'override' | 'overrideReason' | 'updatedAt'
>;

/**
 * The match of a worker and a posting; null when a condition decides against it. A counsellor's
 * recommendation overrules the conditions of the posting, never those of the law.
 */
export function pair(
  seeker: Seeker,
  offer: Offer,
  circumstances: Circumstances,
  recommended = false,
): MatchDraft | null {
  const { verdict, reasons } = eligible(seeker, offer, circumstances);
  const overruled = recommended && legalObstacle(seeker, offer, circumstances) === null;
  if (verdict === 'no' && !overruled) return null;
  return {
    personId: seeker.personId,
    postingId: offer.id,
    score: score(seeker, offer, circumstances).total,
    verdict: verdict === 'yes' ? 'eligible' : 'missing',
    reasons,
    wishes: granted(seeker, offer),
    profileVersion: seeker.version,
    postingVersion: offer.version,
  };
}

/** Best first; equal scores by id, so that nobody is preferred for anything else. */
export function byScore(a: MatchDraft, b: MatchDraft): number {
  return b.score - a.score || a.postingId.localeCompare(b.postingId);
}
