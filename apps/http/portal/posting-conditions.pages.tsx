import { type Factor, type Fit, matchingTexts } from '#libs/matching';
import { type Language } from '#libs/platform';
import { type PostingDetail, postingsTexts } from '#libs/postings';
import { profilesTexts } from '#libs/profiles';
import { Facts, Icon, type IconName, knownFacts, Note } from '#libs/ui';
import { QUESTION_OF } from './match-reasons.pages.js';
import { stepPath } from './profile.steps.js';

interface ConditionsProps {
  language: Language;
  posting: PostingDetail;
  /** The conditions held against the reader's own profile. */
  fit: Fit | undefined;
}

/** "Can I go?": each condition against the reader's profile; for others what the posting asks. */
export function Conditions({ language, posting, fit }: ConditionsProps) {
  const facts = conditionsOf(posting, language);
  if (!fit && facts.length === 0 && !hasWish(posting)) return null;
  const abroad = posting.market === 'overseas';
  return (
    <section class="panel">
      <h2>
        {fit
          ? postingsTexts(language, abroad ? 'posting.can-i-go' : 'posting.do-i-fit')
          : postingsTexts(language, 'posting.conditions')}
      </h2>
      {fit ? <Fitting language={language} fit={fit} /> : <Facts facts={facts} />}
      <Wishes language={language} posting={posting} />
    </section>
  );
}

function conditionsOf(posting: PostingDetail, language: Language) {
  const { educationText, educationLevel, experienceText, experienceMonths } = posting;
  const { languageTest, languageLevel } = posting;
  const levelKey = `profiles.education.${educationLevel ?? ''}`;
  const level = profilesTexts.has(levelKey) ? profilesTexts(language, levelKey) : educationLevel;
  const months =
    experienceMonths === null
      ? null
      : experienceMonths === 0
        ? postingsTexts(language, 'posting.no-experience')
        : postingsTexts(language, 'posting.experience-months', { months: experienceMonths });
  return knownFacts([
    [postingsTexts(language, 'posting.age-label'), ageWords(posting, language)],
    [postingsTexts(language, 'posting.education'), educationText ?? level],
    [postingsTexts(language, 'posting.experience'), months ?? experienceText],
    [
      postingsTexts(language, 'posting.language-test'),
      languageTest === null ? null : testWords(languageTest, languageLevel, language),
    ],
  ]);
}

function testWords(test: string, level: string | null, language: Language): string {
  const key = `profiles.test.${test}`;
  const name = profilesTexts.has(key) ? profilesTexts(language, key) : test;
  return [name, level].filter(Boolean).join(' ');
}

function ageWords({ ageMin, ageMax }: PostingDetail, language: Language): string | null {
  if (ageMin === null && ageMax === null) return null;
  if (ageMax === null) return postingsTexts(language, 'posting.age-from', { min: ageMin ?? 0 });
  return ageMin === null
    ? postingsTexts(language, 'posting.age-to', { max: ageMax })
    : postingsTexts(language, 'posting.age', { min: ageMin, max: ageMax });
}

const MARKS: Record<Factor['state'], { icon: IconName; tone: string }> = {
  yes: { icon: 'circle-check', tone: 'is-ok' },
  no: { icon: 'circle-x', tone: 'is-bad' },
  unknown: { icon: 'circle-question-mark', tone: 'is-warn' },
};

function Fitting({ language, fit }: { language: Language; fit: Fit }) {
  if (fit.total === 0) return <p>{matchingTexts(language, 'matching.met-none')}</p>;
  return (
    <>
      <p>{postingsTexts(language, 'posting.you-meet', { met: fit.met, total: fit.total })}</p>
      <ul class="fit-list">
        {fit.factors.map(({ code, state, text, nextStep }) => (
          <li key={code}>
            <Icon name={MARKS[state].icon} class={MARKS[state].tone} />
            <div>
              <span class={MARKS[state].tone}>
                {matchingTexts(language, `matching.state.${state}`)}
              </span>
              : {text}
              {nextStep !== null && (
                <span class="muted">{matchingTexts(language, `matching.next.${nextStep}`)}</span>
              )}
              {nextStep === 'answer' && (
                <a href={stepPath('edit', QUESTION_OF[code])}>
                  {postingsTexts(language, 'posting.answer')}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function hasWish({ sexWish }: PostingDetail): boolean {
  return sexWish !== null;
}

/** A wish for one sex or age stands in the open: with its lawful reason, or as one without. */
function Wishes({ language, posting }: { language: Language; posting: PostingDetail }) {
  const { sexWish, sexReason, ageReason, market, ageMax } = posting;
  return (
    <>
      {sexWish !== null &&
        (sexReason === null ? (
          <Note kind="warn" title={postingsTexts(language, `posting.sex-${sexWish}-no-reason`)}>
            {postingsTexts(language, 'posting.no-reason')}
          </Note>
        ) : (
          <p>
            {postingsTexts(language, `posting.sex-${sexWish}`)} {sexReason}
          </p>
        ))}
      {market !== 'overseas' && ageMax !== null && ageReason === null && (
        <Note kind="warn" title={postingsTexts(language, 'posting.age-no-reason')}>
          {postingsTexts(language, 'posting.no-reason')}
        </Note>
      )}
      {ageReason !== null && <p>{ageReason}</p>}
    </>
  );
}
