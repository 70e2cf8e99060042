import { applicationsTexts, type ReceivedRow } from '#libs/applications';
import { birthOf, formatBirth, identityTexts } from '#libs/identity';
import { type Bring, placementsTexts } from '#libs/placements';
import { dateInZone, formatDate, type IsoDate, type Language } from '#libs/platform';
import { type PostingDetail } from '#libs/postings';
import { absoluteUrl, Facts, type Frame, Icon, knownFacts, Page, PhoneLink } from '#libs/ui';

type TextKey = Parameters<typeof applicationsTexts>[1];

interface SlipPageProps {
  frame: Frame;
  referral: ReceivedRow;
  posting: PostingDetail;
  bring: readonly Bring[];
  today: IsoDate;
}

/** Giấy giới thiệu việc làm: one sheet that the worker takes along and the employer sends back. */
export function SlipPage(props: SlipPageProps) {
  const { frame, referral, bring, today } = props;
  const { language } = frame;
  const says = (key: TextKey, parameters = {}) => applicationsTexts(language, key, parameters);
  return (
    <Page frame={frame} title={says('slip.title')} staff>
      <div class="console">
        <p class="no-print actions">
          <a class="back" href={`/centre/referrals/${referral.id}`}>
            <Icon name="chevron-left" />
            {referral.personName}
          </a>
          <PrintButton label={says('slip.print')} />
        </p>
        <article class="slip">
          <div class="slip-head">
            <p>
              <strong>{says('slip.centre')}</strong>
              <br />
              <PhoneLink language={language} />
            </p>
            <p>{says('slip.given', { date: formatDate(today) })}</p>
          </div>
          <h1>{says('slip.title')}</h1>
          <p>{says('slip.asks', { organisation: employerOf(props) ?? says('slip.employer') })}</p>
          <Facts facts={personFacts(props)} />
          <h2>{says('slip.work')}</h2>
          <Facts facts={postingFacts(props)} />
          <h2>{placementsTexts(language, 'own.bring')}</h2>
          <ul class="slip-lines">
            {bring.map((what) => (
              <li key={what}>{placementsTexts(language, `bring.${what}`)}</li>
            ))}
          </ul>
          <Result language={language} />
          <p class="muted">{says('slip.free')}</p>
        </article>
      </div>
    </Page>
  );
}

/** Shown by the script that can print. */
function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" class="btn btn-primary" data-print hidden>
      <Icon name="printer" />
      {label}
    </button>
  );
}

/** Whom the worker is sent to, where a name is known. */
function employerOf({ referral, posting }: SlipPageProps): string | null {
  return referral.organisationName ?? posting.organisation;
}

function personFacts({ frame: { language }, referral }: SlipPageProps) {
  const { personName, sex, createdAt } = referral;
  const birth = birthOf(referral);
  return knownFacts([
    [identityTexts(language, 'person.fullName'), personName],
    [identityTexts(language, 'person.birth'), birth && formatBirth(birth)],
    [identityTexts(language, 'person.sex'), sex && identityTexts(language, `person.${sex}`)],
    [applicationsTexts(language, 'slip.introduced'), formatDate(dateInZone(createdAt))],
  ]);
}

/** Which posting, with whom, where, and how to find it again from paper. */
function postingFacts(props: SlipPageProps) {
  const { referral, posting } = props;
  const { language } = props.frame;
  return knownFacts([
    [applicationsTexts(language, 'slip.posting'), posting.title],
    [applicationsTexts(language, 'applicants.employer'), employerOf(props)],
    [applicationsTexts(language, 'slip.place'), posting.place],
    [applicationsTexts(language, 'applicants.answer-by'), formatDate(referral.answerDueOn)],
    [applicationsTexts(language, 'slip.code'), posting.code],
    [applicationsTexts(language, 'slip.address'), absoluteUrl(`/viec-lam/${posting.code}`)],
  ]);
}

const RESULTS = [
  'HIRED',
  'TRIAL',
  'REFUSED_BY_EMPLOYER',
  'REFUSED_BY_WORKER',
  'NOT_ATTENDED',
] as const;

/** For the employer's pen. */
function Result({ language }: { language: Language }) {
  return (
    <>
      <h2>{applicationsTexts(language, 'slip.result')}</h2>
      <ul class="slip-lines">
        {RESULTS.map((outcome) => (
          <li key={outcome}>{applicationsTexts(language, `outcome.${outcome}`)}</li>
        ))}
      </ul>
      <p class="slip-blank">{applicationsTexts(language, 'slip.reason')}</p>
      <p class="slip-blank">{applicationsTexts(language, 'slip.returned')}</p>
      <div class="slip-signs">
        {(['slip.sign-worker', 'slip.sign-employer', 'slip.sign-centre'] as const).map((key) => (
          <div key={key}>
            <p>
              <strong>{applicationsTexts(language, key)}</strong>
            </p>
            <p class="muted">{applicationsTexts(language, 'slip.sign')}</p>
          </div>
        ))}
      </div>
    </>
  );
}
