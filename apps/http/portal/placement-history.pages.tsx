import { identityTexts } from '#libs/identity';
import {
  type EarlierFact,
  type Evidence,
  type FactRow,
  type HistoryRow,
  placementsTexts,
} from '#libs/placements';
import { dateInZone, formatDate, formatInstant, type Language } from '#libs/platform';
import { Facts, Icon } from '#libs/ui';
import { factText, reasonText, ReasonWords } from './placement-fields.pages.js';

interface HistoryProps {
  language: Language;
  history: HistoryRow[];
  /** Those who work on it also read what was warned of. */
  staff?: boolean;
}

/** What happened, newest first: when, what, who, why, on which paper. */
export function History({ language, history, staff = false }: HistoryProps) {
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'file.history')}</h2>
      <ul class="history">
        {[...history].reverse().map((row) => (
          <li key={`${row.at.getTime()}-${row.step}`}>
            <span class="muted unbroken">{formatInstant(row.at, language)}</span>{' '}
            <strong>{whatHappened(row, language)}</strong>{' '}
            <span class="muted">{row.byName ?? roleName(row.byRole, language)}</span>
            <ReasonWords language={language} of={row} />
            {row.evidence && <p class="muted">{evidenceText(row.evidence, language)}</p>}
            {staff && row.warns.length > 0 && (
              <p class="is-warn">
                {placementsTexts(language, 'file.warned')}:{' '}
                {row.warns.map((warn) => reasonText(warn, language)).join(' ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function whatHappened({ step, fromState, toState }: HistoryRow, language: Language): string {
  const key = `step.${step}`;
  const stayed = fromState === toState && placementsTexts.has(key);
  return placementsTexts(language, stayed ? key : `state.${toState}`);
}

function roleName(role: string, language: Language): string {
  const key = `role.${role}`;
  return identityTexts.has(key) ? identityTexts(language, key) : '';
}

/** `Giấy tờ: 12/CV, 05/10/2026, Cục Quản lý lao động, tủ 3`. */
function evidenceText(evidence: Evidence, language: Language): string {
  const { number, issuedOn, issuer, keptAt } = evidence;
  const issued = issuedOn === '' ? '' : formatDate(issuedOn);
  const paper = [number, issued, issuer, keptAt].filter((part) => part !== '').join(', ');
  return placementsTexts(language, 'file.evidence-line', { paper });
}

/** What is on record; with `staff` also by whom and on which paper. */
export function KnownFacts({
  language,
  facts,
  staff = false,
}: {
  language: Language;
  facts: FactRow[];
  staff?: boolean;
}) {
  if (facts.length === 0) return null;
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'file.facts')}</h2>
      <Facts
        facts={facts.map((fact) => ({
          label: placementsTexts(language, `fact.${fact.kind}`),
          value: (
            <>
              {factText(fact, language)}
              {staff && <RecordedBy language={language} fact={fact} />}
            </>
          ),
        }))}
      />
    </section>
  );
}

function RecordedBy({ language, fact }: { language: Language; fact: FactRow }) {
  const { byName, recordedAt, evidence } = fact;
  const date = formatDate(dateInZone(recordedAt));
  const by =
    byName === null ? date : placementsTexts(language, 'file.recorded', { name: byName, date });
  return (
    <span class="fact-source muted">
      {[by, evidence && evidenceText(evidence, language)].filter(Boolean).join('. ')}
    </span>
  );
}

/** What was on record before it was corrected or taken back. */
export function EarlierFacts({ language, facts }: { language: Language; facts: EarlierFact[] }) {
  if (facts.length === 0) return null;
  return (
    <details class="panel disclosure">
      <summary>
        <Icon name="chevron-down" />
        {placementsTexts(language, 'file.earlier')}
      </summary>
      <ul class="history">
        {facts.map((fact) => (
          <li key={`${fact.kind}-${fact.replacedAt.getTime()}`}>
            <strong>{placementsTexts(language, `fact.${fact.kind}`)}</strong>:{' '}
            {placementsTexts(
              language,
              fact.replacedBy === null ? 'file.taken-back' : 'file.earlier-until',
              {
                value: factText(fact, language),
                date: formatDate(dateInZone(fact.replacedAt)),
              },
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
