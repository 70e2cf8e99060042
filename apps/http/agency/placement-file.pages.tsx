import {
  type AllowedStep,
  type FactRow,
  FACTS,
  placementsTexts,
  type PlacementView,
  type Reason,
} from '#libs/placements';
import {
  dateInZone,
  type FieldProblem,
  formatDate,
  formatMoney,
  type IsoDate,
  type Language,
} from '#libs/platform';
import {
  Button,
  CsrfFields,
  ErrorSummary,
  Facts,
  Field,
  type FieldSentences,
  type Frame,
  Icon,
  Note,
  Page,
  TextArea,
  TimeLine,
} from '#libs/ui';
import { History, WhoseTurn } from '../portal/placement.pages.js';
import { formSentences } from '../web/sentences.js';

interface PlacementFilePageProps {
  frame: Frame;
  basePath: string;
  placement: PlacementView;
  programme: string;
  today: IsoDate;
  /** A step that was refused: which one, what was typed, what is wrong. */
  refused?: { step: string; values: Record<string, string>; fields: FieldProblem[] };
  requestKey: string;
}

/** The file of one placement: whose turn, the steps that can be taken now, facts, the whole way. */
export function PlacementFilePage(props: PlacementFilePageProps) {
  const { frame, basePath, placement, programme, refused } = props;
  const { language } = frame;
  const sentences = formSentences(language, refused?.fields ?? []);
  const about = [placement.title, programme, placement.organisationName].filter(Boolean).join('. ');
  return (
    <Page frame={frame} title={placement.personName} staff>
      <div class="console">
        <a class="back" href={basePath}>
          <Icon name="chevron-left" />
          {placementsTexts(language, 'file.back')}
        </a>
        <div class="console-head">
          <div>
            <h1>{placement.personName}</h1>
            <p class="muted">{about}</p>
          </div>
          <strong class="tag tag-strong">
            {placementsTexts(language, `state.${placement.state}`)}
          </strong>
        </div>
        <ErrorSummary
          language={language}
          sentences={sentences}
          prefix={refused === undefined ? '' : `${refused.step}-`}
        />
        <div class="console-columns">
          <div class="stack">
            <WhoseTurn {...props} />
            <Steps {...props} sentences={sentences} />
            <KnownFacts language={language} facts={placement.facts} />
            <History language={language} history={placement.history} />
          </div>
          <section class="panel">
            <h2>{placementsTexts(language, 'file.way')}</h2>
            <TimeLine
              language={language}
              steps={placement.line.map(({ state, status, at }) => ({
                status,
                title: placementsTexts(language, `state.${state}`),
                when: at === null ? undefined : formatDate(dateInZone(at)),
              }))}
              own={false}
            />
          </section>
        </div>
      </div>
    </Page>
  );
}

function KnownFacts({ language, facts }: { language: Language; facts: FactRow[] }) {
  if (facts.length === 0) return null;
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'file.facts')}</h2>
      <Facts
        facts={facts.map((fact) => ({
          label: placementsTexts(language, `fact.${fact.kind}`),
          value: factValue(fact, language),
        }))}
      />
    </section>
  );
}

function factValue({ kind, value }: FactRow, language: Language): string {
  if (FACTS[kind] === 'date') return formatDate(String(value));
  return typeof value === 'number'
    ? formatMoney({ minor: value, currency: 'VND' }, language)
    : value;
}

/** The steps that can be taken now; the one to take is open. */
function Steps(props: PlacementFilePageProps & { sentences: FieldSentences }) {
  const { frame, placement, refused } = props;
  const { language } = frame;
  const open = refused?.step ?? placement.allowedSteps[0]?.step;
  if (placement.allowedSteps.length === 0) {
    return <p>{placementsTexts(language, 'file.no-steps')}</p>;
  }
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'file.next')}</h2>
      {placement.allowedSteps.map((allowed) => (
        <StepForm key={allowed.step} {...props} allowed={allowed} open={allowed.step === open} />
      ))}
    </section>
  );
}

type StepFormProps = PlacementFilePageProps & {
  sentences: FieldSentences;
  allowed: AllowedStep;
  open: boolean;
};

/** Sends `step version reason` and each fact under its own name. */
function StepForm(props: StepFormProps) {
  const { frame, basePath, placement, requestKey, allowed, open } = props;
  const { language } = frame;
  const { step, needs, needsReason, blockedBy, warns } = allowed;
  const mine = props.refused?.step === step;
  const label = placementsTexts(language, `step.${step}`);
  const name = (field: string) => ({
    language,
    name: field,
    id: `${step}-${field}`,
    value: mine ? props.refused?.values[field] : undefined,
    problem: mine ? props.sentences[field] : undefined,
  });
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
        <Reasons language={language} kind="bad" reasons={blockedBy} />
        <Reasons language={language} kind="warn" reasons={warns} />
        <div class="pair">
          {needs.map(({ kind, required }) => (
            <Field
              key={kind}
              {...name(kind)}
              label={placementsTexts(language, `fact.${kind}`)}
              type={FACTS[kind] === 'date' ? 'date' : 'text'}
              inputMode={FACTS[kind] === 'money' ? 'numeric' : undefined}
              optional={!required}
            />
          ))}
        </div>
        {needsReason && (
          <TextArea {...name('reason')} label={placementsTexts(language, 'file.reason')} rows={3} />
        )}
        <p class="actions">
          <Button kind={needsReason ? 'error' : 'primary'}>{label}</Button>
        </p>
      </form>
    </details>
  );
}

interface ReasonsProps {
  language: Language;
  kind: 'bad' | 'warn';
  reasons: Reason[];
}

/** Why a step is not possible, or what to look at before it. */
function Reasons({ language, kind, reasons }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <Note kind={kind} title={placementsTexts(language, `file.${kind}`)}>
      <ul>
        {reasons.map(({ code, parameters }) => (
          <li key={code}>
            {placementsTexts.has(code) ? placementsTexts(language, code, parameters) : code}
          </li>
        ))}
      </ul>
    </Note>
  );
}
