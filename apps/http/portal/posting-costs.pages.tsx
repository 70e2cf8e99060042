import { type CostKind, contractsTexts, type FeeVerdict, type OrderTerms } from '#libs/contracts';
import { formatMoney, type Language } from '#libs/platform';
import { type PostingDetail } from '#libs/postings';
import { Icon, type IconFact, IconFacts, StateTag } from '#libs/ui';
import { amount } from './posting-card.pages.js';

interface CostsProps {
  language: Language;
  posting: PostingDetail;
  /** What the contract behind the posting says; undefined where there is none to be seen. */
  terms: OrderTerms | undefined;
}

/** Shown with nothing to pay, because people are asked for it all the same. */
const FORBIDDEN = ['brokerage', 'selection'] as const satisfies CostKind[];

export function inDong(vnd: number, language: Language): string {
  return formatMoney({ minor: vnd, currency: 'VND' }, language);
}

/** What the worker pays before departure, each line, and the fee within its ceiling. */
export function Costs({ language, posting, terms }: CostsProps) {
  if (posting.market !== 'overseas') return null;
  const total = terms?.totalVnd ?? posting.workerCostVnd;
  if (!terms && total === null) return <CostsUnknown language={language} />;
  return (
    <section class="panel">
      <h2>{contractsTexts(language, 'terms.what-you-pay')}</h2>
      <div class="cost-grid">
        <CostTable language={language} terms={terms} total={total} />
        <div class="stack">
          {terms && <Ceiling language={language} fee={terms.fee} />}
          <IconFacts facts={rulesOfPaying(language, terms)} />
        </div>
      </div>
    </section>
  );
}

function CostsUnknown({ language }: { language: Language }) {
  return (
    <section class="panel">
      <h2>{contractsTexts(language, 'terms.what-you-pay')}</h2>
      <p>
        <StateTag state="unknown">{contractsTexts(language, 'terms.unknown')}</StateTag>
      </p>
      <p>{contractsTexts(language, 'terms.costs-unknown')}</p>
    </section>
  );
}

type TableProps = Pick<CostsProps, 'language' | 'terms'> & { total: number | null };

function CostTable({ language, terms, total }: TableProps) {
  const lines = (terms?.lines ?? []).filter(({ refundable }) => !refundable);
  return (
    <table class="sums">
      <caption class="sr-only">{contractsTexts(language, 'terms.what-you-pay')}</caption>
      <tbody>
        {lines.map(({ kind, amountVnd }) => (
          <tr key={kind}>
            <th scope="row">
              {contractsTexts(language, `cost.${kind}`)}
              {kind === 'service_fee' && terms && <FeeWord language={language} fee={terms.fee} />}
            </th>
            <td>{inDong(amountVnd, language)}</td>
          </tr>
        ))}
        {terms?.totalVnd === null && (
          <tr>
            <th scope="row">{contractsTexts(language, 'terms.other-costs')}</th>
            <td>{contractsTexts(language, 'terms.unknown')}</td>
          </tr>
        )}
        {FORBIDDEN.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              {contractsTexts(language, `cost.${kind}`)}
              <span class="muted">{contractsTexts(language, 'terms.forbidden')}</span>
            </th>
            <td>{inDong(0, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{contractsTexts(language, 'terms.total')}</th>
          <td>
            {total === null ? contractsTexts(language, 'terms.unknown') : inDong(total, language)}
          </td>
        </tr>
        <Deposit language={language} deposit={terms?.depositVnd ?? null} />
      </tfoot>
    </table>
  );
}

/** What comes back stands below the sum and is no part of it. */
function Deposit({ language, deposit }: { language: Language; deposit: number | null }) {
  if (deposit === null || deposit === 0) return null;
  return (
    <tr class="beside-sum">
      <th scope="row">
        {contractsTexts(language, 'cost.deposit')}
        <span class="muted">{contractsTexts(language, 'terms.deposit-back')}</span>
      </th>
      <td>{inDong(deposit, language)}</td>
    </tr>
  );
}

/** Never a green mark where the ceiling was not read in the law. */
function FeeWord({ language, fee }: { language: Language; fee: FeeVerdict }) {
  if (fee.state === 'above') {
    return (
      <span class="is-bad">
        <Icon name="circle-x" />{' '}
        {contractsTexts(language, 'terms.above', { over: inDong(fee.overVnd, language) })}
      </span>
    );
  }
  if (fee.state === 'unknown' || fee.rule?.standing !== 'law_text') {
    return (
      <span class="is-warn">
        <Icon name="circle-question-mark" /> {contractsTexts(language, 'terms.unconfirmed')}
      </span>
    );
  }
  return (
    <span class="is-ok">
      <Icon name="circle-check" /> {contractsTexts(language, 'terms.within')}
    </span>
  );
}

function Ceiling({ language, fee }: { language: Language; fee: FeeVerdict }) {
  const { feeVnd, capVnd, rule } = fee;
  const confirmed = fee.state === 'within' && rule?.standing === 'law_text';
  const ground = fee.state === 'above' ? 'bad' : confirmed ? 'ok' : 'warn';
  return (
    <div class={`ceiling note-${ground}`}>
      <h3>{contractsTexts(language, 'terms.ceiling')}</h3>
      {capVnd === null ? (
        <p>{contractsTexts(language, 'terms.ceiling-unknown')}</p>
      ) : (
        <>
          {capVnd > 0 && <CeilingBar share={Math.min(1, feeVnd / capVnd)} />}
          <p class="ceiling-figures">
            <strong>{amount(feeVnd, language)}</strong>
            <span>
              {contractsTexts(language, 'terms.ceiling-of', { cap: amount(capVnd, language) })}
            </span>
          </p>
        </>
      )}
      <p class="muted">{ceilingWords(language, fee)}</p>
    </div>
  );
}

function CeilingBar({ share }: { share: number }) {
  return (
    <svg class="ceiling-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-rest" width="100" height="6" />
      <rect class="bar-fee" width={(share * 100).toFixed(1)} height="6" />
    </svg>
  );
}

/** Whence the ceiling comes, and what of it is not confirmed. */
function ceilingWords(language: Language, { rule, capWages, marketConfirmed }: FeeVerdict): string {
  const wages = capWages === null ? null : contractNumber(capWages, language);
  const source = rule?.source ?? '';
  return [
    ...(rule && wages !== null && capWages !== 0
      ? [contractsTexts(language, 'terms.by-wages', { wages, source })]
      : rule
        ? [contractsTexts(language, 'terms.by-rule', { source })]
        : []),
    ...(rule && rule.standing !== 'law_text'
      ? [contractsTexts(language, 'terms.rule-unconfirmed')]
      : []),
    ...(marketConfirmed || (rule && rule.standing !== 'law_text')
      ? []
      : [contractsTexts(language, 'contracts.cost.market-cap-unknown')]),
  ].join(' ');
}

function contractNumber(wages: number, language: Language): string {
  return wages.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 });
}

function rulesOfPaying(language: Language, terms: OrderTerms | undefined): IconFact[] {
  const deposit = terms?.depositVnd ?? null;
  return [
    { icon: 'calendar-days', text: contractsTexts(language, 'terms.when') },
    { icon: 'file-text', text: contractsTexts(language, 'terms.receipt') },
    ...(deposit === null
      ? []
      : [
          {
            icon: 'shield-alert',
            text: contractsTexts(
              language,
              deposit === 0 ? 'terms.no-deposit' : 'terms.deposit-when',
            ),
          } as const,
        ]),
  ];
}
