import { FILTER_NAMES, postingsTexts } from '#libs/postings';
import { Chip, FacetList, formatCount, Icon, Page } from '#libs/ui';
import { conditionName, type Facets, facetsOf } from './search.facets.js';
import { type SearchPageProps } from './search.props.js';
import { filtersUrl, searchUrl } from './search.url.js';

/** Filters with counts, at the left on wide screens. */
export function FacetPanel(props: SearchPageProps) {
  const { language } = props.frame;
  if (props.result.degraded) return <div class="facets" />;
  return (
    <aside class="facets" aria-labelledby="filter-title">
      <h2 id="filter-title">{postingsTexts(language, 'search.filter-results')}</h2>
      <FacetGroups {...props} facets={facetsOf(props, searchUrl)} />
    </aside>
  );
}

/** The same as a page of its own, on which each press shows how many postings are left. */
export function FilterPage(props: SearchPageProps) {
  const { frame, query, result } = props;
  const { language } = frame;
  const title = postingsTexts(language, 'search.filter-results');
  const count = formatCount(result.total, language);
  const facets = facetsOf(props, filtersUrl);
  return (
    <Page frame={frame} title={title} description={postingsTexts(language, 'search.description')}>
      <div class="filter-page">
        <div class="filter-head">
          <h1 class="text-xl">{title}</h1>
          <a class="btn btn-text" href={searchUrl(query, {})}>
            <Icon name="x" />
            {postingsTexts(language, 'search.close')}
          </a>
        </div>
        <Chips {...props} address={filtersUrl} />
        <h2 class="sr-only">{postingsTexts(language, 'search.filters')}</h2>
        {result.degraded ? (
          <p>{postingsTexts(language, 'search.away-more')}</p>
        ) : (
          <FacetGroups {...props} facets={facets} />
        )}
        <div class="filter-foot">
          <a class="btn btn-text" href={filtersUrl(query, NO_FILTERS)}>
            {postingsTexts(language, 'search.clear')}
          </a>
          <a class="btn btn-primary" href={searchUrl(query, {})}>
            {postingsTexts(language, 'search.see', { count })}
          </a>
        </div>
      </div>
    </Page>
  );
}

const NO_FILTERS = Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined]));

function FacetGroups({ frame: { language }, facets }: SearchPageProps & { facets: Facets }) {
  return (
    <>
      {facets.first.map((facet) => (
        <FacetList key={facet.title} language={language} {...facet} />
      ))}
      {facets.more.length > 0 && (
        <details class="disclosure facet-more" open={facets.moreChosen}>
          <summary>
            <Icon name="chevron-down" />
            {postingsTexts(language, 'search.more-filters', { count: facets.more.length })}
          </summary>
          {facets.more.map((facet) => (
            <FacetList key={facet.title} language={language} {...facet} />
          ))}
        </details>
      )}
    </>
  );
}

/** The chosen filters, each of which can be taken away. */
export function Chips(props: SearchPageProps & { address: typeof searchUrl }) {
  const { frame, query, address } = props;
  const { language } = frame;
  const chosen = FILTER_NAMES.filter((name) => query[name] !== undefined);
  if (chosen.length === 0) return null;
  return (
    <p class="chips">
      {chosen.map((name) => (
        <Chip
          key={name}
          language={language}
          href={address(query, { [name]: undefined })}
          name={conditionName(name, props)}
        />
      ))}
      {chosen.length > 1 && (
        <a class="btn btn-text" href={address(query, NO_FILTERS)}>
          {postingsTexts(language, 'search.clear')}
        </a>
      )}
    </p>
  );
}
