import { type Language } from '#libs/platform';
import { Icon } from './icon.js';
import { uiTexts } from './ui.texts.js';

/** More spans than this cannot be told apart on a phone: then the words stand alone. */
const MOST_SPANS = 12;

interface SpanProgressProps {
  language: Language;
  /** The present step, from 1; `total + 1` when all are done. */
  step: number;
  total: number;
  /** What a span stands for. */
  what?: 'step' | 'question';
}

/** Progress as a bridge: spans built, the one being built, spans to come. The words say the same. */
export function SpanProgress({ language, step, total, what = 'step' }: SpanProgressProps) {
  const text =
    step > total
      ? uiTexts(language, `progress.${what}s-done`, { total })
      : uiTexts(language, `progress.${what}`, { step, total });
  return (
    <div class="progress-spans">
      <p>{text}</p>
      {total <= MOST_SPANS && <Spans step={step} total={total} />}
    </div>
  );
}

function Spans({ step, total }: { step: number; total: number }) {
  const spans = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <svg
      class="spans"
      viewBox={`0 0 ${total * 40} 28`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {spans.map((span) => (
        <path
          key={span}
          class={span < step ? 'span-built' : span === step ? 'span-here' : 'span-later'}
          transform={`translate(${(span - 1) * 40} 0)`}
          d="M.5 .5H39.5V27.5H35.5A15.5 15.5 0 0 0 4.5 27.5H.5Z"
        />
      ))}
    </svg>
  );
}

/** One step of a way: `text` a plain sentence, `when` a date or a time. */
export interface WayStep {
  status: 'done' | 'here' | 'later';
  title: string;
  text?: string;
  when?: string;
}

interface TimeLineProps {
  language: Language;
  steps: WayStep[];
  /** The reader is the one who is on the way. */
  own?: boolean;
}

/** The whole way, top to bottom: what is done, where the person is, what comes. */
export function TimeLine({ language, steps, own = true }: TimeLineProps) {
  return (
    <ol class="way">
      {steps.map((step, index) => (
        <li
          key={step.title}
          class={`way-${step.status}`}
          aria-current={step.status === 'here' ? 'step' : undefined}
        >
          <span class="way-mark">{step.status === 'done' ? <Icon name="check" /> : index + 1}</span>
          <div>
            <strong>{step.title}</strong>
            <p class={step.status === 'here' ? undefined : 'muted'}>
              {stepSentence(step, own ? uiTexts(language, 'way.here') : '')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function stepSentence({ status, text = '', when }: WayStep, here: string): string {
  const said = status === 'here' ? `${text} ${here}`.trim() : text;
  return [when, said].filter(Boolean).join('. ');
}
