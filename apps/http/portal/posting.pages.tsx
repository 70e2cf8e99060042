import { formatDate, formatMoney, type IsoDate, type Language } from '#libs/platform';
import { type PostingDetail, postingsTexts } from '#libs/postings';
import {
  CallCentre,
  Facts,
  type Frame,
  Icon,
  IconFacts,
  knownFacts,
  Ledger,
  LinkButton,
  Note,
  OfferHead,
  Page,
  Prose,
  uiTexts,
} from '#libs/ui';
import {
  caution,
  costCell,
  type Labels,
  payCell,
  postingFacts,
  postingTags,
} from './posting-card.pages.js';

/** What the reader can do with the posting. */
export type CanApply = 'apply' | 'login' | 'referral' | 'information' | 'closed' | 'applied';

interface PostingDetailPageProps {
  frame: Frame;
  posting: PostingDetail;
  labels: Labels;
  today: IsoDate;
  canApply: CanApply;
  /** The reader's own file of this posting, once they have applied. */
  placementHref?: string;
}

/** One posting: what you earn, what you pay, what is asked, who stands behind it, what to do. */
export function PostingDetailPage(props: PostingDetailPageProps) {
  const { frame, posting } = props;
  const { language } = frame;
  return (
    <Page frame={frame} title={posting.title} description={summary(posting, language)}>
      <div class="wrap">
        <a class="back" href={`/?market=${posting.market}`}>
          <Icon name="chevron-left" />
          {postingsTexts(language, 'posting.back', {
            market: postingsTexts(language, `market.${posting.market}`).toLowerCase(),
          })}
        </a>
        <div class="two-columns posting">
          <div class="stack">
            <Head {...props} />
            <Requirements language={language} posting={posting} />
            <Cost language={language} posting={posting} />
            <Writing posting={posting} part="description" language={language} />
            <Writing posting={posting} part="requirements" language={language} />
            <Writing posting={posting} part="benefits" language={language} />
          </div>
          <div class="apply-bar">
            <NextAction {...props} />
          </div>
          <div class="stack">
            <WhoStandsBehind language={language} posting={posting} />
            {posting.market === 'overseas' && <SafeMigration language={language} />}
          </div>
        </div>
      </div>
    </Page>
  );
}

function summary(posting: PostingDetail, language: Language): string {
  const pay = payCell(posting, language);
  const cost = costCell(posting, language);
  const parts = [posting.organisation, posting.place, `${pay.label}: ${pay.figure}`];
  return [...parts, `${cost.label}: ${cost.figure}`].filter(Boolean).join('. ');
}

