import { type OrderLine } from '#libs/contracts';
import { formatMoney } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
import { formatCount, type Frame, Icon, LinkButton, Page, Table } from '#libs/ui';

interface StartPageProps {
  frame: Frame;
  lines: OrderLine[];
  labels: {
    country: (code: string) => string;
    occupation: (code: string) => string;
    programme: (code: string) => string;
  };
}

/** Where a new posting begins: work at home, or an order on a line of an accepted contract. */
export function StartPage({ frame, lines, labels }: StartPageProps) {
  const { language } = frame;
  const columns = ['line', 'line-country', 'line-wage', 'line-left'] as const;
  return (
    <Page frame={frame} title={postingsTexts(language, 'own.new')} staff>
      <div class="console">
        <a class="back" href="/agency/postings">
          <Icon name="chevron-left" />
          {postingsTexts(language, 'own.back')}
        </a>
        <h1>{postingsTexts(language, 'write.choose-title')}</h1>
        <section class="panel stack">
          <h2>{postingsTexts(language, 'write.home')}</h2>
          <p>{postingsTexts(language, 'write.home-more')}</p>
          <p class="actions">
            <LinkButton href="/agency/postings/new?market=local">
              {postingsTexts(language, 'write.start-local')}
            </LinkButton>
            <LinkButton href="/agency/postings/new?market=national" kind="quiet">
              {postingsTexts(language, 'write.start-national')}
            </LinkButton>
          </p>
        </section>
        <section class="panel stack">
          <h2>{postingsTexts(language, 'write.abroad')}</h2>
          <p>{postingsTexts(language, 'write.abroad-more')}</p>
          {lines.length === 0 ? (
            <p class="muted">{postingsTexts(language, 'write.no-lines')}</p>
          ) : (
            <Table
              caption={postingsTexts(language, 'write.abroad')}
              columns={[
                ...columns.map((column) => ({
                  label: postingsTexts(language, `write.${column}`),
                  number: column === 'line-wage' || column === 'line-left',
                })),
                { label: postingsTexts(language, 'own.new') },
              ]}
              rows={lines.map((line) => ({
                key: line.id,
                cells: [
                  <>
                    <strong>{labels.occupation(line.occupationCode)}</strong>
                    <br />
                    <span class="muted">
                      {line.contractNumber}, {line.foreignPartner}
                    </span>
                  </>,
                  <>
                    {labels.country(line.countryCode)}
                    <br />
                    <span class="muted">{labels.programme(line.programmeCode)}</span>
                  </>,
                  formatMoney({ minor: line.wageMinor, currency: line.wageCurrency }, language),
                  `${formatCount(line.placesLeft, language)}/${formatCount(line.places, language)}`,
                  line.placesLeft > 0 ? (
                    <a href={`/agency/postings/new?line=${line.id}`}>
                      {postingsTexts(language, 'write.line-start')}
                    </a>
                  ) : (
                    <span class="muted">{postingsTexts(language, 'postings.no-places-left')}</span>
                  ),
                ],
              }))}
            />
          )}
        </section>
      </div>
    </Page>
  );
}
