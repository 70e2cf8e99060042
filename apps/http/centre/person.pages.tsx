import { matchingTexts, type MatchView } from '#libs/matching';
import { type PlacementListRow, placementsTexts } from '#libs/placements';
import { dateInZone, formatDate } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
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

interface PersonPageProps {
  frame: Frame;
  person: { id: string; fullName: string };
  /** What is known, in the order in which it is asked for. */
  facts: Fact[];
  /** Whether the person agreed that postings are matched. */
  consented: boolean;
  matches: MatchView[];
  placements: PlacementListRow[];
  requestKey: string;
}

/** One worker: what is known, which postings fit, what runs. */
export function PersonPage(props: PersonPageProps) {
  const { frame, person, facts, consented } = props;
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

/** Postings that fit, each with its referral. */
function Matches({ frame, person, matches, requestKey }: PersonPageProps) {
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
                <form method="post" action={`/centre/people/${person.id}/referrals`}>
                  <CsrfFields frame={frame} requestKey={`${requestKey}.${posting.id}`} />
                  <input type="hidden" name="postingId" value={posting.id} />
                  <Button kind="quiet">{postingsTexts(language, 'people.refer-one')}</Button>
                </form>,
              ],
            }))}
          />
        </div>
      )}
    </section>
  );
}

/** What runs for this worker. */
function Placements({ frame: { language }, placements }: PersonPageProps) {
  const columns = ['posting', 'state', 'turn', 'since'] as const;
  return (
    <section class="stack">
      <h2>{postingsTexts(language, 'people.placements')}</h2>
      {placements.length === 0 ? (
        <p>{postingsTexts(language, 'people.no-placements')}</p>
      ) : (
        <div class="panel table-panel">
          <Table
            caption={postingsTexts(language, 'people.placements')}
            columns={columns.map((column) => ({
              label: postingsTexts(language, `placements.${column}`),
            }))}
            rows={placements.map((row) => ({
              key: row.id,
              cells: [
                <a href={`/centre/placements/${row.id}`}>{row.title ?? row.programmeCode}</a>,
                placementsTexts(language, `state.${row.state}`),
                placementsTexts(language, `mover.${row.mover}.short`),
                formatDate(dateInZone(row.stateSince)),
              ],
            }))}
          />
        </div>
      )}
    </section>
  );
}
