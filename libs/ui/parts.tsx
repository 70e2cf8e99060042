import { type ComponentChildren } from 'preact';
import { type Language } from '#libs/platform';
import { centrePhone, centreTel } from './contact.js';
import { Icon } from './icon.js';
import { type IconName } from './icons.js';
import { uiTexts } from './ui.texts.js';

type ButtonKind = 'primary' | 'quiet' | 'text' | 'accent' | 'error';

interface ButtonProps {
  kind?: ButtonKind;
  icon?: IconName;
  /** As wide as the panel. */
  block?: boolean;
  children: ComponentChildren;
}

function buttonClass({ kind = 'primary', block = false }: ButtonProps): string {
  return ['btn', `btn-${kind}`, ...(block ? ['btn-full'] : [])].join(' ');
}

/** Sends the form it stands in; its label is a verb with its object. */
export function Button(props: ButtonProps & { name?: string; value?: string }) {
  return (
    <button type="submit" class={buttonClass(props)} name={props.name} value={props.value}>
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

/** A link that looks like a button, for the next action that lies on another page. */
export function LinkButton(props: ButtonProps & { href: string }) {
  return (
    <a class={buttonClass(props)} href={props.href}>
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}

/** The telephone of the Employment Service Centre, ready to be called. */
export function PhoneLink({ language }: { language: Language }) {
  return (
    <a class="unbroken" href={centreTel(language)}>
      {centrePhone(language)}
    </a>
  );
}

/** The telephone of the centre as a button: somebody who can help is never far. */
export function CallCentre({
  language,
  kind = 'quiet',
}: {
  language: Language;
  kind?: ButtonKind;
}) {
  const phone = centrePhone(language).replaceAll(' ', '\u00a0');
  return (
    <LinkButton href={centreTel(language)} kind={kind} icon="phone" block>
      {uiTexts(language, 'centre.ask', { phone })}
    </LinkButton>
  );
}

/** What a thing is: `strong` for country or market, outlined for programme, place and kind. */
export function Tag({
  strong = false,
  children,
}: {
  strong?: boolean;
  children: ComponentChildren;
}) {
  return <span class={strong ? 'tag tag-strong' : 'tag'}>{children}</span>;
}

/** Right, caution, wrong, not confirmed. */
type StateKind = 'ok' | 'warn' | 'bad' | 'unknown';

const STATE_ICONS: Record<StateKind, IconName> = {
  ok: 'check',
  warn: 'clock',
  bad: 'circle-alert',
  unknown: 'circle-question-mark',
};

/** A state in three ways: icon, word, colour. */
export function StateTag({ state, children }: { state: StateKind; children: ComponentChildren }) {
  return (
    <span class={`tag state-${state}`}>
      <Icon name={STATE_ICONS[state]} />
      {children}
    </span>
  );
}

interface ChipProps {
  language: Language;
  /** The address of the same list without this filter. */
  href: string;
  name: string;
}

/** A chosen filter; pressing it anywhere takes it away. */
export function Chip({ language, href, name }: ChipProps) {
  return (
    <a class="chip" href={href} aria-label={uiTexts(language, 'chip.remove', { name })}>
      {name}
      <Icon name="x" />
    </a>
  );
}

/** The seal of an organisation with an active licence and an accepted contract. */
export function Verified({ language }: { language: Language }) {
  return (
    <span class="verified">
      <Icon name="badge-check" />
      {uiTexts(language, 'verified')}
    </span>
  );
}

interface NoteProps {
  kind: 'ok' | 'warn' | 'bad' | 'tint';
  icon?: IconName;
  /** The bold first sentence. */
  title: string;
  children?: ComponentChildren;
}

const NOTE_ICONS: Record<NoteProps['kind'], IconName> = {
  ok: 'circle-check',
  warn: 'circle-alert',
  bad: 'circle-x',
  tint: 'info',
};

/** One thing that must be read, where it matters. */
export function Note({ kind, icon = NOTE_ICONS[kind], title, children }: NoteProps) {
  return (
    <div class={`note note-${kind}`}>
      <Icon name={icon} />
      <div>
        <strong class="note-title">{title}</strong> {children}
      </div>
    </div>
  );
}

/** Label and value, in one panel line each. */
export interface Fact {
  label: string;
  value: ComponentChildren;
}

/** Labels with what is known; where nothing is, the fact is left out. */
export function knownFacts(
  facts: (readonly [label: string, value: string | null | undefined | false | 0])[],
): Fact[] {
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** A list of label and value with hairlines between. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Text that somebody wrote, with its line breaks. */
export function Prose({ text, lang }: { text: string; lang?: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div class="prose" lang={lang}>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph.trim()}</p>
      ))}
    </div>
  );
}
