import { type CurrentMembership, identityTexts } from '#libs/identity';
import { type Actor, type FieldProblem } from '#libs/platform';
import { Button, ChoiceGroup, CsrfFields, ErrorSummary, Field, type Frame, Page } from '#libs/ui';
import { formSentences } from '../web/sentences.js';

/** The present password or PIN, and the one that shall hold from now on. */
export function SecretPage({ frame, fields }: { frame: Frame; fields: FieldProblem[] }) {
  const { language } = frame;
  const sentences = formSentences(language, fields);
  const title = identityTexts(language, 'secret.title');
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <h1>{title}</h1>
        <ErrorSummary language={language} sentences={sentences} />
        <form class="panel form" method="post" action="/doi-mat-khau" noValidate>
          <CsrfFields frame={frame} />
          <Field
            language={language}
            name="current"
            type="password"
            label={identityTexts(language, 'secret.current')}
            problem={sentences['current']}
            autocomplete="current-password"
          />
          <Field
            language={language}
            name="next"
            type="password"
            label={identityTexts(language, 'secret.next')}
            help={identityTexts(language, 'secret.help')}
            problem={sentences['next']}
            autocomplete="new-password"
          />
          <Button block>{identityTexts(language, 'secret.send')}</Button>
        </form>
      </div>
    </Page>
  );
}

interface RolesPageProps {
  frame: Frame;
  memberships: CurrentMembership[];
  current: Actor;
}

/** Everything that the person is, and where; one of them is the present role. */
export function RolesPage({ frame, memberships, current }: RolesPageProps) {
  const { language } = frame;
  const present = memberships.find(
    ({ role, organisationId }) =>
      role === current.role && organisationId === current.organisationId,
  );
  const title = identityTexts(language, 'roles.title');
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <h1>{title}</h1>
        <form class="panel form" method="post" action="/vai-tro">
          <CsrfFields frame={frame} />
          <ChoiceGroup
            type="radio"
            name="membership"
            legend={identityTexts(language, 'roles.choose')}
            options={memberships.map(({ id, role, organisationName }) => ({
              value: id,
              label: identityTexts(language, `role.${role}`),
              ...(organisationName !== null && { help: organisationName }),
            }))}
            values={present ? [present.id] : []}
          />
          <Button block>{identityTexts(language, 'roles.send')}</Button>
        </form>
      </div>
    </Page>
  );
}
