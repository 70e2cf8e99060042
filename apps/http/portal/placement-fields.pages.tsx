import { ANSWER_REASONS, type AnswerRow, applicationsTexts } from '#libs/applications';
import {
  CHOICES,
  type FactKind,
  type FactRow,
  FACTS,
  type Need,
  placementsTexts,
  type Reason,
} from '#libs/placements';
import { type FieldProblem, formatDate, formatMoney, type Language } from '#libs/platform';
import {
  Field,
  FieldGroup,
  type FieldSentences,
  Icon,
  Note,
  SelectField,
  TextArea,
} from '#libs/ui';

/** A step that was refused: which one, what was typed, what is wrong. */
export interface Refused {
  step: string;
  values: Record<string, string>;
  fields: FieldProblem[];
}

/** What the fields of one form share: `prefix` keeps their ids apart from those of other forms. */
export interface FormPart {
  language: Language;
  prefix: string;
  values: Record<string, string>;
  sentences: FieldSentences;
}

/** Name, id, what was typed and what is wrong with it. */
function common({ language, prefix, values, sentences }: FormPart, name: string) {
  const [value, problem] = [values[name], sentences[name]];
  return {
    language,
    name,
    id: `${prefix}-${name}`,
    ...(value !== undefined && { value }),
    ...(problem !== undefined && { problem }),
  };
}

/** One field for each fact that a step asks for, under the fact's own name. */
export function FactFields({ needs, ...part }: FormPart & { needs: readonly Need[] }) {
  if (needs.length === 0) return null;
  return (
    <div class="pair">
      {needs.map(({ kind, required }) => (
        <FactField key={kind} {...part} kind={kind} optional={!required} />
      ))}
    </div>
  );
}

type FactFieldProps = FormPart & { kind: FactKind; optional: boolean; help?: string };

export function FactField({ kind, optional, help, ...part }: FactFieldProps) {
  const { language } = part;
  const field = {
    ...common(part, kind),
    label: placementsTexts(language, `fact.${kind}`),
    optional,
    ...(help !== undefined && { help }),
  };
  const type = FACTS[kind];
  if (type === 'choice') {
    const options = choicesOf(kind).map((value) => ({ value, label: choiceText(value, language) }));
    return <SelectField {...field} options={options} />;
  }
  const isText = type === 'text' || type === 'date';
  return (
    <Field
      {...field}
      type={type === 'date' ? 'date' : 'text'}
      {...(!isText && { inputMode: type === 'rate' ? 'decimal' : 'numeric' })}
    />
  );
}

function choicesOf(kind: FactKind): readonly string[] {
  return kind in CHOICES ? CHOICES[kind as keyof typeof CHOICES] : [];
}

/** Why: a kind of reason where lists are kept of it, and words. Sends `reasonCode reason`. */
export function ReasonFields({ coded, ...part }: FormPart & { coded: boolean }) {
  const { language } = part;
  return (
    <>
      {coded && (
        <SelectField
          {...common(part, 'reasonCode')}
          label={placementsTexts(language, 'file.reason-code')}
          options={ANSWER_REASONS.map((value) => ({
            value,
            label: applicationsTexts(language, `answer-reason.${value}`),
          }))}
        />
      )}
      <TextArea
        {...common(part, 'reason')}
        label={placementsTexts(language, coded ? 'file.reason-more' : 'file.reason')}
        rows={3}
      />
    </>
  );
}

/** Why, as it was written down: the kind of reason, then the words. */
export function ReasonWords({
  language,
  of: { reasonCode, reason },
}: {
  language: Language;
  of: Pick<AnswerRow, 'reasonCode' | 'reason'>;
}) {
  const code = reasonCode && applicationsTexts(language, `answer-reason.${reasonCode}`);
  const text = [code, reason].filter(Boolean).join('. ');
  return text === '' ? null : <p>{text}</p>;
}

/** The paper behind a step. Sends `evidence_number evidence_issued_on evidence_issuer evidence_kept_at`. */
export function EvidenceFields(part: FormPart) {
  const { language, prefix, sentences } = part;
  const problem = sentences['evidence'];
  return (
    <details class="disclosure" open={problem !== undefined}>
      <summary>
        <Icon name="chevron-down" />
        {placementsTexts(language, 'file.evidence')}
      </summary>
      <FieldGroup
        legend={placementsTexts(language, 'file.evidence')}
        name={`${prefix}-evidence`}
        {...(problem !== undefined && { problem })}
      >
        <div class="pair">
          {EVIDENCE.map(([name, key]) => (
            <Field
              key={name}
              {...common(part, name)}
              label={placementsTexts(language, key)}
              type={name === 'evidence_issued_on' ? 'date' : 'text'}
              optional
            />
          ))}
        </div>
      </FieldGroup>
    </details>
  );
}

const EVIDENCE = [
  ['evidence_number', 'file.evidence-number'],
  ['evidence_issued_on', 'file.evidence-issued'],
  ['evidence_issuer', 'file.evidence-issuer'],
  ['evidence_kept_at', 'file.evidence-kept'],
] as const;

interface ReasonsProps {
  language: Language;
  kind: 'bad' | 'warn';
  reasons: readonly Reason[];
}

/** Why a step is not possible, or what to look at before it. */
export function Reasons({ language, kind, reasons }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <Note kind={kind} title={placementsTexts(language, `file.${kind}`)}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.code}>{reasonText(reason, language)}</li>
        ))}
      </ul>
    </Note>
  );
}

export function reasonText({ code, parameters }: Reason, language: Language): string {
  return placementsTexts.has(code) ? placementsTexts(language, code, parameters) : code;
}

/** A fact as people read it. */
export function factText(
  { kind, value }: Pick<FactRow, 'kind' | 'value'>,
  language: Language,
): string {
  const type = FACTS[kind];
  if (type === 'date') return formatDate(String(value));
  if (type === 'choice') return choiceText(String(value), language);
  if (typeof value !== 'number') return value;
  if (type === 'money') return formatMoney({ minor: value, currency: 'VND' }, language);
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
}

function choiceText(value: string, language: Language): string {
  const key = `choice.${value}`;
  return placementsTexts.has(key) ? placementsTexts(language, key) : value;
}
