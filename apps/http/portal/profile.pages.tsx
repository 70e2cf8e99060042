import { identityTexts } from '#libs/identity';
import { dateInZone, type FieldProblem, formatDate, type Language } from '#libs/platform';
import { type ProfileAccess, profilesTexts } from '#libs/profiles';
import {
  Button,
  CallCentre,
  Consent,
  CsrfFields,
  ErrorSummary,
  type Frame,
  LinkButton,
  Note,
  Page,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { type ProfileRow, ProfileRows } from './profile.rows.js';

interface ProfilePageProps {
  frame: Frame;
  rows: ProfileRow[];
  /** Where the registration goes on, while it is not finished. */
  goOn: { href: string; left: number } | null;
  /** Whether a guardian must agree before the person is matched. */
  minor: boolean;
  consentStorageAt: Date | null;
  consented: boolean;
  version: number;
  accesses: ProfileAccess[];
  fields: FieldProblem[];
  saved: boolean;
  movedOn: boolean;
}

/** The worker's own profile: each answer with its change, the consents, and who looked. */
export function ProfilePage(props: ProfilePageProps) {
  const { frame, rows, fields, movedOn } = props;
  const { language } = frame;
  const title = profilesTexts(language, 'profile.title');
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <h1>{title}</h1>
        {movedOn && <Note kind="warn" title={profilesTexts(language, 'profiles.moved-on')} />}
        <ErrorSummary language={language} sentences={formSentences(language, fields)} />
        <State {...props} />
        <ProfileRows language={language} mode="edit" rows={rows} />
        <Consents {...props} />
        <SeenBy language={language} accesses={props.accesses} />
      </div>
    </Page>
  );
}

/** One note at the most: what to do next, or that the change is kept. */
function State({ frame: { language }, goOn, minor, saved, consented }: ProfilePageProps) {
  if (goOn) {
    const title =
      goOn.left > 0
        ? profilesTexts(language, 'profile.unfinished', { count: goOn.left })
        : profilesTexts(language, 'profile.unsent');
    return (
      <Note kind="tint" title={title}>
        <div class="actions">
          <LinkButton href={goOn.href}>{profilesTexts(language, 'profile.go-on')}</LinkButton>
        </div>
      </Note>
    );
  }
  if (minor) {
    return (
      <Note kind="warn" title={profilesTexts(language, 'profile.waits-guardian')}>
        {profilesTexts(language, 'profile.waits-guardian-more')}
        <div class="actions">
          <CallCentre language={language} />
        </div>
      </Note>
    );
  }
  if (!saved) return null;
  return (
    <Note kind="ok" title={profilesTexts(language, 'profile.saved')}>
      {consented && (
        <>
          {profilesTexts(language, 'profile.saved-more')}{' '}
          <a href="/ket-noi">{profilesTexts(language, 'profile.see-matches')}</a>
        </>
      )}
    </Note>
  );
}

/** Two purposes, two consents. That of matching is given and taken back here. */
function Consents(props: ProfilePageProps) {
  const { frame, goOn, consentStorageAt, consented, version } = props;
  const { language } = frame;
  return (
    <section class="panel form">
      <h2>{profilesTexts(language, 'profile.consents')}</h2>
      {consentStorageAt && (
        <p>
          {profilesTexts(language, 'profile.consent-storage', {
            date: formatDate(dateInZone(consentStorageAt)),
          })}
        </p>
      )}
      {!goOn && (
        <form class="form" method="post" action="/ho-so/dong-y" noValidate>
          <CsrfFields frame={frame} />
          <input type="hidden" name="version" value={version} />
          <Consent
            name="consentMatching"
            label={profilesTexts(language, 'profiles.consent-matching')}
            checked={consented}
          />
          <Button kind="quiet">{profilesTexts(language, 'profile.save-consent')}</Button>
        </form>
      )}
    </section>
  );
}

function SeenBy({ language, accesses }: { language: Language; accesses: ProfileAccess[] }) {
  return (
    <section class="panel">
      <h2>{profilesTexts(language, 'profile.seen-by')}</h2>
      {accesses.length === 0 && <p>{profilesTexts(language, 'profile.seen-by-nobody')}</p>}
      <ul class="seen-by">
        {accesses.map(({ kind, byRole, organisation, at }) => (
          <li key={`${kind}${String(at.getTime())}`}>
            {[identityTexts(language, `role.${byRole}`), organisation].filter(Boolean).join(', ')}
            {': '}
            {profilesTexts(language, `profile.access-${kind}`)} {formatDate(dateInZone(at))}
          </li>
        ))}
      </ul>
    </section>
  );
}
