import { type ComponentChildren } from 'preact';
import { matchingTexts, type MatchView } from '#libs/matching';
import { formatInstant, type Language } from '#libs/platform';
import { profilesTexts } from '#libs/profiles';
import {
  Button,
  CallCentre,
  CsrfFields,
  EmptyState,
  type Frame,
  Icon,
  Ledger,
  LinkButton,
  Note,
  OfferHead,
  Page,
  Tag,
} from '#libs/ui';
import { MatchReasons } from './match-reasons.pages.js';
import { costCell, type Labels, payCell, postingTags } from './posting-card.pages.js';

interface MatchesPageProps {
  frame: Frame;
  matches: MatchView[];
  labels: Labels;
}

/** The postings that fit a worker, best first: why they fit, what is missing, what to do next. */
export function MatchesPage({ frame, matches, labels }: MatchesPageProps) {
  const { language, user } = frame;
  const title = matchingTexts(language, 'matches.title');
  const updated = matches.map(({ updatedAt }) => updatedAt.getTime());
  return (
    <Page frame={frame} title={title}>
      <div class="wrap stack py-6">
        <div>
          <h1>
            {matches.length === 0
              ? title
              : matchingTexts(language, 'matches.greeting', {
                  name: givenName(user?.name ?? ''),
                  count: matches.length,
                })}
          </h1>
          {updated.length > 0 && (
            <p class="muted">
              {matchingTexts(language, 'matches.updated', {
                at: formatInstant(new Date(Math.max(...updated)), language),
              })}
            </p>
          )}
        </div>
        {matches.length === 0 && <NoMatches language={language} />}
        <div class="cards">
          {matches.map((match) => (
            <MatchCard key={match.id} frame={frame} match={match} labels={labels}>
              <Actions frame={frame} match={match} />
            </MatchCard>
          ))}
        </div>
        <p class="match-more">
          <span>
            {matchingTexts(language, 'matches.not-right')}{' '}
            <a href="/ho-so">{matchingTexts(language, 'matches.edit-wishes')}</a>
          </span>
          <a href="/ket-noi/da-bo-qua">{matchingTexts(language, 'matches.dismissed')}</a>
        </p>
      </div>
    </Page>
  );
}

/** What a worker put away, with the way back. */
export function DismissedPage({ frame, matches, labels }: MatchesPageProps) {
  const { language } = frame;
  const title = matchingTexts(language, 'matches.dismissed');
  return (
    <Page frame={frame} title={title}>
      <div class="wrap stack py-6">
        <a class="back" href="/ket-noi">
          <Icon name="chevron-left" />
          {matchingTexts(language, 'matches.title')}
        </a>
        <h1>{title}</h1>
        {matches.length === 0 && (
          <EmptyState
            title={matchingTexts(language, 'matches.none-dismissed')}
            text={matchingTexts(language, 'matches.none-dismissed-more')}
          />
        )}
        <div class="cards">
          {matches.map((match) => (
            <MatchCard key={match.id} frame={frame} match={match} labels={labels}>
              <div class="actions">
                <form method="post" action={`/ket-noi/${match.id}/hien-lai`}>
                  <CsrfFields frame={frame} />
                  <Button kind="quiet">{matchingTexts(language, 'matches.restore')}</Button>
                </form>
              </div>
            </MatchCard>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** Vietnamese names end with the name by which a person is called. */
function givenName(fullName: string): string {
  return fullName.split(' ').at(-1) ?? fullName;
}

function NoMatches({ language }: { language: Language }) {
  return (
    <EmptyState
      title={matchingTexts(language, 'matches.none')}
      text={matchingTexts(language, 'matches.none-more')}
    >
      <div class="stack mt-4">
        <LinkButton href="/ho-so" block>
          {profilesTexts(language, 'profile.complete')}
        </LinkButton>
        <CallCentre language={language} />
      </div>
    </EmptyState>
  );
}

interface MatchCardProps {
  frame: Frame;
  match: MatchView;
  labels: Labels;
  /** What can be done with it. */
  children: ComponentChildren;
}

function MatchCard({ frame, match, labels, children }: MatchCardProps) {
  const { language } = frame;
  const { posting, recommendation } = match;
  const place = posting.place === null ? [] : [posting.place];
  return (
    <article class="panel match">
      <p class={`match-head match-${match.word}`}>
        <strong>{matchingTexts(language, `matching.word.${match.word}`)}</strong>
        <span>
          {match.total === 0
            ? matchingTexts(language, 'matching.met-none')
            : matchingTexts(language, 'matching.met', { met: match.met, total: match.total })}
        </span>
      </p>
      <OfferHead
        language={language}
        tags={[...postingTags(posting, labels, language), ...place]}
        title={
          <h2 class="card-title">
            <a href={posting.url}>{posting.title}</a>{' '}
            {match.isNew && <Tag strong>{matchingTexts(language, 'matches.new')}</Tag>}
          </h2>
        }
        organisation={posting.organisation ?? undefined}
        verified={posting.verified}
      />
      <Ledger cells={[payCell(posting, language), costCell(posting, language)]} />
      {recommendation !== null && (
        <Note kind="ok" icon="users" title={matchingTexts(language, 'matches.recommended')}>
          {recommendation}
        </Note>
      )}
      <MatchReasons language={language} factors={match.factors} wishes={match.wishes} />
      {children}
    </article>
  );
}

/** One filled button: to the question that is open, else to the posting. */
function Actions({ frame, match }: { frame: Frame; match: MatchView }) {
  const { language } = frame;
  const ready = match.met === match.total;
  return (
    <div class="actions">
      <LinkButton href={match.posting.url} kind={ready ? 'primary' : 'quiet'}>
        {matchingTexts(language, ready ? 'matches.see-apply' : 'matches.see')}
      </LinkButton>
      <form method="post" action={`/ket-noi/${match.id}/bo-qua`}>
        <CsrfFields frame={frame} />
        <Button kind="text">{matchingTexts(language, 'matches.dismiss')}</Button>
      </form>
    </div>
  );
}
