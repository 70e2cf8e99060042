import { type ClockView, placementsTexts } from '#libs/placements';
import { daysBetween, formatDate, type IsoDate, type Language } from '#libs/platform';
import { Facts, Icon } from '#libs/ui';

interface ClocksProps {
  language: Language;
  clocks: readonly ClockView[];
  today: IsoDate;
}

/** The dates to keep: how much time has gone, both ends, what happens at the end. */
export function Clocks({ language, clocks, today }: ClocksProps) {
  if (clocks.length === 0) return null;
  const open = clocks.filter(({ state }) => state !== 'met');
  const met = clocks.filter(({ state }) => state === 'met');
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'file.clocks')}</h2>
      {open.length === 0 && <p>{placementsTexts(language, 'mover.nobody')}</p>}
      <ul class="clocks">
        {open.map((clock) => (
          <ClockItem key={clock.kind} language={language} clock={clock} today={today} />
        ))}
      </ul>
      {met.length > 0 && (
        <details class="disclosure">
          <summary>
            <Icon name="chevron-down" />
            {placementsTexts(language, 'file.clocks-met')}
          </summary>
          <Facts
            facts={met.map((clock) => ({
              label: placementsTexts(language, `clock.${clock.kind}`),
              value: clockText(clock, today, language),
            }))}
          />
        </details>
      )}
    </section>
  );
}

function ClockItem({ language, clock, today }: Omit<ClocksProps, 'clocks'> & { clock: ClockView }) {
  const { kind, owner, startsOn, dueOn, state } = clock;
  return (
    <li>
      <p class="clock-head">
        <strong>{placementsTexts(language, `clock.${kind}`)}</strong>{' '}
        <strong class={state === 'overdue' ? 'is-bad' : undefined}>
          {clockText(clock, today, language)}
        </strong>
      </p>
      {dueOn !== null && <Bar startsOn={startsOn} dueOn={dueOn} today={today} />}
      {dueOn !== null && (
        <p class="clock-head muted">
          <span>{formatDate(startsOn)}</span> <span>{formatDate(dueOn)}</span>
        </p>
      )}
      <p>
        {placementsTexts(language, `clock-plain.${kind}`)}{' '}
        <span class="muted">{placementsTexts(language, `audience.${owner}`)}.</span>
      </p>
    </li>
  );
}

/** `Còn 96 ngày`, `Quá 2 ngày`, `Đã xong ngày 02/11/2026`. */
export function clockText(
  { state, dueOn, metOn }: Pick<ClockView, 'state' | 'dueOn' | 'metOn'>,
  today: IsoDate,
  language: Language,
): string {
  return placementsTexts(language, `clock-state.${state}`, {
    days: dueOn === null ? 0 : Math.abs(daysBetween(today, dueOn)),
    date: metOn === null ? '' : formatDate(metOn),
  });
}

const WIDTH = 200;

/** The words beside it say the same. */
function Bar({ startsOn, dueOn, today }: { startsOn: IsoDate; dueOn: IsoDate; today: IsoDate }) {
  const whole = daysBetween(startsOn, dueOn);
  if (whole <= 0) return null;
  const gone = Math.min(Math.max(daysBetween(startsOn, today) / whole, 0), 1) * WIDTH;
  const over = dueOn < today;
  return (
    <svg
      class="clock-bar"
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="clock-rest" x="0" y="2" width={WIDTH} height="6" />
      <rect class={over ? 'clock-over' : 'clock-gone'} x="0" y="2" width={gone} height="6" />
      {!over && (
        <rect class="clock-now" x={Math.min(gone, WIDTH - 2)} y="0" width="2" height="10" />
      )}
    </svg>
  );
}
