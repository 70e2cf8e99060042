import { type Circumstances, eligible } from './eligibility.js';
import { type Match } from './match.entity.js';
import { type Offer, type Seeker } from './match.facts.js';
import { score } from './score.js';

/** A pair that fits, before the table gives it an id and a state. */
export type MatchDraft = Omit<Match, 'id' | 'state' | 'toldAt'>;

/** The match of a worker and a posting; null when a condition decides against it. */
export function pair(
  seeker: Seeker,
  offer: Offer,
  circumstances: Circumstances,
): MatchDraft | null {
  const { verdict, reasons } = eligible(seeker, offer, circumstances);
  if (verdict === 'no') return null;
  return {
    personId: seeker.personId,
    postingId: offer.id,
    score: score(seeker, offer, circumstances).total,
    verdict: verdict === 'yes' ? 'eligible' : 'missing',
    reasons,
    profileVersion: seeker.version,
    postingVersion: offer.version,
  };
}

/** Best first; equal scores by id, so that nobody is preferred for anything else. */
export function byScore(a: MatchDraft, b: MatchDraft): number {
  return b.score - a.score || a.postingId.localeCompare(b.postingId);
}
