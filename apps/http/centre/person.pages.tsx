import { type ApplicationRow, applicationsTexts } from '#libs/applications';
import { identityTexts } from '#libs/identity';
import { matchingTexts, type MatchView } from '#libs/matching';
import { type PlacementListRow, placementsTexts } from '#libs/placements';
import { dateInZone, type FieldProblem, formatDate } from '#libs/platform';
import { postingUrl } from '#libs/postings';
import { type GuardianConsent, profilesTexts } from '#libs/profiles';
import {
  Button,
  CsrfFields,
  type Fact,
  Facts,
  type Frame,
  Icon,
  LinkButton,
  Note,
  Page,
  StateTag,
  Table,
  Tag,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { AccountSection, GuardianSection } from './person-sections.pages.js';

interface PersonPageProps {
  frame: Frame;
  person: { id: string; fullName: string };
  /** What is known, in the order in which it is asked for. */
  facts: Fact[];
  /** Whether the person agreed that postings are matched. */
  consented: boolean;
  matches: MatchView[];
  applications: ApplicationRow[];
  placements: PlacementListRow[];
  programmeName: (code: string) => string;
  guardian: GuardianConsent | undefined;
  /** Whether the law asks for a guardian and none has agreed. */
  awaitsGuardian: boolean;
  hasAccount: boolean;
  refusal: Refusal | null;
  saved: boolean;
  requestKey: string;
}

/** A form of the page that was refused, with what was typed into it. */
export interface Refusal {
  form: 'referral' | 'guardian' | 'account';
  fields: FieldProblem[];
  typed: Record<string, string>;
}

/** One worker: what is known, which postings fit, what runs. */
export function PersonPage(props: PersonPageProps) {
  const { frame, person, facts, consented, refusal, saved } = props;
  const { language } = frame;
  return (
    <Page frame={frame} title={person.fullName} staff>
      <div class="console">
        <a class="back" href="/centre/people">
          <Icon name="chevron-left" />
          {identityTexts(language, 'people.title')}
        </a>
        <div class="console-head">
          <h1>{person.fullName}</h1>
          <LinkButton href={`/centre/people/${person.id}/profile`} kind="quiet">
            {profilesTexts(language, 'profile.edit')}
          </LinkButton>
        </div>
        {saved && <Note kind="ok" title={profilesTexts(language, 'profile.saved')} />}
        {!consented && (
          <Note kind="warn" title={profilesTexts(language, 'profile.no-consent')}>
            {profilesTexts(language, 'profile.no-consent-more')}
          </Note>
        )}
        <Refused frame={frame} fields={refusal?.fields ?? []} />
        <div class="console-columns">
          <div class="stack">
            <Matches {...props} />
            <Placements {...props} />
          </div>
          <div class="stack">
            <section class="panel">
              <h2>{identityTexts(language, 'people.known')}</h2>
              <Facts facts={facts} />
            </section>
            <GuardianSection
              {...sectionOf(props, 'guardian')}
              guardian={props.guardian}
              awaited={props.awaitsGuardian}
            />
            <AccountSection {...sectionOf(props, 'account')} hasAccount={props.hasAccount} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function sectionOf({ frame, person, refusal }: PersonPageProps, form: Refusal['form']) {
  const own = refusal?.form === form ? refusal : { fields: [], typed: {} };
  return { frame, personId: person.id, fields: own.fields, typed: own.typed };
}

function Refused({ frame: { language }, fields }: { frame: Frame; fields: FieldProblem[] }) {
  if (fields.length === 0) return null;
  // One by one: several reasons may stand at the same field.
  const reasons = fields.map((problem) => formSentences(language, [problem])[problem.field]);
  return <Note kind="bad" title={reasons.join(' ')} />;
}

/** Postings that fit, each with its referral. */
function Matches(props: PersonPageProps) {
  const { frame, matches } = props;
  const { language } = frame;
  const columns = ['work', 'fit', 'missing', 'next'] as const;
  return (
    <section class="stack">
      <h2>{matchingTexts(language, 'matches.best')}</h2>
      {matches.length === 0 && <p>{matchingTexts(language, 'matches.none-of-person')}</p>}
      {matches.length > 0 && (
        <div class="panel table-panel">
          <Table
            caption={matchingTexts(language, 'matches.best')}
            columns={columns.map((column) => ({
              label: matchingTexts(language, `matches.${column}`),
            }))}
            rows={matches.map(({ id, posting, word, factors }) => ({
              key: id,
              cells: [
                <>
                  <a href={posting.url}>{posting.title}</a>
                  <br />
                  <span class="muted">
                    {[posting.place, posting.organisation].filter(Boolean).join('. ')}
                  </span>
                </>,
                word === 'very' ? (
                  <StateTag state="ok">{matchingTexts(language, 'matching.word.very')}</StateTag>
                ) : (
                  <Tag strong>{matchingTexts(language, `matching.word.${word}`)}</Tag>
                ),
                <span>
                  {factors
                    .filter(({ state }) => state !== 'yes')
                    .map(({ text }) => text)
                    .join('; ')}
                </span>,
                <Referral {...props} postingId={posting.id} />,
              ],
            }))}
          />
        </div>
      )}
      <p>
        <a href={`/centre/people/${props.person.id}/matches`}>
          {matchingTexts(language, 'matches.see-all')}
        </a>
      </p>
    </section>
  );
}

/** The button, or that it was pressed before; what was withdrawn may be asked for again. */
function Referral(props: PersonPageProps & { postingId: string }) {
  const { frame, person, applications, requestKey, postingId } = props;
  const { language } = frame;
  const applied = applications.find((application) => application.postingId === postingId);
  if (applied && applied.outcome !== 'WITHDRAWN') {
    return <Tag>{applicationsTexts(language, 'applied.title')}</Tag>;
  }
  return (
    <form method="post" action={`/centre/people/${person.id}/referrals`}>
      <CsrfFields frame={frame} requestKey={`${requestKey}.${postingId}`} />
      <input type="hidden" name="postingId" value={postingId} />
      <Button kind="quiet">{applicationsTexts(language, 'apply.refer')}</Button>
    </form>
  );
}

/** What runs for this worker: ways abroad, and applications at home, which have no state. */
function Placements(props: PersonPageProps) {
  const { placements, applications, programmeName } = props;
  const { language } = props.frame;
  const atHome = applications.filter(({ placementId }) => placementId === null);
  const columns = ['posting', 'state', 'turn', 'since'] as const;
  return (
    <section class="stack">
      <h2>{placementsTexts(language, 'list.title')}</h2>
      {placements.length + atHome.length === 0 ? (
        <p>{placementsTexts(language, 'list.none-of-person')}</p>
      ) : (
        <div class="panel table-panel">
          <Table
            caption={placementsTexts(language, 'list.title')}
            columns={columns.map((column) => ({
              label: placementsTexts(language, `list.${column}`),
            }))}
            rows={[
              ...placements.map((row) => ({
                key: row.id,
                cells: [
                  <a href={`/centre/placements/${row.id}`}>
                    {row.title ?? programmeName(row.programmeCode)}
                  </a>,
                  placementsTexts(language, `state.${row.state}`),
                  placementsTexts(language, `mover.${row.mover}.short`),
                  formatDate(dateInZone(row.stateSince)),
                ],
              })),
              ...atHome.map((row) => ({
                key: row.postingId,
                cells: [
                  <a href={postingUrl(row)}>{row.title}</a>,
                  <a href={`/centre/referrals/${row.id}`}>
                    {applicationsTexts(
                      language,
                      row.outcome === null ? 'applied.title' : `outcome.${row.outcome}`,
                    )}
                  </a>,
                  row.kind === 'referral' && (
                    <a href={`/centre/referrals/${row.id}/slip`}>
                      {applicationsTexts(language, 'slip.print')}
                    </a>
                  ),
                  formatDate(dateInZone(row.createdAt)),
                ],
              })),
            ]}
          />
        </div>
      )}
    </section>
  );
}