function Head({ frame: { language }, posting, labels, today, canApply }: PostingDetailPageProps) {
  return (
    <section class="panel">
      {canApply === 'closed' && (
        <div class="mb-4">
          <Note kind="warn" title={postingsTexts(language, 'posting.closed')}>
            {postingsTexts(language, 'posting.closed-more')}
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
      <Ledger cells={[payCell(posting, language), costCell(posting, language)]} />
      <IconFacts
        facts={postingFacts(posting, labels, today, language).map(({ icon, text }) => ({
          icon,
          text,
        }))}
      />
    </section>
  );
}

/** The language of the posting, where readers of the page must be told that it is another one. */
function foreign({ language: own }: PostingDetail, language: Language): string | undefined {
  return own === language ? undefined : own;
}

function Requirements({ language, posting }: { language: Language; posting: PostingDetail }) {
  const { ageMin, ageMax, educationText, experienceText, languageTest, languageLevel } = posting;
  const age =
    ageMin === null && ageMax === null
      ? null
      : ageMax === null
        ? postingsTexts(language, 'posting.age-from', { min: ageMin ?? 0 })
        : postingsTexts(language, 'posting.age', { min: ageMin ?? 18, max: ageMax });
  const test =
    languageTest === null ? null : [languageTest, languageLevel].filter(Boolean).join(' ');
  const facts = knownFacts([
    [postingsTexts(language, 'posting.age-label'), age],
    [postingsTexts(language, 'posting.education'), educationText],
    [postingsTexts(language, 'posting.experience'), experienceText],
    [postingsTexts(language, 'posting.language-test'), test],
    [postingsTexts(language, 'posting.employment-type'), posting.employmentType],
  ]);
  if (facts.length === 0) return null;
  return (
    <section class="panel">
      <h2>{postingsTexts(language, 'posting.conditions')}</h2>
      <Facts facts={facts} />
    </section>
  );
}

function Cost({ language, posting }: { language: Language; posting: PostingDetail }) {
  if (posting.market !== 'overseas' || posting.workerCostVnd === null) return null;
  const { rateDate } = posting.pay;
  return (
    <section class="panel">
      <h2>{postingsTexts(language, 'posting.what-you-pay')}</h2>
      <Facts
        facts={[
          {
            label: postingsTexts(language, 'posting.cost-total'),
            value: formatMoney({ minor: posting.workerCostVnd, currency: 'VND' }, language),
          },
          {
            label: postingsTexts(language, 'posting.brokerage'),
            value: postingsTexts(language, 'posting.brokerage-none'),
          },
        ]}
      />
      <p class="muted">
        {postingsTexts(language, 'posting.cost-when')}
        {rateDate !== null &&
          ` ${postingsTexts(language, 'posting.rate', { date: formatDate(rateDate) })}`}
      </p>
    </section>
  );
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

/** The one thing to do next, beside a person to ask. */
function NextAction(props: PostingDetailPageProps) {
  const { language } = props.frame;
  const next = nextAction(props);
  if (next === null) return <CallCentre language={language} kind="primary" />;
  const phone = uiTexts(language, 'centre.phone').replaceAll(' ', '');
  return (
    <>
      <LinkButton href={next.href}>{postingsTexts(language, next.key)}</LinkButton>
      <LinkButton href={`tel:${phone}`} kind="quiet" icon="phone">
        {postingsTexts(language, 'posting.ask')}
      </LinkButton>
    </>
  );
}

function nextAction({ posting, canApply, placementHref }: PostingDetailPageProps) {
  const apply = `/viec-lam/${posting.code}/ung-tuyen`;
  const login = `/dang-nhap?tiep=${encodeURIComponent(apply)}`;
  switch (canApply) {
    case 'apply':
      return { href: apply, key: 'posting.apply' } as const;
    case 'login':
      return { href: login, key: 'posting.login' } as const;
    case 'referral':
      return { href: apply, key: 'posting.referral' } as const;
    case 'applied':
      return { href: placementHref ?? '/thong-bao', key: 'posting.see-file' } as const;
    case 'closed':
      return { href: `/?market=${posting.market}`, key: 'posting.others' } as const;
    case 'information':
      return null;
  }
}

function WhoStandsBehind({ language, posting }: { language: Language; posting: PostingDetail }) {
  const own = posting.source === 'nhipcau';
  return (
    <section class="panel">
      <h2>
        {postingsTexts(
          language,
          posting.market === 'overseas' ? 'posting.who-sends' : 'posting.who-hires',
        )}
      </h2>
      <p>
        <strong>
          {posting.organisation ?? postingsTexts(language, 'posting.no-organisation')}
        </strong>
      </p>
      {posting.verified ? (
        <p class="is-ok">
          <Icon name="badge-check" /> {postingsTexts(language, 'posting.verified')}
        </p>
      ) : (
        <p>
          {postingsTexts(
            language,
            posting.kind === 'INFORMATION' ? 'posting.information' : 'posting.unverified',
          )}
        </p>
      )}
      {!own && (
        <p class="muted">{postingsTexts(language, 'posting.source', { source: posting.source })}</p>
      )}
    </section>
  );
}

function SafeMigration({ language }: { language: Language }) {
  const rules = ['pay', 'papers', 'broker', 'overstay'] as const;
  return (
    <div class="note note-warn">
      <Icon name="shield-alert" />
      <div>
        <h2 class="note-title is-warn">{postingsTexts(language, 'posting.safe')}</h2>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{postingsTexts(language, `posting.safe-${rule}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
