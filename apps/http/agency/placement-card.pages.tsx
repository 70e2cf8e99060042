import { identityTexts } from '#libs/identity';
import { type BoardCard, type CardStep, placementsTexts } from '#libs/placements';
import { type IsoDate, type Language } from '#libs/platform';
import { type Reference } from '#libs/reference';
import { type Frame, Icon, StateTag } from '#libs/ui';
import { clockText } from '../portal/placement-clocks.pages.js';

export interface CardLabels {
  commune: (code: string) => string;
  programme: (code: string) => string;
}

export function cardLabelsOf(reference: Reference, language: Language): CardLabels {
  return {
    commune: (code) => reference.commune(code)?.name ?? code,
    programme: (code) => reference.programmeName(code, language),
  };
}

interface CardProps {
  frame: Frame;
  basePath: string;
  card: BoardCard;
  labels: CardLabels;
  today: IsoDate;
}

/** Who a list is about, as far as it is known: `Nữ, 24 tuổi, Xã Khe Sanh`. */
export function whoIs(
  {
    sex,
    age,
    communeCode,
  }: { sex: 'male' | 'female' | null; age: number | null; communeCode: string | null },
  commune: (code: string) => string,
  language: Language,
): string {
  return [
    sex === null ? null : identityTexts(language, `person.${sex}`),
    age === null ? null : placementsTexts(language, 'list.age', { age }),
    communeCode === null ? null : commune(communeCode),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** Days within which something is said to be due soon. */
const SOON = 3;

/** How long there is still time, louder the less there is; `days` is negative once it is late. */
export function DueTag({ days, text }: { days: number; text: string }) {
  if (days < 0) return <StateTag state="bad">{text}</StateTag>;
  return days <= SOON ? <StateTag state="warn">{text}</StateTag> : <span>{text}</span>;
}

/** One placement of the board: box, name, who it is, its nearest clock, its menu. */
export function BoardCardItem(props: CardProps) {
  const { frame, basePath, card, labels } = props;
  const { language } = frame;
  const { id, personName: name } = card;
  return (
    <li class="board-card">
      <input
        class="checkbox"
        type="checkbox"
        name="pick"
        value={pickOf(card)}
        aria-label={placementsTexts(language, 'board.pick', { name })}
      />
      <div class="board-who">
        <a href={`${basePath}/${id}`}>
          <strong>{name}</strong>
        </a>
        <p class="muted">{whoIs(card, labels.commune, language)}</p>
        <p class="muted">{card.title ?? labels.programme(card.programmeCode)}</p>
        <ClockLine {...props} />
      </div>
      <Menu {...props} />
    </li>
  );
}

/** A chosen placement as the address names it: its id and the version that was seen. */
export function pickOf({ id, version }: { id: string; version: number }): string {
  return `${id}.${version}`;
}

function ClockLine({ frame: { language }, card: { clock, mover }, today }: CardProps) {
  if (clock === null) {
    return <p class="muted">{placementsTexts(language, `mover.${mover}.short`)}</p>;
  }
  const late = clock.state === 'overdue';
  return (
    <p class={late ? 'is-bad' : undefined}>
      {late && <Icon name="circle-alert" />} <strong>{clockText(clock, today, language)}</strong>{' '}
      {placementsTexts(language, `clock.${clock.kind}`)}
    </p>
  );
}

/** The steps that can be taken, then opening the file. */
function Menu({ frame: { language }, basePath, card }: CardProps) {
  const { steps, personName: name } = card;
  return (
    <details class="card-menu">
      <summary aria-label={placementsTexts(language, 'board.menu', { name })}>⋮</summary>
      <div class="card-sheet">
        {steps.length > 0 && (
          <p class="muted">{placementsTexts(language, 'board.move-to', { name })}</p>
        )}
        <ul>
          {steps.map((step) => (
            <li key={step.step}>
              <a href={`${basePath}/move?step=${step.step}&pick=${pickOf(card)}`}>
                {stepLabel(step, language)}
              </a>
            </li>
          ))}
          <li>
            <a href={`${basePath}/${card.id}`}>{placementsTexts(language, 'board.open')}</a>
          </li>
        </ul>
      </div>
    </details>
  );
}

/** A label ends in dots when a question follows. */
function stepLabel({ step, needs, needsReason }: CardStep, language: Language): string {
  const asks = needsReason || needs.length > 0;
  return `${placementsTexts(language, `step.${step}`)}${asks ? '…' : ''}`;
}
