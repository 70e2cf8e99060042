import { type AllowedStep, placementsTexts, type PlacementView } from '#libs/placements';
import { Button, CsrfFields, type Frame, Icon } from '#libs/ui';
import {
  EvidenceFields,
  FactField,
  FactFields,
  type FormPart,
  factText,
  ReasonFields,
  Reasons,
  type Refused,
} from '../portal/placement-fields.pages.js';
import { Refusal } from '../portal/placement-tasks.pages.js';
import { formSentences } from '../web/sentences.js';

interface StepsProps {
  frame: Frame;
  basePath: string;
  placement: PlacementView;
  refused?: Refused;
  requestKey: string;
}

/** Steps that say no to somebody: their reasons are counted by kind. */
const CODED = ['reject', 'withdraw', 'cancel', 'fail-exam'];
export const asksKindOfReason = (step: string): boolean => CODED.includes(step);

/** The steps that can be taken now; the one to take is open. */
export function NextSteps(props: StepsProps) {
  const { frame, placement, refused } = props;
  const { language } = frame;
  if (placement.allowedSteps.length === 0) {
    return <p>{placementsTexts(language, 'file.no-steps')}</p>;
  }
  const open = refused?.step ?? placement.allowedSteps[0]?.step;
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'file.next')}</h2>
      {placement.allowedSteps.map((allowed) => (
        <StepForm key={allowed.step} {...props} allowed={allowed} open={allowed.step === open} />
      ))}
    </section>
  );
}

export function StepsBack(props: StepsProps) {
  const { frame, placement, refused } = props;
  if (placement.stepsBack.length === 0) return null;
  return (
    <section class="panel">
      <h2>{placementsTexts(frame.language, 'file.back-steps')}</h2>
      {placement.stepsBack.map((allowed) => (
        <StepForm
          key={allowed.step}
          {...props}
          allowed={allowed}
          open={allowed.step === refused?.step}
        />
      ))}
    </section>
  );
}

type StepFormProps = StepsProps & { allowed: AllowedStep; open: boolean };

function partOf({ frame, refused }: StepsProps, step: string): FormPart {
  const { language } = frame;
  const mine = refused?.step === step ? refused : { values: {}, fields: [] };
  return {
    language,
    prefix: step,
    values: mine.values,
    sentences: formSentences(language, mine.fields),
  };
}

/** Sends `step version reasonCode reason`, each fact under its own name, and the paper behind it. */
function StepForm(props: StepFormProps) {
  const { frame, basePath, placement, requestKey, allowed, open } = props;
  const { language } = frame;
  const { step, needs, needsReason, blockedBy, warns } = allowed;
  const part = partOf(props, step);
  const label = placementsTexts(language, `step.${step}`);
  return (
    <details class="disclosure" open={open}>
      <summary>
        <Icon name="chevron-down" />
        {label}
        {needsReason ? '…' : ''}
      </summary>
      <form class="form" method="post" action={`${basePath}/${placement.id}/steps`} noValidate>
        <CsrfFields frame={frame} requestKey={`${requestKey}.${step}`} />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="version" value={placement.version} />
        <Refusal {...part} />
        <Reasons language={language} kind="bad" reasons={blockedBy} />
        <Reasons language={language} kind="warn" reasons={warns} />
        <FactFields {...part} needs={needs} />
        {needsReason && <ReasonFields {...part} coded={asksKindOfReason(step)} />}
        <EvidenceFields {...part} />
        <p class="actions">
          <Button kind={needsReason ? 'error' : 'primary'}>{label}</Button>
        </p>
      </form>
    </details>
  );
}

/** Facts written anew: only what is filled in changes. Sends `version reason` and the facts. */
export function Corrections(props: StepsProps) {
  const { frame, basePath, placement, requestKey, refused } = props;
  const { language } = frame;
  if (placement.correctable.length === 0) return null;
  const part = partOf(props, 'correct');
  return (
    <details class="panel disclosure" open={refused?.step === 'correct'}>
      <summary>
        <Icon name="chevron-down" />
        {placementsTexts(language, 'file.correct')}
      </summary>
      <form
        class="form"
        method="post"
        action={`${basePath}/${placement.id}/corrections`}
        noValidate
      >
        <CsrfFields frame={frame} requestKey={`${requestKey}.correct`} />
        <input type="hidden" name="version" value={placement.version} />
        <Refusal {...part} />
        <p id="f-correct-facts" tabIndex={-1}>
          {placementsTexts(language, 'file.correct-more')}
        </p>
        <CorrectableFacts part={part} placement={placement} />
        <ReasonFields {...part} coded={false} />
        <EvidenceFields {...part} />
        <p class="actions">
          <Button kind="quiet">{placementsTexts(language, 'file.correct-send')}</Button>
        </p>
      </form>
    </details>
  );
}

function CorrectableFacts({ part, placement }: { part: FormPart; placement: PlacementView }) {
  const { language } = part;
  return (
    <div class="pair">
      {placement.correctable.map((kind) => {
        const fact = placement.facts.find((one) => one.kind === kind);
        const value = fact && factText(fact, language);
        const help = value && placementsTexts(language, 'file.correct-now', { value });
        return <FactField key={kind} {...part} kind={kind} optional {...(help && { help })} />;
      })}
    </div>
  );
}
