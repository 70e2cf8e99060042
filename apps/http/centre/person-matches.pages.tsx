import { applicationsTexts } from '#libs/applications';
import { matchingTexts, type OverrideRow, type StaffMatchView } from '#libs/matching';
import { formatInstant } from '#libs/platform';
import { postingUrl } from '#libs/postings';
import { Button, CsrfFields, Field, type Frame, Icon, Page, Table, Tag } from '#libs/ui';
import { type Labels, marketTag, payCell } from '../portal/posting-card.pages.js';
import { Conditions, FitWord, OutcomeNotes, OverrideForm, Said } from './match-parts.pages.js';
import { type Outcome } from './outcome.js';

interface PersonMatchesPageProps {
  frame: Frame;
  person: { id: string; fullName: string };
  matches: StaffMatchView[];
  history: OverrideRow[];
  /** Postings to which the person has applied, or was referred. */
  applied: ReadonlySet<string>;
  labels: Labels;
  outcome: Outcome;
  requestKey: string;
}

/** The postings for one worker, what counsellors said of them, and proposing another one. */
export function PersonMatchesPage(props: PersonMatchesPageProps) {
  const { frame, person, matches, outcome } = props;
  const { language } = frame;
  const title = matchingTexts(language, 'matches.of-person', { name: person.fullName });
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <a class="back" href={`/centre/people/${person.id}`}>
          <Icon name="chevron-left" />
          {person.fullName}
        </a>
        <h1>{title}</h1>
        <OutcomeNotes language={language} outcome={outcome} />
        {matches.length === 0 ? (
          <p>{matchingTexts(language, 'matches.none-of-person')}</p>
        ) : (
          <MatchTable {...props} />
        )}
        <RecommendOther {...props} />
        <History {...props} />
      </div>
    </Page>
  );
}

function MatchTable(props: PersonMatchesPageProps) {
  const { frame, matches, labels } = props;
  const { language } = frame;
  const columns = [
    matchingTexts(language, 'matches.work'),
    matchingTexts(language, 'matches.pay'),
    matchingTexts(language, 'matches.fit'),
    matchingTexts(language, 'candidates.conditions'),
    matchingTexts(language, 'override.title'),
    matchingTexts(language, 'matches.next'),
  ];
  return (
    <div class="panel table-panel">
      <Table
        caption={matchingTexts(language, 'matches.best')}
        columns={columns.map((label) => ({ label }))}
        rows={matches.map((match) => ({
          key: match.id,
          cells: [
            <span class="lines">
              <a href={match.posting.url}>{match.posting.title}</a>
              <span class="muted">
                {[
                  marketTag(match.posting, labels, language),
                  match.posting.place,
                  match.posting.organisation,
                ]
                  .filter(Boolean)
                  .join('. ')}
              </span>
              {match.dismissed && <Tag>{matchingTexts(language, 'matches.put-away')}</Tag>}
            </span>,
            payCell(match.posting, language).figure,
            <span class="lines">
              <FitWord language={language} fit={match} />
            </span>,
            <Conditions language={language} factors={match.factors} />,
            <span class="lines">
              <Said language={language} said={match.override} />
              <Say {...props} match={match} />
            </span>,
            <Referral {...props} match={match} />,
          ],
        }))}
      />
    </div>
  );
}

function Say({ frame, person, match }: PersonMatchesPageProps & { match: StaffMatchView }) {
  return (
    <OverrideForm
      frame={frame}
      action={`/centre/people/${person.id}/overrides`}
      hidden={{ posting: match.posting.code }}
      kind={match.override === null ? 'hold_back' : 'lift'}
      id={match.id}
    />
  );
}

/** The button, or that it was pressed before; who is held back is not referred. */
function Referral(props: PersonMatchesPageProps & { match: StaffMatchView }) {
  const { frame, person, applied, requestKey, match } = props;
  const { language } = frame;
  const { id } = match.posting;
  if (applied.has(id)) return <Tag>{applicationsTexts(language, 'applied.title')}</Tag>;
  if (match.override?.kind === 'hold_back') return null;
  return (
    <form method="post" action={`/centre/people/${person.id}/referrals`}>
      <CsrfFields frame={frame} requestKey={`${requestKey}.${id}`} />
      <input type="hidden" name="postingId" value={id} />
      <Button kind="quiet">{applicationsTexts(language, 'apply.refer')}</Button>
    </form>
  );
}

/** A posting that the conditions keep from the worker, or that lies outside the wishes. */
function RecommendOther({ frame, person }: PersonMatchesPageProps) {
  const { language } = frame;
  return (
    <section class="panel">
      <h2>{matchingTexts(language, 'override.recommend-other')}</h2>
      <p class="muted">{matchingTexts(language, 'override.recommend-more')}</p>
      <form class="recommend-other" method="post" action={`/centre/people/${person.id}/overrides`}>
        <CsrfFields frame={frame} />
        <Field
          language={language}
          name="posting"
          label={matchingTexts(language, 'override.posting')}
        />
        <Field
          language={language}
          name="reason"
          label={matchingTexts(language, 'override.reason')}
          help={matchingTexts(language, 'override.reason-recommend')}
        />
        <Button kind="quiet" name="kind" value="recommend">
          {matchingTexts(language, 'override.recommend')}
        </Button>
      </form>
    </section>
  );
}

function History({ frame, history }: PersonMatchesPageProps) {
  const { language } = frame;
  if (history.length === 0) return null;
  const title = matchingTexts(language, 'override.history');
  const columns = [
    matchingTexts(language, 'override.when'),
    matchingTexts(language, 'override.title'),
    matchingTexts(language, 'matches.work'),
    matchingTexts(language, 'override.reason'),
  ];
  return (
    <section class="stack">
      <h2>{title}</h2>
      <div class="panel table-panel">
        <Table
          caption={title}
          columns={columns.map((label) => ({ label }))}
          rows={history.map((row) => ({
            key: row.id,
            cells: [
              formatInstant(row.at, language),
              `${matchingTexts(language, `override.done.${row.kind}`)}, ${row.byName}`,
              <a href={postingUrl(row)}>{row.title}</a>,
              <span>{row.reason}</span>,
            ],
          }))}
        />
      </div>
    </section>
  );
}
