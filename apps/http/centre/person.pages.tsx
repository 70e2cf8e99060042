import { matchingTexts, type MatchView } from '#libs/matching';
import { placementsTexts, type PlacementView } from '#libs/placements';
import { dateInZone, type FieldProblem, formatDate } from '#libs/platform';
import { postingsTexts, postingUrl } from '#libs/postings';
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
import { type PersonApplication } from './centre.repository.js';

interface PersonPageProps {
  frame: Frame;
  person: { id: string; fullName: string };
  /** What is known, in the order in which it is asked for. */
  facts: Fact[];
  /** Whether the person agreed that postings are matched. */
  consented: boolean;
  matches: MatchView[];
  applications: PersonApplication[];
  placements: PlacementView[];
  /** Why a referral was refused. */
  fields: FieldProblem[];
  requestKey: string;
}

/** One worker: what is known, which postings fit, what runs. */
export function PersonPage(props: PersonPageProps) {
  const { frame, person, facts, consented, fields } = props;
  const { language } = frame;
  return (
    <Page frame={frame} title={person.fullName} staff>
      <div class="console">
        <a class="back" href="/centre/people">
          <Icon name="chevron-left" />
          {postingsTexts(language, 'people.title')}
        </a>
        <div class="console-head">
          <h1>{person.fullName}</h1>
          <LinkButton href={`/centre/people/${person.id}/profile`} kind="quiet">
            {postingsTexts(language, 'people.edit-profile')}
          </LinkButton>
        </div>
        {!consented && (
          <Note kind="warn" title={postingsTexts(language, 'people.no-consent')}>
            {postingsTexts(language, 'people.no-consent-more')}
          </Note>
        )}
        <Refused frame={frame} fields={fields} />
        <div class="console-columns">
          <div class="stack">
            <Matches {...props} />
            <Placements {...props} />
          </div>
          <section class="panel">
            <h2>{postingsTexts(language, 'people.known')}</h2>
            <Facts facts={facts} />
          </section>
        </div>
      </div>
    </Page>
  );
}

function Refused({ frame: { language }, fields }: Pick<PersonPageProps, 'frame' | 'fields'>) {
  if (fields.length === 0) return null;
  // One by one: several reasons may stand at the same field.
  const reasons = fields.map((problem) => formSentences(language, [problem])[problem.field]);
  return <Note kind="bad" title={reasons.join(' ')} />;
}

/** Postings that fit, each with its referral. */
function Matches(props: PersonPageProps) {
  const { frame, matches } = props;
  const { language } = frame;
  const columns = ['work', 'fit', 'missing', 'refer'] as const;
  return (
    <section class="stack">
      <h2>{postingsTexts(language, 'people.matches')}</h2>
      {matches.length === 0 && <p>{postingsTexts(language, 'people.no-matches')}</p>}
      {matches.length > 0 && (
        <div class="panel table-panel">
          <Table
            caption={postingsTexts(language, 'people.matches')}
            columns={columns.map((column) => ({
              label: postingsTexts(language, `people.${column}`),
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
    </section>
  );
}

/** The button, or that it was pressed before. */
function Referral(props: PersonPageProps & { postingId: string }) {
  const { frame, person, applications, requestKey, postingId } = props;
  const { language } = frame;
  if (applications.some((application) => application.postingId === postingId)) {
    return <Tag>{postingsTexts(language, 'applied.title')}</Tag>;
  }
  return (
    <form method="post" action={`/centre/people/${person.id}/referrals`}>
      <CsrfFields frame={frame} requestKey={`${requestKey}.${postingId}`} />
      <input type="hidden" name="postingId" value={postingId} />
      <Button kind="quiet">{postingsTexts(language, 'people.refer-one')}</Button>
    </form>
  );
}

/** What runs for this worker: ways abroad, and applications at home, which have no state. */
function Placements({ frame: { language }, placements, applications }: PersonPageProps) {
  const atHome = applications.filter(({ placementId }) => placementId === null);
  const columns = ['posting', 'state', 'turn', 'since'] as const;
  return (
    <section class="stack">
      <h2>{postingsTexts(language, 'people.placements')}</h2>
      {placements.length + atHome.length === 0 ? (
        <p>{postingsTexts(language, 'people.no-placements')}</p>
      ) : (
        <div class="panel table-panel">
          <Table
            caption={postingsTexts(language, 'people.placements')}
            columns={columns.map((column) => ({
              label: postingsTexts(language, `placements.${column}`),
            }))}
            rows={[
              ...placements.map((row) => ({
                key: row.id,
                cells: [
                  <a href={`/centre/placements/${row.id}`}>{row.title ?? row.programmeCode}</a>,
                  placementsTexts(language, `state.${row.state}`),
                  placementsTexts(language, `mover.${row.mover}.short`),
                  formatDate(dateInZone(row.stateSince)),
                ],
              })),
              ...atHome.map((row) => ({
                key: row.postingId,
                cells: [
                  <a href={postingUrl(row)}>{row.title}</a>,
                  postingsTexts(language, 'applied.title'),
                  null,
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
