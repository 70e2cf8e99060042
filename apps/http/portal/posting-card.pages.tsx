import {
  daysBetween,
  formatDate,
  formatMillions,
  formatMoney,
  type IsoDate,
  type Language,
} from '#libs/platform';
import { postingsTexts, type PostingView } from '#libs/postings';
import { type IconFact, type LedgerCell, PostingCard } from '#libs/ui';

/** Names of codes in the language of the page; a code without a name is its own name. */
export interface Labels {
  province: (code: string) => string;
  country: (code: string) => string;
  occupation: (code: string) => string;
}

type Offer = Pick<PostingView, 'market' | 'pay' | 'workerCostVnd'>;

/** `24,5 triệu đ`, `7,8 – 11 triệu đ`, or the full amount when it is below a million. */
export function amount(vnd: number, language: Language): string {
  return vnd > 0 && vnd < 1_000_000
    ? formatMoney({ minor: vnd, currency: 'VND' }, language)
    : inMillions(formatMillions(vnd, language), language);
}

function inMillions(figure: string, language: Language): string {
  return figure === '0'
    ? '0\u00a0đ'
    : postingsTexts(language, 'card.millions', { figure }).replace(/ đ$/, '\u00a0đ');
}

function payFigure({ vndMonthMin: min, vndMonthMax: max }: PostingView['pay'], language: Language) {
  if (min === null && max === null) return null;
  if (min === null)
    return postingsTexts(language, 'card.up-to', { pay: amount(max ?? 0, language) });
  if (max === null) return postingsTexts(language, 'card.from', { pay: amount(min, language) });
  if (min === max || min < 1_000_000) return amount(max, language);
  const figure = `${formatMillions(min, language)} – ${formatMillions(max, language)}`;
  return inMillions(figure, language);
}

/** The pay in its own currency and period, where these are not dong a month. */
function payNote(pay: PostingView['pay'], language: Language): string | undefined {
  const { currency, period, min, max } = pay;
  if (currency === null || (currency === 'VND' && period === 'month')) return undefined;
  const bounds = [...new Set([min, max].filter((bound) => bound !== null))];
  if (bounds.length === 0) return undefined;
  const text = bounds.map((minor) => formatMoney({ minor, currency }, language)).join(' – ');
  return period === null || period === 'month'
    ? text
    : postingsTexts(language, `card.per-${period}`, { pay: text });
}

/** What the worker earns in a month. */
export function payCell({ pay }: Pick<Offer, 'pay'>, language: Language): LedgerCell {
  const figure = payFigure(pay, language);
  return {
    label: postingsTexts(language, 'card.pay'),
    figure: figure ?? pay.text ?? postingsTexts(language, 'card.pay-unknown'),
    note: figure === null ? undefined : payNote(pay, language),
    words: figure === null,
  };
}

/**
 * What the worker pays. At home nobody may charge for recruitment (Labour Code 45/2019/QH14,
 * article 11.2), so that nothing said means nothing to pay; abroad it means not known.
 */
export function costCell(
  { market, workerCostVnd }: Omit<Offer, 'pay'>,
  language: Language,
): LedgerCell {
  const label = postingsTexts(language, 'card.cost');
  const cost = workerCostVnd ?? (market === 'overseas' ? null : 0);
  return cost === null
    ? { label, figure: postingsTexts(language, 'card.cost-unknown'), words: true }
    : { label, figure: amount(cost, language) };
}

/** How long an application can still be sent, in words. */
export function daysLeft(deadline: IsoDate, today: IsoDate, language: Language): string {
  const days = daysBetween(today, deadline);
  if (days < 0) return postingsTexts(language, 'card.over');
  if (days === 0) return postingsTexts(language, 'card.last-day');
  return postingsTexts(language, 'card.days-left', { days });
}

function deadlineCell(deadline: IsoDate | null, today: IsoDate, language: Language): LedgerCell {
  const label = postingsTexts(language, 'card.deadline');
  if (deadline === null) {
    return { label, figure: postingsTexts(language, 'card.open'), words: true, wideOnly: true };
  }
  // With the days left beside it, the year of a near day says nothing and breaks the line.
  const near = Math.abs(daysBetween(today, deadline)) < 300;
  return {
    label,
    figure: near ? formatDate(deadline).slice(0, 5) : formatDate(deadline),
    note: daysLeft(deadline, today, language),
    words: !near,
    wideOnly: true,
  };
}

/** Where it is, in one short word or two. */
export function marketTag(
  { market, country }: Pick<PostingView, 'market' | 'country'>,
  labels: Pick<Labels, 'country'>,
  language: Language,
): string {
  return market === 'overseas'
    ? labels.country(country)
    : postingsTexts(language, `market.${market}`);
}

/** Country or market, then the trade when it has a name. */
export function postingTags(posting: PostingView, labels: Labels, language: Language): string[] {
  const trade = posting.occupation === null ? null : labels.occupation(posting.occupation);
  const first = marketTag(posting, labels, language);
  return trade === null || trade === posting.occupation ? [first] : [first, trade];
}

/** Place, term and places left, deadline: a line for each that is known. */
export function postingFacts(
  posting: PostingView,
  labels: Labels,
  today: IsoDate,
  language: Language,
): IconFact[] {
  const { provinceCode, contractMonths, places, deadline } = posting;
  const place = posting.place ?? (provinceCode === null ? null : labels.province(provinceCode));
  const term = [
    ...(contractMonths === null
      ? []
      : [postingsTexts(language, 'card.term', { months: contractMonths })]),
    ...(places === null ? [] : [postingsTexts(language, 'card.places', { places })]),
  ].join(' ');
  return [
    ...(place === null || place === '' ? [] : [{ icon: 'map-pin', text: place } as const]),
    ...(term === '' ? [] : [{ icon: 'file-text', text: term } as const]),
    ...(deadline === null
      ? []
      : [
          {
            icon: 'calendar-days',
            text: postingsTexts(language, 'card.deadline-line', {
              date: formatDate(deadline),
              left: daysLeft(deadline, today, language),
            }),
            narrowOnly: true,
          } as const,
        ]),
  ];
}

/** Overseas and without an accepted contract behind it: shown, and said so. */
export function caution({ kind }: Pick<PostingView, 'kind'>, language: Language) {
  return kind === 'INFORMATION' ? postingsTexts(language, 'card.information') : undefined;
}

interface PostingInListProps {
  language: Language;
  posting: PostingView;
  labels: Labels;
  today: IsoDate;
}

/** A posting as one of many. */
export function PostingInList({ language, posting, labels, today }: PostingInListProps) {
  return (
    <PostingCard
      language={language}
      href={posting.url}
      title={posting.title}
      tags={postingTags(posting, labels, language)}
      caution={caution(posting, language)}
      organisation={posting.organisation ?? undefined}
      verified={posting.verified}
      ledger={[
        payCell(posting, language),
        costCell(posting, language),
        deadlineCell(posting.deadline, today, language),
      ]}
      facts={postingFacts(posting, labels, today, language)}
    />
  );
}
