import { type BreakEven, contractsTexts, type OrderTerms } from '#libs/contracts';
import { type Fit, matchingTexts } from '#libs/matching';
import { type IsoDate, type Language } from '#libs/platform';
import { type PostingDetail, postingsTexts, type PostingView } from '#libs/postings';
import {
  absoluteUrl,
  type Frame,
  Icon,
  IconFacts,
  Ledger,
  type LedgerCell,
  Note,
  OfferHead,
  Page,
  Prose,
  ReadAloud,
} from '#libs/ui';
import {
  amount,
  caution,
  costCell,
  type Labels,
  payCell,
  PostingInList,
  postingTags,
} from './posting-card.pages.js';
import { Conditions } from './posting-conditions.pages.js';
import { Costs } from './posting-costs.pages.js';
import { detailFacts } from './posting-facts.js';
import { breakEvenWord, Income } from './posting-income.pages.js';
import { type CanApply, NextAction } from './posting-next.pages.js';
import { SafeMigration, type Sending, WhoStandsBehind } from './posting-sender.pages.js';
import { jobPosting, scriptJson } from './posting.json-ld.js';

export interface PostingDetailPageProps {
  frame: Frame;
  posting: PostingDetail;
  labels: Labels;
  today: IsoDate;
  canApply: CanApply;
  /** The reader's own file of this posting, once they have applied. */
  placementHref?: string;
  /** What the contract behind an order says. */
  terms?: OrderTerms;
  breakEven?: BreakEven;
  /** Private spending of a month that break-even assumes, in dong. */
  spendingVnd: number;
  sending?: Sending | null;
  fit?: Fit;
  /** Open postings like this one. */
  similar: PostingView[];
}

/** One posting: what you earn, what you pay, what is asked, who stands behind it, what to do. */
export function PostingDetailPage(props: PostingDetailPageProps) {
  const { frame, posting } = props;
  const { language } = frame;
  return (
    <Page
      frame={frame}
      title={posting.title}
      description={summary(props)}
      canonical={posting.url}
      head={<JsonLd {...props} />}
    >
      <div class="wrap">
        <TopLine {...props} />
        {frame.user?.role === 'counsellor' && (
          <p>
            <a href={`/centre/postings/${posting.code}/candidates`}>
              {matchingTexts(language, 'candidates.see')}
            </a>
          </p>
        )}
        {props.canApply === 'closed' && <Similar {...props} />}
        <PostingContent {...props} />
        {props.canApply !== 'closed' && <Similar {...props} />}
        <p class="print-only">
          {postingsTexts(language, 'posting.printed', {
            code: posting.code,
            address: absoluteUrl(`/viec-lam/${posting.code}`),
          })}
        </p>
      </div>
    </Page>
  );
}

/** The page without its frame: whoever writes a posting sees here what workers will see. */
export function PostingContent(props: PostingDetailPageProps) {
  const { posting, terms, breakEven, spendingVnd } = props;
  const { language } = props.frame;
  return (
    <div class="two-columns posting">
      <div class="stack">
        <Head {...props} />
        <Costs language={language} posting={posting} terms={terms} />
        {terms && <Income {...{ language, posting, terms, breakEven, spendingVnd }} />}
        <Writing posting={posting} part="description" language={language} />
        <Writing posting={posting} part="requirements" language={language} />
        <Writing posting={posting} part="benefits" language={language} />
      </div>
      <div class="apply-bar">
        <NextAction {...props} />
      </div>
      <div class="stack">
        <Conditions language={language} posting={posting} fit={props.fit} />
        <WhoStandsBehind {...{ language, posting, terms }} sending={props.sending ?? null} />
        {posting.market === 'overseas' && <SafeMigration language={language} />}
      </div>
    </div>
  );
}

function JsonLd({ frame, posting, labels }: PostingDetailPageProps) {
  const data = jobPosting(posting, labels);
  if (!data) return null;
  return (
    <script
      type="application/ld+json"
      nonce={frame.nonce}
      dangerouslySetInnerHTML={{ __html: scriptJson(data) }}
    />
  );
}

