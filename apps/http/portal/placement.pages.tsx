import { placementsTexts, type PlacementView } from '#libs/placements';
import { dateInZone, daysBetween, formatDate, type Language } from '#libs/platform';
import { CallCentre, ErrorSummary, Note, Page, SpanProgress, TimeLine } from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { Clocks } from './placement-clocks.pages.js';
import { History, KnownFacts } from './placement-history.pages.js';
import { OwnTasks, type PlacementPageProps, Withdraw } from './placement-tasks.pages.js';

/** A worker's own way abroad: where it is, who must act, by when, all that was and will be. */
export function PlacementPage(props: PlacementPageProps) {
  const { frame, placement, programme, refused, today } = props;
  const { language } = frame;
  const state = placementsTexts(language, `state.${placement.state}`);
  const about = [placement.title, programme, placement.organisationName].filter(Boolean).join('. ');
  return (
    <Page frame={frame} title={state}>
      <div class="head-panel">
        <div class="wrap stack">
          <p class="muted">{about}</p>
          <h1>{state}</h1>
          <Progress language={language} placement={placement} />
          <WhoseTurn {...props} />
        </div>
      </div>
      <div class="wrap two-columns">
        <div class="stack">
          <ErrorSummary
            language={language}
            sentences={formSentences(language, refused?.fields ?? [])}
            prefix={refused === undefined ? '' : `${refused.step}-`}
          />
          <OwnTasks {...props} />
          <Clocks language={language} clocks={placement.clocks} today={today} />
          <KnownFacts language={language} facts={placement.facts} />
        </div>
        <section class="panel">
          <h2>{placementsTexts(language, 'file.way')}</h2>
          <TimeLine
            language={language}
            steps={placement.line.map(({ state: at, status, at: reached }) => ({
              status,
              title: placementsTexts(language, `state.${at}`),
              text: status === 'here' ? placementsTexts(language, `plain.${at}`) : undefined,
              when: reached === null ? undefined : formatDate(dateInZone(reached)),
            }))}
          />
        </section>
        <div class="stack">
          <History language={language} history={placement.history} />
          <CallCentre language={language} />
          <Withdraw {...props} />
        </div>
      </div>
    </Page>
  );
}

function Progress({
  language,
  placement: { line },
}: {
  language: Language;
  placement: PlacementView;
}) {
  const here = line.findIndex(({ status }) => status === 'here');
  const arrived = line[here]?.state === 'REINTEGRATED';
  return (
    <SpanProgress
      language={language}
      step={arrived ? line.length + 1 : here + 1}
      total={line.length}
    />
  );
}

/** Who must act, by when, and how much time is left. */
export function WhoseTurn({
  frame,
  placement,
  today,
}: Pick<PlacementPageProps, 'frame' | 'placement' | 'today'>) {
  const { language } = frame;
  const { mover, answerBy, organisationName, state } = placement;
  const own = frame.user?.role === 'worker';
  const late = answerBy !== null && answerBy < today;
  const organisation = organisationName ?? placementsTexts(language, 'mover.no-organisation');
  return (
    <Note
      kind={late ? 'bad' : 'tint'}
      icon={mover === 'agency' ? 'building-2' : mover === 'worker' ? 'user' : undefined}
      title={placementsTexts(
        language,
        mover === 'worker' && !own ? 'mover.worker.other' : `mover.${mover}`,
        { organisation },
      )}
    >
      {answerBy === null
        ? own && placementsTexts(language, `plain.${state}`)
        : placementsTexts(language, late ? 'file.late' : 'file.by', {
            date: formatDate(answerBy),
            days: Math.abs(daysBetween(today, answerBy)),
          })}
    </Note>
  );
}
