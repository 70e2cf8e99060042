import { identityTexts } from '#libs/identity';
import { placementsTexts, type HistoryRow, type PlacementView } from '#libs/placements';
import {
  dateInZone,
  daysBetween,
  type FieldProblem,
  formatDate,
  formatInstant,
  type IsoDate,
  type Language,
} from '#libs/platform';
import {
  Button,
  CallCentre,
  CsrfFields,
  ErrorSummary,
  type Frame,
  Icon,
  Note,
  Page,
  SpanProgress,
  TextArea,
  TimeLine,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';

interface PlacementPageProps {
  frame: Frame;
  placement: PlacementView;
  /** Name of the programme in the language of the page. */
  programme: string;
  today: IsoDate;
  /** Problems of the withdrawal, when it came back. */
  fields: FieldProblem[];
  requestKey: string;
}

/** A worker's own way abroad: where it is, who must act, by when, all that was and will be. */
export function PlacementPage(props: PlacementPageProps) {
  const { frame, placement, programme, fields } = props;
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
          <ErrorSummary language={language} sentences={formSentences(language, fields)} />
          {placement.mover === 'worker' && (
            <section class="panel panel-mine">
              <h2>{placementsTexts(language, 'file.yours')}</h2>
              <p>{placementsTexts(language, `plain.${placement.state}`)}</p>
            </section>
          )}
          <History language={language} history={placement.history} />
          <CallCentre language={language} />
          <Withdraw {...props} />
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
  const arrived = line[here]?.state === 'DEPARTED';
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

/** What happened, newest first: when, what, who, why. */
export function History({ language, history }: { language: Language; history: HistoryRow[] }) {
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'file.history')}</h2>
      <ul class="history">
        {[...history].reverse().map(({ at, toState, byName, byRole, reason }) => (
          <li key={`${at.getTime()}-${toState}`}>
            <span class="muted unbroken">{formatInstant(at, language)}</span>{' '}
            <strong>{placementsTexts(language, `state.${toState}`)}</strong>{' '}
            <span class="muted">{byName ?? roleName(byRole, language)}</span>
            {reason !== null && reason !== '' && <p>{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function roleName(role: string, language: Language): string {
  const key = `role.${role}`;
  return identityTexts.has(key) ? identityTexts(language, key) : '';
}

/** Leaving the way asks a second question: why. */
function Withdraw({ frame, placement, fields, requestKey }: PlacementPageProps) {
  const { language } = frame;
  if (!placement.allowedSteps.some(({ step }) => step === 'withdraw')) return null;
  const sentences = formSentences(language, fields);
  return (
    <details class="panel disclosure" open={fields.length > 0}>
      <summary>
        <Icon name="chevron-down" />
        {placementsTexts(language, 'file.withdraw')}
      </summary>
      <form class="form" method="post" action={`/ca/${placement.id}/rut`} noValidate>
        <CsrfFields frame={frame} requestKey={requestKey} />
        <input type="hidden" name="version" value={placement.version} />
        <p>{placementsTexts(language, 'file.withdraw-more')}</p>
        <TextArea
          language={language}
          name="reason"
          label={placementsTexts(language, 'file.withdraw-why')}
          problem={sentences['reason']}
          rows={3}
        />
        <Button kind="error" block>
          {placementsTexts(language, 'file.withdraw-send')}
        </Button>
      </form>
    </details>
  );
}
