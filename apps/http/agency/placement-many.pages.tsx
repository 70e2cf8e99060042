import { type BoardColumn, type CardStep, placementsTexts } from '#libs/placements';
import { type Language } from '#libs/platform';
import { Button } from '#libs/ui';

/** The bar for many: one step for all chosen cards. Sends `pick step` to the page that asks. */
export function ManyBar({ language, columns }: { language: Language; columns: BoardColumn[] }) {
  const steps = new Map<string, CardStep>();
  for (const { cards } of columns) {
    for (const step of cards.flatMap((card) => card.steps)) steps.set(step.step, step);
  }
  const all = [...steps.values()];
  if (all.length === 0) return null;
  return (
    <fieldset class="board-bar">
      <legend class="sr-only">{placementsTexts(language, 'board.bar')}</legend>
      <span
        class="board-picked"
        data-picked={placementsTexts(language, 'board.picked', { count: '#' })}
        aria-live="polite"
      />
      <label for="f-step">{placementsTexts(language, 'board.step')}</label>
      <select id="f-step" name="step" class="select">
        <option value="">{placementsTexts(language, 'move.choose-step')}</option>
        <Steps language={language} group="forward" steps={all.filter(({ back }) => !back)} />
        <Steps language={language} group="back" steps={all.filter(({ back }) => back)} />
      </select>
      <Button>{placementsTexts(language, 'board.go')}</Button>
      <span class="board-keys muted" hidden>
        {placementsTexts(language, 'board.keys')}
      </span>
    </fieldset>
  );
}

interface StepsProps {
  language: Language;
  group: 'forward' | 'back';
  steps: CardStep[];
}

function Steps({ language, group, steps }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <optgroup label={placementsTexts(language, `board.${group}`)}>
      {steps.map(({ step }) => (
        <option key={step} value={step}>
          {placementsTexts(language, `step.${step}`)}
        </option>
      ))}
    </optgroup>
  );
}
