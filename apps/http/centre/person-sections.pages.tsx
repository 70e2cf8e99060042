import { identityTexts } from '#libs/identity';
import { type FieldProblem, formatDate } from '#libs/platform';
import {
  GUARDIAN_RELATIONS,
  GUARDIAN_WAYS,
  type GuardianConsent,
  profilesTexts,
} from '#libs/profiles';
import { Button, CsrfFields, Field, type Frame, Note, SelectField } from '#libs/ui';
import { formSentences } from '../web/sentences.js';

interface SectionProps {
  frame: Frame;
  personId: string;
  /** What was typed into this section, to show it again. */
  typed: Record<string, string>;
  fields: FieldProblem[];
}

interface GuardianSectionProps extends SectionProps {
  guardian: GuardianConsent | undefined;
  /** Whether the law asks for a guardian and none has agreed. */
  awaited: boolean;
}

/**
 * A guardian's consent to the work of a minor, given or to be written down. Sends `guardianName
 * relation phone how givenOn`.
 */
export function GuardianSection(props: GuardianSectionProps) {
  const { frame, guardian, awaited } = props;
  const { language } = frame;
  if (!guardian && !awaited) return null;
  return (
    <section class="panel form" id="guardian">
      <h2>{profilesTexts(language, 'guardian.title')}</h2>
      {guardian ? (
        <GivenConsent {...props} guardian={guardian} />
      ) : (
        <>
          <Note kind="warn" title={profilesTexts(language, 'guardian.needed')}>
            {profilesTexts(language, 'guardian.needed-more')}
          </Note>
          <GuardianForm {...props} />
        </>
      )}
    </section>
  );
}

function GivenConsent({ frame, personId, guardian }: SectionProps & { guardian: GuardianConsent }) {
  const { language } = frame;
  const { guardianName, relation, how, givenOn } = guardian;
  return (
    <>
      <p>
        {profilesTexts(language, 'guardian.given', {
          name: guardianName,
          relation: profilesTexts(language, `guardian.relation-${relation}`).toLowerCase(),
          date: formatDate(givenOn),
          how: profilesTexts(language, `guardian.how-${how}`).toLowerCase(),
        })}
      </p>
      <form method="post" action={`/centre/people/${personId}/guardian/withdraw`}>
        <CsrfFields frame={frame} />
        <Button kind="quiet">{profilesTexts(language, 'guardian.withdraw')}</Button>
      </form>
    </>
  );
}

function GuardianForm({ frame, personId, typed, fields }: GuardianSectionProps) {
  const { language } = frame;
  const sentences = formSentences(language, fields);
  const common = (
    name: 'guardianName' | 'relation' | 'phone' | 'how' | 'givenOn',
    key: 'name' | 'relation' | 'phone' | 'how' | 'day',
  ) => ({
    language,
    name,
    id: `guardian-${name}`,
    label: profilesTexts(language, `guardian.${key}`),
    value: typed[name] ?? '',
    problem: sentences[name],
  });
  return (
    <form class="form" method="post" action={`/centre/people/${personId}/guardian`} noValidate>
      <CsrfFields frame={frame} />
      <Field {...common('guardianName', 'name')} />
      <SelectField
        {...common('relation', 'relation')}
        options={GUARDIAN_RELATIONS.map((value) => ({
          value,
          label: profilesTexts(language, `guardian.relation-${value}`),
        }))}
      />
      <Field {...common('phone', 'phone')} type="tel" optional />
      <SelectField
        {...common('how', 'how')}
        options={GUARDIAN_WAYS.map((value) => ({
          value,
          label: profilesTexts(language, `guardian.how-${value}`),
        }))}
      />
      <Field {...common('givenOn', 'day')} type="date" />
      <Button kind="quiet">{profilesTexts(language, 'guardian.save')}</Button>
    </form>
  );
}

/** Opens an account for the person, or sets a new secret. Sends `identifier secret`. */
export function AccountSection({
  frame,
  personId,
  typed,
  fields,
  hasAccount,
}: SectionProps & { hasAccount: boolean }) {
  const { language } = frame;
  const sentences = formSentences(language, fields);
  return (
    <section class="panel form" id="account">
      <h2>{identityTexts(language, 'account.title')}</h2>
      <p>{identityTexts(language, hasAccount ? 'account.has' : 'account.none')}</p>
      <form class="form" method="post" action={`/centre/people/${personId}/account`} noValidate>
        <CsrfFields frame={frame} />
        {!hasAccount && (
          <Field
            language={language}
            name="identifier"
            id="account-identifier"
            label={identityTexts(language, 'account.identifier')}
            help={identityTexts(language, 'account.identifier-help')}
            value={typed['identifier'] ?? ''}
            problem={sentences['identifier']}
            autocomplete="off"
          />
        )}
        <Field
          language={language}
          name="secret"
          id="account-secret"
          type="password"
          label={identityTexts(language, 'account.secret')}
          help={identityTexts(language, 'session.secret-help')}
          problem={sentences['secret']}
          autocomplete="new-password"
        />
        <Button kind="quiet">
          {identityTexts(language, hasAccount ? 'account.reset' : 'account.create')}
        </Button>
      </form>
    </section>
  );
}
