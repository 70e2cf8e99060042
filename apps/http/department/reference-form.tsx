import { type FieldProblem, type Language } from '#libs/platform';
import { referenceTexts } from '#libs/reference';
import {
  Button,
  ChoiceGroup,
  CsrfFields,
  ErrorSummary,
  Facts,
  Field,
  type Frame,
  Note,
  SelectField,
  TextArea,
} from '#libs/ui';
import { formSentences } from '../web/sentences.js';
import { type FormField } from './reference.forms.js';

export interface FormView {
  action: string;
  title: string;
  fields: FormField[];
  /** Of the row that the form shows; null where a row is added. */
  version: number | null;
  problems: FieldProblem[];
  /** What was typed into a form that came too late. */
  lost: FormField[];
  requestKey: string;
  /** Keeps the fields of two forms on one page apart. */
  prefix?: string;
}

/** A form of the console, made of its fields. */
export function ReferenceForm({ frame, form }: { frame: Frame; form: FormView }) {
  const { language } = frame;
  const { action, title, fields, version, problems, lost, requestKey, prefix = '' } = form;
  const sentences = formSentences(language, problems);
  return (
    <section class="panel reference-form">
      <h2>{title}</h2>
      <ErrorSummary language={language} sentences={sentences} prefix={prefix} />
      <Lost language={language} fields={lost} />
      <form class="form" method="post" action={action} noValidate>
        <CsrfFields frame={frame} requestKey={requestKey} />
        {version !== null && <input type="hidden" name="version" value={version} />}
        {fields.map((field) => (
          <FormInput
            key={field.name}
            language={language}
            field={field}
            id={`${prefix}${field.name}`}
            problem={sentences[field.name]}
          />
        ))}
        <Button>{referenceTexts(language, 'reference.save')}</Button>
      </form>
    </section>
  );
}

/** Nobody should have to type again what came too late. */
function Lost({ language, fields }: { language: Language; fields: FormField[] }) {
  if (fields.length === 0) return null;
  return (
    <Note kind="tint" title={referenceTexts(language, 'reference.fresh')}>
      <Facts
        facts={fields.map(({ label, value }) => ({
          label,
          value: [value].flat().join(', ') || referenceTexts(language, 'reference.empty'),
        }))}
      />
    </Note>
  );
}

interface FormInputProps {
  language: Language;
  field: FormField;
  id: string;
  problem: string | undefined;
}

function FormInput({ language, field, id, problem }: FormInputProps) {
  const { name, kind, label, help, options = [], optional } = field;
  const common = { language, name, id, label, help, optional, problem };
  const value = typeof field.value === 'string' ? field.value : '';
  switch (kind) {
    case 'area':
      return <TextArea {...common} value={value} rows={6} />;
    case 'select':
      return <SelectField {...common} options={options} value={value} />;
    case 'checks':
      return (
        <ChoiceGroup
          type="checkbox"
          legend={label}
          name={name}
          problem={problem}
          options={options}
          values={[field.value].flat()}
        />
      );
    default:
      return <Field {...common} type={kind} value={value} />;
  }
}
