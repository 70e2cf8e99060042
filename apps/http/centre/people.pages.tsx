import { identityTexts } from '#libs/identity';
import { type Language } from '#libs/platform';
import { profilesTexts } from '#libs/profiles';
import { Button, EmptyState, Field, type Frame, LinkButton, Page, Table, uiTexts } from '#libs/ui';

/** A person as the counsellor finds them; what is not known is null. */
export interface PersonRow {
  id: string;
  fullName: string;
  /** As far as it is known: `12/03/1999`, `03/1999` or `1999`. */
  birth: string | null;
  phone: string | null;
  commune: string | null;
}

interface PeoplePageProps {
  frame: Frame;
  q: string;
  rows: PersonRow[];
  /** Address of the next page of the list, when there is one. */
  nextHref?: string;
}

/** Workers by name or telephone. */
export function PeoplePage({ frame, q, rows, nextHref }: PeoplePageProps) {
  const { language } = frame;
  const title = identityTexts(language, 'people.title');
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <div class="console-head">
          <h1>{title}</h1>
          <LinkButton href="/centre/people/new" icon="user-plus">
            {identityTexts(language, 'people.new')}
          </LinkButton>
        </div>
        <form class="people-search" action="/centre/people" method="get" role="search">
          <Field
            language={language}
            name="q"
            type="search"
            label={identityTexts(language, 'people.search')}
            value={q}
          />
          <Button kind="quiet" icon="search">
            {identityTexts(language, 'people.find')}
          </Button>
        </form>
        {rows.length === 0 ? (
          <EmptyState
            title={identityTexts(language, 'people.none')}
            text={identityTexts(language, 'people.none-more')}
          />
        ) : (
          <PeopleTable language={language} rows={rows} />
        )}
        {nextHref !== undefined && (
          <p>
            <a href={nextHref}>{uiTexts(language, 'pager.more')}</a>
          </p>
        )}
      </div>
    </Page>
  );
}

function PeopleTable({ language, rows }: { language: Language; rows: PersonRow[] }) {
  const labels = [
    identityTexts(language, 'person.fullName'),
    identityTexts(language, 'person.birth'),
    profilesTexts(language, 'profile.home'),
    identityTexts(language, 'person.phone'),
  ];
  return (
    <div class="panel table-panel">
      <Table
        caption={identityTexts(language, 'people.title')}
        columns={labels.map((label) => ({ label }))}
        rows={rows.map(({ id, fullName, birth, commune, phone }) => ({
          key: id,
          cells: [
            <a href={`/centre/people/${id}`}>
              <strong>{fullName}</strong>
            </a>,
            birth,
            commune,
            phone,
          ],
        }))}
      />
    </div>
  );
}
