import { type BreakEven, contractsTexts, type OrderTerms } from '#libs/contracts';
import {
  formatDate,
  formatMillions,
  formatMoney,
  type Language,
  minorDigits,
} from '#libs/platform';
import { type PostingDetail } from '#libs/postings';
import { Button, StateTag } from '#libs/ui';
import { inDong } from './posting-costs.pages.js';

interface IncomeProps {
  language: Language;
  posting: PostingDetail;
  terms: OrderTerms;
  /** Undefined while costs, deductions or the exchange rate are not known. */
  breakEven: BreakEven | undefined;
  /** Private spending of a month, in dong. */
  spendingVnd: number;
}

/** What is left of a month's wage abroad, and in which month the costs are earned back. */
export function Income(props: IncomeProps) {
  const { language, terms, breakEven } = props;
  return (
    <section class="panel" id="thu-nhap">
      <h2>{contractsTexts(language, 'income.title')}</h2>
      <div class="cost-grid">
        <div>
          <WageTable {...props} />
        </div>
        <div class="stack">
          {breakEven ? (
            <BreakEvenChart
              language={language}
              breakEven={breakEven}
              termMonths={terms.termMonths}
            />
          ) : (
            <div>
              <StateTag state="unknown">{contractsTexts(language, 'terms.unknown')}</StateTag>
              <p>{contractsTexts(language, 'income.unknown')}</p>
            </div>
          )}
          <Assumptions {...props} />
        </div>
      </div>
    </section>
  );
}

function WageTable({ language, terms }: IncomeProps) {
  const { wageMinor, wageCurrency, deductions, deductionMinor, rate } = terms;
  const amount = (minor: number) =>
    rate
      ? inDong(toVnd(minor, terms), language)
      : formatMoney({ minor, currency: wageCurrency }, language);
  return (
    <table class="sums">
      <caption class="sr-only">{contractsTexts(language, 'income.title')}</caption>
      <tbody>
        <tr>
          <th scope="row">
            {contractsTexts(language, 'income.wage')}
            {rate && (
              <span class="muted">
                {formatMoney({ minor: wageMinor, currency: wageCurrency }, language)}
              </span>
            )}
          </th>
          <td>{amount(wageMinor)}</td>
        </tr>
        {deductions.map(({ kind, amountMinor }) => (
          <tr key={kind}>
            <th scope="row">{contractsTexts(language, `deduction.${kind}`)}</th>
            <td>−&nbsp;{amount(amountMinor)}</td>
          </tr>
        ))}
        {deductionMinor === null && (
          <tr>
            <th scope="row">{contractsTexts(language, 'income.deductions')}</th>
            <td>{contractsTexts(language, 'terms.unknown')}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{contractsTexts(language, 'income.net')}</th>
          <td>
            {deductionMinor === null
              ? contractsTexts(language, 'terms.unknown')
              : amount(wageMinor - deductionMinor)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function toVnd(minor: number, { wageCurrency, rate }: OrderTerms): number {
  return Math.floor((minor * (rate?.vndPerUnit ?? 0)) / 10 ** minorDigits(wageCurrency));
}

/** In one word: `tháng thứ 5`, from the first month, or not within the term. */
export function breakEvenWord({ month }: BreakEven, language: Language): string {
  if (month === null) return contractsTexts(language, 'income.never');
  if (month === 0) return contractsTexts(language, 'income.at-once');
  return contractsTexts(language, 'income.month', { month });
}

interface ChartProps {
  language: Language;
  breakEven: BreakEven;
  termMonths: number;
}

const CELL = 10;

/** One cell for each month of the term: paying back, then saving. */
function BreakEvenChart({ language, breakEven, termMonths }: ChartProps) {
  const back = breakEven.month ?? termMonths + 1;
  const months = Array.from({ length: termMonths }, (_, index) => index + 1);
  const width = termMonths * CELL;
  return (
    <figure class="break-even">
      <figcaption>
        <strong>{breakEvenSentence(language, breakEven)}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${width} 26`} preserveAspectRatio="none" aria-hidden="true">
        {months.map((month) => (
          <rect
            key={month}
            class={month < back ? 'month-back' : 'month-saved'}
            x={(month - 1) * CELL + 1}
            y="4"
            width={CELL - 2}
            height="18"
          />
        ))}
        {breakEven.month !== null && breakEven.month > 0 && (
          <rect class="month-mark" x={(back - 1) * CELL - 1} width="2" height="26" />
        )}
      </svg>
      <p class="ceiling-figures muted">
        <span>{contractsTexts(language, 'income.first-month')}</span>
        <span>{contractsTexts(language, 'income.last-month', { month: termMonths })}</span>
      </p>
      <ul class="legend">
        <li class="legend-back">{contractsTexts(language, 'income.paying-back')}</li>
        <li class="legend-saved">{contractsTexts(language, 'income.saving')}</li>
      </ul>
    </figure>
  );
}

function breakEvenSentence(language: Language, { month }: BreakEven): string {
  if (month === null) return contractsTexts(language, 'income.never-sentence');
  if (month === 0) return contractsTexts(language, 'income.at-once-sentence');
  return contractsTexts(language, 'income.month-sentence', { month });
}

/** What the figures rest on; the private spending may be changed. */
function Assumptions({ language, posting, terms, breakEven, spendingVnd }: IncomeProps) {
  const millions = (vnd: number) => formatMillions(vnd, language);
  const spending = millions(spendingVnd);
  const months = terms.termMonths;
  return (
    <>
      {breakEven && (
        <p>
          {breakEven.savedVnd >= 0
            ? contractsTexts(language, 'income.saved', {
                spending,
                months,
                saved: Math.round(breakEven.savedVnd / 1_000_000),
              })
            : contractsTexts(language, 'income.short', {
                spending,
                months,
                short: millions(-breakEven.savedVnd),
              })}
        </p>
      )}
      <p class="muted">
        {terms.rate
          ? contractsTexts(language, 'income.rate', {
              rate: terms.rate.vndPerUnit.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'),
              currency: terms.wageCurrency,
              date: formatDate(terms.rate.on),
              source: terms.rate.source,
            })
          : contractsTexts(language, 'income.no-rate')}{' '}
        {contractsTexts(language, 'income.assumptions')}
      </p>
      {breakEven && (
        <form class="spending" method="get" action={`${posting.url}#thu-nhap`}>
          <label for="tieu-rieng">{contractsTexts(language, 'income.spending')}</label>
          <input
            class="input"
            id="tieu-rieng"
            name="tieu-rieng"
            inputMode="decimal"
            value={millions(spendingVnd)}
            autocomplete="off"
          />
          <Button kind="quiet">{contractsTexts(language, 'income.reckon')}</Button>
        </form>
      )}
    </>
  );
}
