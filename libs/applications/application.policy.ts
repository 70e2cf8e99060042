import { type Actor } from '#libs/platform';
import { type PostingDetail } from '#libs/postings';
import { type ApplicationKind } from './application.entity.js';

/** Workers apply for themselves; counsellors introduce anybody. */
export function mayApply(actor: Actor, personId: string): boolean {
  if (actor.role === 'worker') return actor.personId === personId;
  return actor.role === 'counsellor' || actor.role === 'system';
}

type Offer = Pick<PostingDetail, 'kind' | 'open'>;

/** Why an offer cannot be applied to, as a problem's code; null when it can. */
export function cannotApply(offer: Offer): 'information-only' | 'posting-closed' | null {
  // Found elsewhere, with no accepted contract behind it (product.md section 5).
  if (offer.kind === 'INFORMATION') return 'information-only';
  return offer.open ? null : 'posting-closed';
}

/** An offer without an organisation of ours behind it goes through the centre. */
export function kindOf(
  actor: Actor,
  offer: Pick<PostingDetail, 'organisationId'>,
): ApplicationKind {
  return actor.role === 'counsellor' || offer.organisationId === null ? 'referral' : 'application';
}
