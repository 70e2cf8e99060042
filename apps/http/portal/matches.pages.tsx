import { type Language } from '#libs/platform';
import { type Factor, matchingTexts, type MatchView } from '#libs/matching';
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
} from '#libs/ui';
import { costCell, type Labels, marketTag, payCell } from './posting-card.pages.js';

interface MatchesPageProps {
  frame: Frame;
  matches: MatchView[];
  labels: Labels;
}

/** The postings that fit a worker, best first: why they fit, what is missing, what to do next. */
export function MatchesPage({ frame, matches, labels }: MatchesPageProps) {
  const { language, user } = frame;
  const title = matchingTexts(language, 'matches.title');
  return (
    <Page frame={frame} title={title}>
      <div class="wrap stack py-6">
        <h1>
          {matches.length === 0
            ? title
            : matchingTexts(language, 'matches.greeting', {
                name: givenName(user?.name ?? ''),
                count: matches.length,
              })}
        </h1>
        {matches.length === 0 ? (
          <NoMatches language={language} />
        ) : (
          <div class="cards">
            {matches.map((match) => (
              <MatchCard key={match.id} frame={frame} match={match} labels={labels} />
            ))}
          </div>
        )}
        <p>
          {matchingTexts(language, 'matches.not-right')}{' '}
          <a href="/ho-so">{matchingTexts(language, 'matches.edit-wishes')}</a>
        </p>
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
}

function MatchCard({ frame, match, labels }: MatchCardProps) {
  const { language } = frame;
  const { posting } = match;
  const pay = { vndMonthMin: posting.payVndMin, vndMonthMax: posting.payVndMax };
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
        tags={[marketTag(posting, labels, language), ...(posting.place ? [posting.place] : [])]}
        title={
          <h2 class="card-title">
            <a href={posting.url}>{posting.title}</a>
          </h2>
        }
        organisation={posting.organisation ?? undefined}
        verified={false}
      />
      <Ledger
        cells={[payCell({ pay: { ...NO_PAY, ...pay } }, language), costCell(posting, language)]}
      />
      <Reasons language={language} factors={match.factors} />
      <div class="actions">
        {match.met === match.total ? (
          <LinkButton href={posting.url}>{matchingTexts(language, 'matches.see-apply')}</LinkButton>
        ) : (
          <LinkButton href={posting.url} kind="quiet">
            {matchingTexts(language, 'matches.see')}
          </LinkButton>
        )}
        <form method="post" action={`/ket-noi/${match.id}/bo-qua`}>
          <CsrfFields frame={frame} />
          <Button kind="text">{matchingTexts(language, 'matches.dismiss')}</Button>
        </form>
      </div>
    </article>
  );
}

/** A match carries its pay in dong a month only. */
const NO_PAY = { text: null, min: null, max: null, currency: null, period: null, rateDate: null };

function Reasons({ language, factors }: { language: Language; factors: Factor[] }) {
  const met = factors.filter(({ state }) => state === 'yes');
  const missing = factors.filter(({ state }) => state === 'no');
  const unknown = factors.filter(({ state }) => state === 'unknown');
  return (
    <>
      {met.length > 0 && <h3 class="match-why">{matchingTexts(language, 'matches.why')}</h3>}
      <ul class="check-list">
        {met.map(({ code, text }) => (
          <li key={code}>
            <Icon name="check" class="is-ok" />
            <span>
              {matchingTexts(language, 'matching.state.yes')}: {text}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <Note
          kind="warn"
          title={matchingTexts(language, 'matching.missing', { missing: missing.length })}
        >
          <WhatToDo language={language} factors={missing} />
        </Note>
      )}
      {unknown.length > 0 && (
        <Note
          kind="tint"
          icon="circle-question-mark"
          title={matchingTexts(language, 'matches.unknown', { count: unknown.length })}
        >
          <WhatToDo language={language} factors={unknown} />
          <div class="actions">
            <LinkButton href="/ho-so">
              {matchingTexts(language, 'matches.answer', { count: unknown.length })}
            </LinkButton>
          </div>
        </Note>
      )}
    </>
  );
}

function WhatToDo({ language, factors }: { language: Language; factors: Factor[] }) {
  return (
    <ul>
      {factors.map(({ code, state, text, nextStep }) => (
        <li key={code}>
          <strong>
            {matchingTexts(language, `matching.state.${state}`)}: {text}.
          </strong>{' '}
          {nextStep !== null && matchingTexts(language, `matching.next.${nextStep}`)}
        </li>
      ))}
    </ul>
  );
}
