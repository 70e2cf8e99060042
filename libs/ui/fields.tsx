import { type ComponentChildren, type InputHTMLAttributes } from 'preact';
import { type Language } from '#libs/platform';
import { Icon } from './icon.js';
import { uiTexts } from './ui.texts.js';

interface LabelledProps {
  language: Language;
  name: string;
  /** Set where a page has several fields of this name. */
  id?: string;
  label: string;
  help?: string;
  problem?: string;
  optional?: boolean;
}

function ids({ name, id = name, help, problem }: LabelledProps) {
  const described = [help !== undefined && `h-${id}`, problem !== undefined && `e-${id}`]
    .filter(Boolean)
    .join(' ');
  return {
    id: `f-${id}`,
    name,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': problem === undefined ? undefined : true,
  };
}

function Labelled(props: LabelledProps & { children: ComponentChildren }) {
  const { language, name, id = name, label, help, problem, optional = false, children } = props;
  return (
    <div class="field">
      <label class="field-label" for={`f-${id}`}>
        {label}
        {optional && <span class="muted"> ({uiTexts(language, 'form.optional')})</span>}
      </label>
      {help !== undefined && (
        <p class="field-help" id={`h-${id}`}>
          {help}
        </p>
      )}
      {children}
      <FieldError name={id} problem={problem} />
    </div>
  );
}

function FieldError({ name, problem }: { name: string; problem?: string }) {
  if (problem === undefined) return null;
  return (
    <p class="field-error" id={`e-${name}`}>
      <Icon name="circle-alert" />
      {problem}
    </p>
  );
}

interface FieldProps extends LabelledProps {
  type?: 'text' | 'tel' | 'email' | 'password' | 'number' | 'date' | 'search';
  value?: string;
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
}

/** One line of text: label, help, field, and the sentence that says what is wrong. */
export function Field(props: FieldProps) {
  const { type = 'text', value, autocomplete, inputMode } = props;
  // Preact types each kind of input on its own; all of these take the same attributes.
  const attributes = { type, value, autocomplete, inputMode } as InputHTMLAttributes;
  return (
    <Labelled {...props}>
      <input {...attributes} {...ids(props)} class="input" />
    </Labelled>
  );
}

/** Several lines of text. */
export function TextArea(props: LabelledProps & { value?: string; rows?: number }) {
  return (
    <Labelled {...props}>
      <textarea {...ids(props)} class="textarea" rows={props.rows ?? 4}>
        {props.value}
      </textarea>
    </Labelled>
  );
}

/** One answer that a form offers. */
export interface Option {
  value: string;
  label: string;
  help?: string;
}

/** One of many, from a list; the first line is empty and says "choose". */
export function SelectField(props: LabelledProps & { options: Option[]; value?: string }) {
  return (
    <Labelled {...props}>
      <select {...ids(props)} class="select">
        <option value="">{uiTexts(props.language, 'form.choose')}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface GroupProps {
  legend: string;
  name: string;
  help?: string;
  problem?: string;
  children: ComponentChildren;
}

/** A question with several controls. */
export function FieldGroup({ legend, name, help, problem, children }: GroupProps) {
  return (
    <fieldset class="field" id={`f-${name}`} tabIndex={-1}>
      <legend class="field-label">{legend}</legend>
      {help !== undefined && <p class="field-help">{help}</p>}
      {children}
      <FieldError name={name} problem={problem} />
    </fieldset>
  );
}

interface ChoiceGroupProps extends Omit<GroupProps, 'children'> {
  type: 'radio' | 'checkbox';
  options: Option[];
  values: readonly string[];
}

/** Choices as whole rows: one (`radio`) or several (`checkbox`). */
export function ChoiceGroup({ type, options, values, ...group }: ChoiceGroupProps) {
  return (
    <FieldGroup {...group}>
      <div class="choices">
        {options.map((option) => (
          <label key={option.value} class="choice">
            <input
              class={type}
              type={type}
              name={group.name}
              value={option.value}
              checked={values.includes(option.value)}
            />
            <span>
              <strong>{option.label}</strong>
              {option.help !== undefined && <span class="muted">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface ConsentProps {
  name: string;
  label: string;
  checked?: boolean;
  problem?: string;
}

/** A consent: its whole sentence is the label; ticked only when the person ticked it before. */
export function Consent({ name, label, checked = false, problem }: ConsentProps) {
  return (
    <div class="field">
      <label class="consent">
        <input
          id={`f-${name}`}
          class="checkbox"
          type="checkbox"
          name={name}
          value="yes"
          checked={checked}
        />
        <span>{label}</span>
      </label>
      <FieldError name={name} problem={problem} />
    </div>
  );
}

interface DatePartsProps extends Omit<GroupProps, 'children'> {
  language: Language;
  values: { day: string; month: string; year: string };
}

/** A date that may be known only in part; sends `<name>Day`, `<name>Month` and `<name>Year`. */
export function DateParts({ language, values, ...group }: DatePartsProps) {
  const parts = [
    ['Day', uiTexts(language, 'form.day'), values.day],
    ['Month', uiTexts(language, 'form.month'), values.month],
    ['Year', uiTexts(language, 'form.year'), values.year],
  ] as const;
  return (
    <FieldGroup {...group}>
      <div class="date-parts">
        {parts.map(([part, label, value]) => (
          <label key={part}>
            <span>{label}</span>
            <input class="input" name={`${group.name}${part}`} value={value} inputMode="numeric" />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
