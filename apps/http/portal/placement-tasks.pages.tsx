import { type AllowedStep, placementsTexts, type PlacementView } from '#libs/placements';
import { type IsoDate, type Language } from '#libs/platform';
import {
  Button,
  CsrfFields,
  Facts,
  type FieldSentences,
  type Frame,
  Icon,
  TextArea,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import {
  FactFields,
  factText,
  ReasonFields,
  Reasons,
  type Refused,
} from './placement-fields.pages.js';

export interface PlacementPageProps {
  frame: Frame;
  placement: PlacementView;
  /** Name of the programme in the language of the page. */
  programme: string;
  today: IsoDate;
  refused?: Refused;
  requestKey: string;
}

/** What the worker does now: what the state means, what to bring, what to write down. */
export function OwnTasks(props: PlacementPageProps) {
  const { frame, placement, refused } = props;
  const { language } = frame;
  const { bring, mover, state } = placement;
  const mine = mover === 'worker';
  const steps = placement.allowedSteps.filter(({ step }) => step !== 'withdraw');
  const [first] = steps;
  const open = refused?.step ?? (mine ? first?.step : undefined);
  return (
    <section class={mine ? 'panel panel-mine own-tasks' : 'panel own-tasks'}>
      <h2>{placementsTexts(language, 'file.yours')}</h2>
      <p>
        {mine
          ? placementsTexts(language, `plain.${state}`)
          : placementsTexts(language, bring.length > 0 ? 'own.waiting' : 'own.nothing')}
      </p>
      <ToBring language={language} bring={bring} />
      {steps.length > 0 && (
        <>
          <h3>{placementsTexts(language, 'own.steps')}</h3>
          {steps.map((allowed) => (
            <OwnStep
              key={allowed.step}
              {...props}
              allowed={allowed}
              open={allowed.step === open}
              main={mine && allowed === first}
            />
          ))}
        </>
      )}
    </section>
  );
}

function ToBring({ language, bring }: { language: Language; bring: PlacementView['bring'] }) {
  if (bring.length === 0) return null;
  return (
    <>
      <h3>{placementsTexts(language, 'own.bring')}</h3>
      <ul class="check-list">
        {bring.map((what) => (
          <li key={what}>
            <Icon name="file-text" />
            {placementsTexts(language, `bring.${what}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

type OwnStepProps = PlacementPageProps & { allowed: AllowedStep; open: boolean; main: boolean };

/** Sends `step version` and each fact under its own name. */
function OwnStep({ frame, placement, refused, requestKey, allowed, open, main }: OwnStepProps) {
  const { language } = frame;
  const { step, needs, needsReason, blockedBy } = allowed;
  const mine = refused?.step === step ? refused : undefined;
  const label = placementsTexts(language, `step.${step}`);
  const part = {
    language,
    prefix: step,
    values: mine?.values ?? {},
    sentences: formSentences(language, mine?.fields ?? []),
  };
  return (
    <details class="disclosure" open={open}>
      <summary>
        <Icon name="chevron-down" />
        {label}
      </summary>
      <form class="form" method="post" action={`/ca/${placement.id}/steps`} noValidate>
        <CsrfFields frame={frame} requestKey={`${requestKey}.${step}`} />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="version" value={placement.version} />
        <Refusal {...part} />
        <Reasons language={language} kind="bad" reasons={blockedBy} />
        <ToCheck language={language} placement={placement} step={step} />
        <FactFields {...part} needs={needs} />
        {needsReason && <ReasonFields {...part} coded={false} />}
        <Button kind={main ? 'primary' : 'quiet'} block>
          {label}
        </Button>
      </form>
    </details>
  );
}

/** What is wrong with the step as a whole; a summary on top of the page leads here. */
export function Refusal({ prefix, sentences }: { prefix: string; sentences: FieldSentences }) {
  const problem = sentences['step'] ?? sentences['version'];
  if (problem === undefined) return null;
  return (
    <p class="field-error" id={`f-${prefix}-step`} tabIndex={-1}>
      <Icon name="circle-alert" />
      {problem}
    </p>
  );
}

const TO_CHECK: Partial<Record<string, readonly string[]>> = {
  'confirm-contract': ['contract_number', 'contract_signed_on', 'service_fee_vnd'],
  'confirm-liquidation': [
    'liquidation_number',
    'liquidated_on',
    'deposit_returned_vnd',
    'refund_vnd',
  ],
};

/** What the worker says yes to stands above the button. */
function ToCheck({
  language,
  placement,
  step,
}: {
  language: Language;
  placement: PlacementView;
  step: string;
}) {
  const kinds = TO_CHECK[step];
  if (!kinds) return null;
  const facts = placement.facts.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      <p>{placementsTexts(language, 'own.check')}</p>
      <Facts
        facts={facts.map((fact) => ({
          label: placementsTexts(language, `fact.${fact.kind}`),
          value: factText(fact, language),
        }))}
      />
    </>
  );
}

/** Leaving the way asks a second question: why. */
export function Withdraw({ frame, placement, refused, requestKey }: PlacementPageProps) {
  const { language } = frame;
  if (!placement.allowedSteps.some(({ step }) => step === 'withdraw')) return null;
  const mine = refused?.step === 'withdraw' ? refused : undefined;
  const sentences = formSentences(language, mine?.fields ?? []);
  return (
    <details class="panel disclosure" open={mine !== undefined}>
      <summary>
        <Icon name="chevron-down" />
        {placementsTexts(language, 'file.withdraw')}
      </summary>
      <form class="form" method="post" action={`/ca/${placement.id}/rut`} noValidate>
        <CsrfFields frame={frame} requestKey={requestKey} />
        <input type="hidden" name="version" value={placement.version} />
        <p>{placementsTexts(language, 'file.withdraw-more')}</p>
        <Refusal prefix="withdraw" sentences={sentences} />
        <TextArea
          language={language}
          name="reason"
          id="withdraw-reason"
          label={placementsTexts(language, 'file.withdraw-why')}
          value={mine?.values['reason']}
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
