import { type Language } from '#libs/platform';
import { type PostingQuery, postingsTexts } from '#libs/postings';
import {
  BandArch,
  CallCentre,
  formatCount,
  Icon,
  type IconName,
  Note,
  Page,
  Pager,
} from '#libs/ui';
import { PostingInList } from './posting-card.pages.js';
import {
  Chips,
  DEFAULTS,
  FacetPanel,
  filtersOf,
  type SearchPageProps,
  searchUrl,
} from './search-filters.pages.js';

const MARKET_TABS = ['local', 'national', 'overseas'] as const;
const SORTS = ['relevance', 'newest', 'pay'] as const;
/** The search page: a box and a place, markets with counts, filters, results, never blank. */
export function SearchPage(props: SearchPageProps) {
  const { frame, query, result } = props;
  const { language } = frame;
  const title =
    query.q === ''
      ? postingsTexts(language, 'search.title')
      : postingsTexts(language, 'search.title-for', { words: query.q });
  return (
    <Page frame={frame} title={title} description={postingsTexts(language, 'search.description')}>
      <SearchBand language={language} query={query} />
      <MarketTabs {...props} />
      {result.total === 0 ? (
        <NothingFound {...props} />
      ) : (
        <div class="wrap results">
          <FacetPanel {...props} />
          <Results {...props} />
        </div>
      )}
    </Page>
  );
}

interface SearchBoxProps {
  name: string;
  label: string;
  icon: IconName;
  value: string | undefined;
  placeholder: string;
}

function SearchBox({ name, label, icon, value, placeholder }: SearchBoxProps) {
  return (
    <label class="search-box">
      <span class="sr-only">{label}</span>
      <Icon name={icon} />
      <input class="input" type="search" name={name} value={value} placeholder={placeholder} />
    </label>
  );
}

function SearchBand({ language, query }: { language: Language; query: PostingQuery }) {
  const kept = (['market', 'country', 'province', 'source', 'sort'] as const).filter(
    (name) => query[name] !== undefined && query[name] !== DEFAULTS[name],
  );
  return (
    <div class="band">
      <BandArch />
      <div class="wrap">
        <h1 class="max-lg:sr-only">{postingsTexts(language, 'search.heading')}</h1>
        <form class="search-form" action="/" method="get" role="search">
          <SearchBox
            name="q"
            label={postingsTexts(language, 'search.words')}
            icon="search"
            value={query.q}
            placeholder={postingsTexts(language, 'search.words-example')}
          />
          <SearchBox
            name="place"
            label={postingsTexts(language, 'search.place')}
            icon="map-pin"
            value={query.place}
            placeholder={postingsTexts(language, 'search.everywhere')}
          />
          {kept.map((name) => (
            <input key={name} type="hidden" name={name} value={query[name]} />
          ))}
          <button class="btn btn-accent" type="submit">
            {postingsTexts(language, 'search.button')}
          </button>
        </form>
        <p class="band-hint">{postingsTexts(language, 'search.hint')}</p>
      </div>
    </div>
  );
}

