import { MARKETS, postingsTexts } from '#libs/postings';
import { CallCentre, formatCount, Icon } from '#libs/ui';
import { PostingInList } from './posting-card.pages.js';
import { conditionName } from './search.facets.js';
import { type SearchPageProps } from './search.props.js';
import { marketUrl, searchUrl } from './search.url.js';

/** Nothing found is never blank: what to leave out, what comes near, somebody to ask. */
export function NothingFound(props: SearchPageProps) {
  const { language } = props.frame;
  const conditions = props.result.waysOut?.without ?? [];
  return (
    <>
      <h2 class="text-2xl" id="found">
        {conditions.length > 1
          ? postingsTexts(language, 'search.none-of', { count: conditions.length })
          : postingsTexts(language, 'search.none')}
      </h2>
      <WaysOut {...props} />
      <Nearest {...props} />
      <p>{postingsTexts(language, 'search.ask')}</p>
      <CallCentre language={language} />
    </>
  );
}

interface RowProps {
  icon: 'x' | 'chevron-right' | 'search';
  href: string;
  words: string;
  count?: string;
}

function Row({ icon, href, words, count }: RowProps) {
  return (
    <li class="drop-row">
      <Icon name={icon} />
      <a href={href}>{words}</a>
      {count !== undefined && <strong>{count}</strong>}
    </li>
  );
}

/** Each condition with what there is without it, then other markets, then everything. */
function WaysOut(props: SearchPageProps) {
  const { frame, query, result } = props;
  const { language } = frame;
  const tally = (count: number) =>
    postingsTexts(language, 'search.count', { count: formatCount(count, language) });
  const conditions = result.waysOut?.without ?? [];
  const markets = MARKETS.filter(
    (market) => market !== query.market && (result.facets.market[market] ?? 0) > 0,
  );
  return (
    <>
      {conditions.length > 0 && <p>{postingsTexts(language, 'search.drop')}</p>}
      <ul class="panel rows">
        {conditions.map(({ condition, total }) => (
          <Row
            key={condition}
            icon="x"
            href={searchUrl(query, { [condition]: undefined })}
            words={postingsTexts(language, 'search.drop-one', {
              name: conditionName(condition, props),
            })}
            count={tally(total)}
          />
        ))}
        {markets.map((market) => (
          <Row
            key={market}
            icon="chevron-right"
            href={marketUrl(query, market)}
            words={postingsTexts(language, 'search.look-in', {
              market: postingsTexts(language, `market.${market}`),
            })}
            count={tally(result.facets.market[market] ?? 0)}
          />
        ))}
        <Row icon="search" href="/?sort=newest" words={postingsTexts(language, 'search.newest')} />
      </ul>
    </>
  );
}

/** Postings that miss one condition, which is named. */
function Nearest(props: SearchPageProps) {
  const { frame, result, labels, today } = props;
  const { language } = frame;
  const { nearest = [], dropped = null } = result.waysOut ?? {};
  if (nearest.length === 0 || dropped === null) return null;
  return (
    <section class="stack" aria-labelledby="nearest">
      <h2 id="nearest">{postingsTexts(language, 'search.nearest')}</h2>
      <p>
        {postingsTexts(language, 'search.nearest-but', { name: conditionName(dropped, props) })}
      </p>
      <div class="cards">
        {nearest.map((posting) => (
          <PostingInList
            key={posting.id}
            language={language}
            posting={posting}
            labels={labels}
            today={today}
          />
        ))}
      </div>
    </section>
  );
}
