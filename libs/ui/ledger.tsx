/** A figure with its label and one line that explains it. */
export interface LedgerCell {
  label: string;
  figure: string;
  note?: string;
  /** The figure is a word, not a number: set smaller. */
  words?: boolean;
  /** Shown only where the screen is wide enough for columns. */
  wideOnly?: boolean;
}

/** What you earn and what you pay, side by side, same size: the sign of the portal. */
export function Ledger({ cells }: { cells: LedgerCell[] }) {
  return (
    <dl class="ledger">
      {cells.map(({ label, figure, note, words = false, wideOnly = false }) => (
        <div key={label} class={wideOnly ? 'only-wide' : undefined}>
          <dt>{label}</dt>
          <dd>
            <span class={words ? 'figure figure-words' : 'figure'}>{figure}</span>
            {note !== undefined && <span class="muted">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