function MarketTabs({ frame: { language }, query, result, searchAway }: SearchPageProps) {
  return (
    <nav class="market-tabs" aria-label={postingsTexts(language, 'search.markets')}>
      <div class="wrap">
        <ul>
          {MARKET_TABS.map((market) => (
            <li key={market}>
              <a
                href={searchUrl(query, { market, country: undefined, province: undefined })}
                aria-current={query.market === market ? 'page' : undefined}
              >
                <span>{postingsTexts(language, `market.${market}`)}</span>
                {!searchAway && (
                  <span class={query.market === market ? undefined : 'muted'}>
                    {postingsTexts(language, 'search.count', {
                      count: formatCount(result.facets.market[market] ?? 0, language),
                    })}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function SearchAway({ language }: { language: Language }) {
  return (
    <Note kind="warn" title={postingsTexts(language, 'search.away')}>
      {postingsTexts(language, 'search.away-more')}
    </Note>
  );
}

function Results(props: SearchPageProps) {
  const { frame, query, result, labels, today, searchAway } = props;
  const { language } = frame;
  const first = (query.page - 1) * query.limit + 1;
  const last = first + result.data.length - 1;
  return (
    <section class="stack" aria-labelledby="found">
      {searchAway && <SearchAway language={language} />}
      {result.widened && (
        <Note kind="tint" title={postingsTexts(language, 'search.widened')}>
          {postingsTexts(language, 'search.widened-more')}
        </Note>
      )}
      <div class="result-head">
        <ResultTools {...props} />
        <Chips {...props} />
        <h2 id="found">
          {postingsTexts(language, 'search.found', { count: formatCount(result.total, language) })}
          <span class="found-range">
            {postingsTexts(language, 'search.range', {
              first: formatCount(first, language),
              last: formatCount(last, language),
            })}
          </span>
        </h2>
      </div>
      <div class="cards cards-wide">
        {result.data.map((posting) => (
          <PostingInList
            key={posting.id}
            language={language}
            posting={posting}
            labels={labels}
            today={today}
          />
        ))}
      </div>
      <Pager
        language={language}
        page={query.page}
        pages={Math.ceil(result.total / query.limit)}
        href={(page) => searchUrl(query, { page })}
      />
    </section>
  );
}

function ResultTools(props: SearchPageProps) {
  const { frame, query, searchAway } = props;
  const { language } = frame;
  const chosen = [query.country, query.province].filter((value) => value !== undefined).length;
  return (
    <div class="result-tools">
      {!searchAway && (
        <a class="btn btn-quiet only-narrow" href="#filter">
          <Icon name="sliders-horizontal" />
          {chosen === 0
            ? postingsTexts(language, 'search.filter')
            : postingsTexts(language, 'search.filter-count', { count: chosen })}
        </a>
      )}
      <details class="sort">
        <summary class="btn btn-quiet">
          <span class="max-lg:sr-only">{postingsTexts(language, 'search.sort')}</span>
          {postingsTexts(language, `search.sort-${query.sort}`)}
          <Icon name="chevron-down" />
        </summary>
        <ul class="sheet">
          {SORTS.map((sort) => (
            <li key={sort}>
              <a
                href={searchUrl(query, { sort })}
                aria-current={sort === query.sort ? 'true' : undefined}
              >
                {postingsTexts(language, `search.sort-${sort}`)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Which filter to drop, with counts where they are known, other markets, and somebody to ask. */
function NothingFound(props: SearchPageProps) {
  const { language } = props.frame;
  return (
    <div class="column">
      {props.searchAway ? <SearchAway language={language} /> : <WaysOut {...props} />}
      <p>{postingsTexts(language, 'search.ask')}</p>
      <CallCentre language={language} />
    </div>
  );
}

function WaysOut(props: SearchPageProps) {
  const { frame, query, result } = props;
  const { language } = frame;
  const filters = filtersOf(props);
  const markets = MARKET_TABS.filter(
    (market) => market !== query.market && (result.facets.market[market] ?? 0) > 0,
  );
  return (
    <>
      <h2 class="text-2xl">
        {filters.length > 1
          ? postingsTexts(language, 'search.none-of', { count: filters.length })
          : postingsTexts(language, 'search.none')}
      </h2>
      {filters.length > 0 && <p>{postingsTexts(language, 'search.drop')}</p>}
      <ul class="panel rows">
        {filters.map(({ name, href, without }) => (
          <li key={name} class="drop-row">
            <Icon name="x" />
            <a href={href}>{postingsTexts(language, 'search.drop-one', { name })}</a>
            {without !== null && without > 0 && (
              <strong>
                {postingsTexts(language, 'search.count', { count: formatCount(without, language) })}
              </strong>
            )}
          </li>
        ))}
        {markets.map((market) => (
          <li key={market} class="drop-row">
            <Icon name="chevron-right" />
            <a href={searchUrl(query, { market, country: undefined, province: undefined })}>
              {postingsTexts(language, 'search.look-in', {
                market: postingsTexts(language, `market.${market}`),
              })}
            </a>
            <strong>
              {postingsTexts(language, 'search.count', {
                count: formatCount(result.facets.market[market] ?? 0, language),
              })}
            </strong>
          </li>
        ))}
        <li class="drop-row">
          <Icon name="search" />
          <a href="/?sort=newest">{postingsTexts(language, 'search.newest')}</a>
        </li>
      </ul>
    </>
  );
}
