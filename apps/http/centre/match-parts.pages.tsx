import { type Factor, type Fit, matchingTexts, type OverrideView } from '#libs/matching';
import { formatInstant, type Language } from '#libs/platform';
import {
  Button,
  CsrfFields,
  Field,
  type Frame,
  Icon,
  type IconName,
  Note,
  StateTag,
  Tag,
} from '#libs/ui';
import { type Outcome } from './outcome.js';

/** What became of the last form. */
export function OutcomeNotes({ language, outcome }: { language: Language; outcome: Outcome }) {
  const { referred, saved, refused } = outcome;
  return (
    <>
      {referred > 0 && (
        <Note
          kind="ok"
          title={matchingTexts(language, 'candidates.referred', { count: referred })}
        />
      )}
      {saved && <Note kind="ok" title={matchingTexts(language, 'override.saved')} />}
      {refused !== null && (
        <Note kind="bad" title={refused.title}>
          <ul>
            {refused.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

/** How well a pair fits, in words, with how many conditions are met. */
export function FitWord({ language, fit }: { language: Language; fit: Fit }) {
  const word = matchingTexts(language, `matching.word.${fit.word}`);
  return (
    <>
      {fit.word === 'very' ? <StateTag state="ok">{word}</StateTag> : <Tag strong>{word}</Tag>}
      <span class="muted">
        {fit.total === 0
          ? matchingTexts(language, 'matching.met-none')
          : matchingTexts(language, 'matching.met', { met: fit.met, total: fit.total })}
      </span>
    </>
  );
}

const MARKS: Record<Factor['state'], { icon: IconName; tone: string }> = {
  no: { icon: 'circle-x', tone: 'is-bad' },
  unknown: { icon: 'circle-question-mark', tone: 'is-warn' },
  yes: { icon: 'check', tone: 'is-ok' },
};

/** Every condition with its mark and its own numbers, what is missing first. */
export function Conditions({ language, factors }: { language: Language; factors: Factor[] }) {
  const states = Object.keys(MARKS) as Factor['state'][];
  return (
    <ul class="reason-list">
      {states.flatMap((state) =>
        factors
          .filter((factor) => factor.state === state)
          .map(({ code, text }) => (
            <li key={code}>
              <Icon name={MARKS[state].icon} class={MARKS[state].tone} />
              <span>
                <span class="sr-only">{matchingTexts(language, `override.state.${state}`)}: </span>
                {text}
              </span>
            </li>
          )),
      )}
    </ul>
  );
}

/** What a counsellor said last of a pair, with who and when. */
export function Said({ language, said }: { language: Language; said: OverrideView | null }) {
  if (said === null) return null;
  const { kind, reason, byName, at } = said;
  const word = matchingTexts(language, `override.done.${kind}`);
  return (
    <>
      {kind === 'recommend' ? <StateTag state="ok">{word}</StateTag> : <Tag>{word}</Tag>}
      <span>{reason}</span>
      <span class="muted">
        {matchingTexts(language, 'override.by', { name: byName, at: formatInstant(at, language) })}
      </span>
    </>
  );
}

interface OverrideFormProps {
  frame: Frame;
  /** Where it is sent, with these fields beside the reason. */
  action: string;
  hidden: Record<string, string>;
  kind: 'recommend' | 'hold_back' | 'lift';
  /** Tells the fields of several such forms apart. */
  id: string;
}

/** Opens below its word: a reason, and the button. Sends `kind reason` and what is hidden. */
export function OverrideForm({ frame, action, hidden, kind, id }: OverrideFormProps) {
  const { language } = frame;
  const word = matchingTexts(language, `override.${kind}`);
  return (
    <details class="disclosure say">
      <summary>
        <Icon name="chevron-down" />
        {word}
      </summary>
      <form class="form" method="post" action={action}>
        <CsrfFields frame={frame} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          language={language}
          name="reason"
          id={`reason-${id}`}
          label={matchingTexts(language, 'override.reason')}
          help={
            kind === 'recommend' ? matchingTexts(language, 'override.reason-recommend') : undefined
          }
        />
        <Button kind="quiet" name="kind" value={kind}>
          {word}
        </Button>
      </form>
    </details>
  );
}