function TopLine({ frame: { language }, posting }: PostingDetailPageProps) {
  return (
    <div class="top-line">
      <a class="back" href={`/?market=${posting.market}`}>
        <Icon name="chevron-left" />
        {postingsTexts(language, 'posting.back', {
          market: postingsTexts(language, `market.${posting.market}`).toLowerCase(),
        })}
      </a>
      <ReadAloud language={language} />
    </div>
  );
}

function summary({ frame: { language }, posting, terms }: PostingDetailPageProps): string {
  const pay = payCell(posting, language);
  const cost = costCell({ ...posting, workerCostVnd: costOf(posting, terms) }, language);
  const parts = [posting.organisation, posting.place, `${pay.label}: ${pay.figure}`];
  return [...parts, `${cost.label}: ${cost.figure}`].filter(Boolean).join('. ');
}

/** What the contract says; for a posting without one, what the posting says. */
function costOf(posting: PostingDetail, terms: OrderTerms | undefined): number | null {
  return terms?.totalVnd ?? posting.workerCostVnd;
}

function Head(props: PostingDetailPageProps) {
  const { posting, labels, today, canApply, terms } = props;
  const { language } = props.frame;
  return (
    <section class="panel">
      {(canApply === 'closed' || canApply === 'draft') && (
        <div class="mb-4">
          <Note kind="warn" title={postingsTexts(language, `posting.${canApply}`)}>
            {postingsTexts(language, `posting.${canApply}-more`)}
          </Note>
        </div>
      )}
      <OfferHead
        language={language}
        tags={postingTags(posting, labels, language)}
        caution={caution(posting, language)}
        title={<h1 lang={foreign(posting, language)}>{posting.title}</h1>}
        organisation={posting.organisation ?? undefined}
        verified={posting.verified}
      />
      <Ledger cells={cells(props)} />
      <div class="posting-facts">
        <IconFacts facts={detailFacts(posting, labels, { today, language, terms })} />
      </div>
    </section>
  );
}

/** What you earn and pay; on an order also what is left and when the costs are back. */
function cells(props: PostingDetailPageProps): LedgerCell[] {
  const { posting, terms, breakEven } = props;
  const { language } = props.frame;
  const cost = costCell({ ...posting, workerCostVnd: costOf(posting, terms) }, language);
  const base = [payCell(posting, language), cost];
  if (!terms) return base;
  const unknown = { figure: contractsTexts(language, 'terms.unknown'), words: true };
  return [
    ...base,
    {
      label: contractsTexts(language, 'income.net-short'),
      ...(breakEven ? { figure: amount(breakEven.netMonthlyVnd, language) } : unknown),
      note: contractsTexts(language, 'income.net-note'),
    },
    {
      label: contractsTexts(language, 'income.break-even'),
      ...(breakEven ? { figure: breakEvenWord(breakEven, language) } : unknown),
      note: contractsTexts(language, 'income.of-months', { months: terms.termMonths }),
    },
  ];
}

/** The language of the posting, where readers of the page must be told that it is another one. */
function foreign({ language: own }: PostingDetail, language: Language): string | undefined {
  return own === language ? undefined : own;
}

interface WritingProps {
  posting: PostingDetail;
  part: 'description' | 'requirements' | 'benefits';
  language: Language;
}

function Writing({ posting, part, language }: WritingProps) {
  const text = posting[part];
  if (text === null || text.trim() === '') return null;
  return (
    <section class="panel">
      <h2>{postingsTexts(language, `posting.${part}`)}</h2>
      <Prose text={text} lang={foreign(posting, language)} />
    </section>
  );
}

function Similar({ frame: { language }, similar, labels, today }: PostingDetailPageProps) {
  if (similar.length === 0) return null;
  return (
    <section class="similar">
      <h2>{postingsTexts(language, 'posting.similar')}</h2>
      <div class="cards">
        {similar.map((posting) => (
          <PostingInList key={posting.id} {...{ language, posting, labels, today }} />
        ))}
      </div>
    </section>
  );
}
