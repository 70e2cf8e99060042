import { contractsTexts, type OrderTerms } from '#libs/contracts';
import { organisationsTexts, type SendingVerdict } from '#libs/organisations';
import { formatDate, type Language } from '#libs/platform';
import { type PostingDetail, postingsTexts } from '#libs/postings';
import { Facts, Icon, knownFacts } from '#libs/ui';

/** Whether the organisation may send to this market today, and whether it needs a licence for it. */
export interface Sending {
  verdict: SendingVerdict;
  licensed: boolean;
}

interface SenderProps {
  language: Language;
  posting: PostingDetail;
  terms: OrderTerms | undefined;
  /** Null where that is no question. */
  sending: Sending | null;
}

/** Who hires, or who sends abroad: with which licence and which accepted contract. */
export function WhoStandsBehind({ language, posting, terms, sending }: SenderProps) {
  const abroad = posting.market === 'overseas';
  const facts = abroad ? registerFacts({ language, posting, terms, sending }) : [];
  return (
    <section class="panel">
      <h2>{postingsTexts(language, abroad ? 'posting.who-sends' : 'posting.who-hires')}</h2>
      <p>
        <strong>
          {posting.organisation ?? postingsTexts(language, 'posting.no-organisation')}
        </strong>
      </p>
      {posting.verified ? (
        <p class="is-ok">
          <Icon name="badge-check" /> {postingsTexts(language, verifiedKey(abroad, sending))}
        </p>
      ) : (
        <p>
          {postingsTexts(
            language,
            posting.kind === 'INFORMATION' ? 'posting.information' : 'posting.unverified',
          )}
        </p>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      {posting.source !== 'nhipcau' && (
        <p class="muted">{postingsTexts(language, 'posting.source', { source: posting.source })}</p>
      )}
    </section>
  );
}

function verifiedKey(abroad: boolean, sending: Sending | null) {
  if (!abroad) return 'posting.verified-home';
  return sending?.licensed === false ? 'posting.verified-public' : 'posting.verified';
}

/** The licence in the words of the register; who needs none is told to be so. */
function standing({ verdict, licensed }: Sending, language: Language): string {
  if (verdict === 'NO_RIGHT') return postingsTexts(language, 'posting.may-not-send');
  if (verdict !== 'ALLOWED') return organisationsTexts(language, `licence.${verdict}`);
  return licensed
    ? organisationsTexts(language, 'licence.ACTIVE')
    : postingsTexts(language, 'posting.no-licence-needed');
}

function registerFacts({ language, terms, sending }: SenderProps) {
  const contract = terms?.contract;
  return knownFacts([
    [postingsTexts(language, 'posting.licence'), sending && standing(sending, language)],
    [postingsTexts(language, 'posting.contract'), contract?.number],
    [
      postingsTexts(language, 'posting.acceptance'),
      contract?.acceptanceNumber &&
        [
          contract.acceptanceNumber,
          contract.acceptedOn === null ? null : formatDate(contract.acceptedOn),
        ]
          .filter(Boolean)
          .join(', '),
    ],
    [postingsTexts(language, 'posting.partner'), contract?.foreignPartner],
    [
      postingsTexts(language, 'posting.places-left'),
      terms && contractsTexts(language, 'terms.places-left', { places: terms.placesLeft }),
    ],
  ]);
}

export function SafeMigration({ language }: { language: Language }) {
  const rules = ['pay', 'papers', 'broker', 'overstay'] as const;
  return (
    <div class="note note-warn">
      <Icon name="shield-alert" />
      <div>
        <h2 class="note-title is-warn">{postingsTexts(language, 'posting.safe')}</h2>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{postingsTexts(language, `posting.safe-${rule}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
