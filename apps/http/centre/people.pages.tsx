import { identityTexts } from '#libs/identity';
import { type FieldProblem, type Language } from '#libs/platform';
import { profilesTexts } from '#libs/profiles';
import {
  Button,
  CsrfFields,
  EmptyState,
  ErrorSummary,
  Field,
  type Frame,
  LinkButton,
  type Option,
  Page,
  SelectField,
  Table,
  uiTexts,
} from '#libs/ui';
import { BirthAndSex, type PersonValues } from '../portal/person-fields.js';
import { formSentences } from '../web/sentences.js';

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

interface NewPersonPageProps {
  frame: Frame;
  values: PersonValues & { communeCode: string };
  fields: FieldProblem[];
  communes: Option[];
  requestKey: string;
}

/** Somebody who may have neither telephone nor e-mail: a name is enough. */
export function NewPersonPage({ frame, values, fields, communes, requestKey }: NewPersonPageProps) {
  const { language } = frame;
  const sentences = formSentences(language, fields);
  const title = identityTexts(language, 'people.new');
  const common = (name: 'fullName' | 'phone' | 'email') => ({
    language,
    name,
    label: identityTexts(language, `person.${name}`),
    value: values[name],
    problem: sentences[name],
  });
  return (
    <Page frame={frame} title={title} staff>
      <div class="column">
        <h1>{title}</h1>
        <p class="muted">{identityTexts(language, 'people.new-more')}</p>
        <ErrorSummary language={language} sentences={sentences} />
        <form class="panel form" method="post" action="/centre/people/new" noValidate>
          <CsrfFields frame={frame} requestKey={requestKey} />
          <Field {...common('fullName')} />
          <BirthAndSex
            language={language}
            help={identityTexts(language, 'people.birth-help')}
            values={values}
            sentences={sentences}
          />
          <SelectField
            language={language}
            name="communeCode"
            label={profilesTexts(language, 'profile.commune')}
            options={communes}
            value={values.communeCode}
            problem={sentences['communeCode']}
            optional
          />
          <div class="pair">
            <Field {...common('phone')} type="tel" optional />
            <Field {...common('email')} type="email" optional />
          </div>
          <Button>{identityTexts(language, 'people.create')}</Button>
        </form>
      </div>
    </Page>
  );
}
