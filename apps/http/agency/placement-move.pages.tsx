import {
  type AllowedStep,
  type ChosenPlacement,
  type ManyOutcome,
  placementsTexts,
  type Step,
} from '#libs/placements';
import { type Language } from '#libs/platform';
import { Button, CsrfFields, EmptyState, ErrorSummary, type Frame, Icon, Page } from '#libs/ui';
import {
  EvidenceFields,
  FactFields,
  type FormPart,
  ReasonFields,
  reasonText,
  type Refused,
} from '../portal/placement-fields.pages.js';
import { Refusal } from '../portal/placement-tasks.pages.js';
import { formSentences, sentence } from '../web/sentences.js';
import { pickOf } from './placement-card.pages.js';
import { asksKindOfReason } from './placement-steps.pages.js';

/** Somebody chosen on the board: as they are now, and the version that was seen. */
export interface Picked {
  placement: ChosenPlacement;
  version: number;
}

export interface MovePageProps {
  frame: Frame;
  basePath: string;
  picked: Picked[];
  /** Undefined: not chosen yet. */
  step: Step | undefined;
  refused?: Refused;
  requestKey: string;
}

/** One step for one or many: who they are, what is written for all, what stands in the way. */
export function MovePage(props: MovePageProps) {
  const { frame, basePath, picked, step, refused } = props;
  const { language } = frame;
  const count = picked.length;
  const title =
    step === undefined
      ? placementsTexts(language, 'move.choose-title', { count })
      : placementsTexts(language, 'move.title', {
          step: placementsTexts(language, `step.${step}`),
          count,
        });
  return (
    <Page frame={frame} title={title} staff>
      <div class="console move-console">
        <BoardLink language={language} basePath={basePath} />
        <h1>{title}</h1>
        <ErrorSummary
          language={language}
          sentences={formSentences(language, refused?.fields ?? [])}
          prefix="move-"
        />
        {count === 0 && (
          <EmptyState
            title={placementsTexts(language, 'move.nobody')}
            text={placementsTexts(language, 'move.nobody-more')}
          />
        )}
        {count > 0 && step === undefined && <StepLinks {...props} />}
        {count > 0 && step !== undefined && <MoveForm {...props} step={step} />}
      </div>
    </Page>
  );
}

function BoardLink({ language, basePath }: { language: Language; basePath: string }) {
  return (
    <a class="back" href={basePath}>
      <Icon name="chevron-left" />
      {placementsTexts(language, 'move.to-board')}
    </a>
  );
}

const stepsOf = ({ placement }: Picked): AllowedStep[] => [
  ...placement.allowedSteps,
  ...placement.stepsBack,
];

/** Without a step: those that some of the chosen can take. */
function StepLinks({ frame: { language }, basePath, picked }: MovePageProps) {
  const steps = [...new Set(picked.flatMap((one) => stepsOf(one).map(({ step }) => step)))];
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'move.choose-step')}</h2>
      <ul class="rows">
        {steps.map((step) => (
          <li key={step}>
            <a href={`${basePath}/move?step=${step}&pick=${joinPicks(picked)}`}>
              {placementsTexts(language, `step.${step}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function joinPicks(picked: readonly Picked[]): string {
  return picked.map(({ placement, version }) => pickOf({ id: placement.id, version })).join('~');
}

/** Sends `step pick reasonCode reason`, each fact under its own name, and the paper behind it. */
function MoveForm(props: MovePageProps & { step: Step }) {
  const { frame, basePath, picked, step, refused, requestKey } = props;
  const { language } = frame;
  const allowed = picked.flatMap(stepsOf).find((one) => one.step === step);
  const part: FormPart = {
    language,
    prefix: 'move',
    values: refused?.values ?? {},
    sentences: formSentences(language, refused?.fields ?? []),
  };
  return (
    <form class="panel form" method="post" action={`${basePath}/move`} noValidate>
      <CsrfFields frame={frame} requestKey={requestKey} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="pick" value={joinPicks(picked)} />
      <Refusal {...part} />
      <PickedList {...props} step={step} />
      {allowed && (
        <>
          {allowed.needs.length > 0 && <h2>{placementsTexts(language, 'move.facts')}</h2>}
          <FactFields {...part} needs={allowed.needs} />
          {allowed.needsReason && <ReasonFields {...part} coded={asksKindOfReason(step)} />}
          <EvidenceFields {...part} />
          <p class="actions">
            <Button kind={allowed.needsReason ? 'error' : 'primary'}>
              {placementsTexts(language, `step.${step}`)}
            </Button>
          </p>
        </>
      )}
    </form>
  );
}

function PickedList({ frame: { language }, picked, step }: MovePageProps & { step: Step }) {
  return (
    <section>
      <h2>{placementsTexts(language, 'move.people')}</h2>
      <ul class="history">
        {picked.map((one) => {
          const why = whyNot(one, step, language);
          return (
            <li key={one.placement.id}>
              <strong>{one.placement.personName}</strong>{' '}
              <span class="muted">{placementsTexts(language, `state.${one.placement.state}`)}</span>
              <p class={why === null ? 'is-ok' : 'is-bad'}>
                <Icon name={why === null ? 'circle-check' : 'circle-alert'} />{' '}
                {why ?? placementsTexts(language, 'move.can')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function whyNot(one: Picked, step: Step, language: Language): string | null {
  if (one.version !== one.placement.version) return placementsTexts(language, 'move.moved-on');
  const allowed = stepsOf(one).find((other) => other.step === step);
  if (!allowed) return placementsTexts(language, 'move.cannot');
  if (allowed.blockedBy.length === 0) return null;
  return allowed.blockedBy.map((reason) => reasonText(reason, language)).join(' ');
}

interface MovedPageProps {
  frame: Frame;
  basePath: string;
  step: Step;
  outcomes: ManyOutcome[];
  nameOf: (id: string) => string;
}

/** What became of each. */
export function MovedPage({ frame, basePath, step, outcomes, nameOf }: MovedPageProps) {
  const { language } = frame;
  const done = outcomes.filter(({ ok }) => ok).length;
  const count = outcomes.length;
  return (
    <Page frame={frame} title={placementsTexts(language, 'move.result')} staff>
      <div class="console move-console">
        <BoardLink language={language} basePath={basePath} />
        <h1>{placementsTexts(language, `step.${step}`)}</h1>
        <section class="panel">
          <h2>{placementsTexts(language, 'move.done-title', { done, count })}</h2>
          <ul class="history">
            {outcomes.map((outcome) => (
              <li key={outcome.id}>
                <a href={`${basePath}/${outcome.id}`}>
                  <strong>{nameOf(outcome.id)}</strong>
                </a>
                <p class={outcome.ok ? 'is-ok' : 'is-bad'}>
                  <Icon name={outcome.ok ? 'circle-check' : 'circle-alert'} />{' '}
                  {outcomeText(outcome, language)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

function outcomeText(outcome: ManyOutcome, language: Language): string {
  if (outcome.ok) {
    const state = placementsTexts(language, `state.${outcome.state}`);
    return placementsTexts(language, 'move.done', { state });
  }
  const { code, parameters, fields } = outcome;
  const reasons = fields.length > 0 ? fields : [{ code, parameters }];
  const said = reasons.map((one) => sentence(language, one.code, one.parameters) ?? one.code);
  return [...new Set(said)].join(' ');
}
