import { type FieldProblem, type Language } from '#libs/platform';
import { type Frame } from './frame.js';
import { Icon } from './icon.js';
import { uiTexts } from './ui.texts.js';

interface CsrfFieldsProps {
  frame: Frame;
  /** Makes a change happen once, however often the form is sent. */
  requestKey?: string;
}

/** The hidden fields that every form with method POST carries. */
export function CsrfFields({ frame, requestKey }: CsrfFieldsProps) {
  return (
    <>
      <input type="hidden" name="_csrf" value={frame.csrfToken} />
      {requestKey !== undefined && <input type="hidden" name="_key" value={requestKey} />}
    </>
  );
}

/** Sentences by field name. */
export type FieldSentences = Readonly<Record<string, string>>;

/** A text file of any library, whatever its keys are. */
interface Dictionary {
  (language: Language, key: never, parameters?: FieldProblem['parameters']): string;
  has(key: string): boolean;
}

/**
 * Turns problem codes into sentences, the first one of each field. A code is looked up in the
 * dictionaries in their order, then among the general ones; an unknown code says that the field
 * could not be read.
 */
export function fieldSentences(
  language: Language,
  problems: FieldProblem[],
  ...dictionaries: Dictionary[]
): FieldSentences {
  const sentences: Record<string, string> = {};
  for (const { field, code, parameters } of problems) {
    const texts = [...dictionaries, uiTexts as Dictionary].find((dictionary) =>
      dictionary.has(code),
    );
    sentences[field] ??=
      texts === undefined
        ? uiTexts(language, 'field.invalid')
        : texts(language, code as never, parameters);
  }
  return sentences;
}

interface ErrorSummaryProps {
  language: Language;
  sentences: FieldSentences;
  /** What stands before the field's name in its id. */
  prefix?: string;
  /** Names of fields whose sentence alone does not say which one it means. */
  labels?: FieldSentences;
}

/** Stands on top of a form that came back: each sentence leads to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { language, sentences, prefix = '', labels = {} } = props;
  const entries = Object.entries(sentences);
  if (entries.length === 0) return null;
  return (
    <div class="note note-bad" role="alert">
      <Icon name="circle-x" />
      <div>
        <h2 class="note-title">
          {entries.length === 1
            ? uiTexts(language, 'form.problem')
            : uiTexts(language, 'form.problems', { count: entries.length })}
        </h2>
        <ul>
          {entries.map(([field, sentence]) => (
            <li key={field}>
              <a href={`#f-${prefix}${field}`}>
                {labels[field] === undefined ? sentence : `${labels[field]}: ${sentence}`}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
