import { MARKETS, postingsTexts, SORTS } from '#libs/postings';
import { BandArch, formatCount, Icon, type IconName, Note, Page, Pager } from '#libs/ui';
import { PostingInList } from './posting-card.pages.js';
import { NothingFound } from './search-empty.pages.js';
import { Chips, FacetPanel } from './search-filters.pages.js';
import { type SearchPageProps } from './search.props.js';
import { filtersUrl, keptParameters, marketUrl, searchUrl } from './search.url.js';

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
      <SearchBand {...props} />
      <MarketTabs {...props} />
      {result.total === 0 ? (
        <div class="column">
          <Notes {...props} />
          <NothingFound {...props} />
        </div>
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
  proposals: string[];
}

function SearchBox({ name, label, icon, value, placeholder, proposals }: SearchBoxProps) {
  const list = `${name}-proposals`;
  return (
    <label class="search-box">
      <span class="sr-only">{label}</span>
      <Icon name={icon} />
      <input
        class="input"
        type="search"
        name={name}
        value={value}
        placeholder={placeholder}
        maxLength={name === 'q' ? 200 : 100}
        list={list}
        autocomplete="off"
      />
      <datalist id={list}>
        {proposals.map((proposal) => (
          <option key={proposal} value={proposal} />
        ))}
      </datalist>
    </label>
  );
}

function SearchBand({ frame: { language }, query, proposals }: SearchPageProps) {
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
            proposals={proposals.occupations}
          />
          <SearchBox
            name="place"
            label={postingsTexts(language, 'search.place')}
            icon="map-pin"
            value={query.place}
            placeholder={postingsTexts(language, 'search.everywhere')}
            proposals={proposals.places}
          />
          {keptParameters(query).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
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

function MarketTabs({ frame: { language }, query, result }: SearchPageProps) {
  return (
    <nav class="market-tabs" aria-label={postingsTexts(language, 'search.markets')}>
      <div class="wrap">
        <ul>
          {MARKETS.map((market) => (
            <li key={market}>
              <a
                href={marketUrl(query, query.market === market ? undefined : market)}
                aria-current={query.market === market ? 'page' : undefined}
              >
                <span>{postingsTexts(language, `market.${market}`)}</span>
                {!result.degraded && (
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

/** What must be said of these results before they are read. */
function Notes({ frame: { language }, query, result, dropped }: SearchPageProps) {
  const { degraded, widened, suggestion } = result;
  return (
    <>
      {degraded && (
        <Note kind="warn" title={postingsTexts(language, 'search.away')}>
          {postingsTexts(language, 'search.away-more')}
        </Note>
      )}
      {dropped && (
        <Note kind="tint" title={postingsTexts(language, 'search.dropped')}>
          {postingsTexts(language, 'search.dropped-more')}
        </Note>
      )}
      {widened && (
        <Note kind="tint" title={postingsTexts(language, 'search.widened')}>
          {postingsTexts(language, 'search.widened-more')}
        </Note>
      )}
      {suggestion !== null && (
        <p class="did-you-mean">
          {postingsTexts(language, 'search.did-you-mean')}{' '}
          <a href={searchUrl(query, { q: suggestion.q, place: suggestion.place })}>
            {[suggestion.q, suggestion.place].filter((words) => words !== '').join(', ')}
          </a>{' '}
          <span class="muted">
            {postingsTexts(language, 'search.count', {
              count: formatCount(suggestion.total, language),
            })}
          </span>
        </p>
      )}
    </>
  );
}

function Results(props: SearchPageProps) {
  const { frame, query, result, labels, today } = props;
  const { language } = frame;
  const first = (query.page - 1) * query.limit + 1;
  const last = first + result.data.length - 1;
  return (
    <section class="stack" aria-labelledby="found">
      <Notes {...props} />
      <div class="result-head">
        <ResultTools {...props} />
        <Chips {...props} address={searchUrl} />
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

function ResultTools({ frame: { language }, query, result }: SearchPageProps) {
  const chosen = keptParameters({ ...query, sort: 'relevance', market: undefined });
  return (
    <div class="result-tools">
      {!result.degraded && (
        <a class="btn btn-quiet only-narrow" href={filtersUrl(query, {})}>
          <Icon name="sliders-horizontal" />
          {chosen.length === 0
            ? postingsTexts(language, 'search.filter')
            : postingsTexts(language, 'search.filter-count', { count: chosen.length })}
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
