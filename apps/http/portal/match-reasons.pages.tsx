import { type Factor, matchingTexts, type WishFactor } from '#libs/matching';
import { type Language } from '#libs/platform';
import { type Question } from '#libs/profiles';
import { Icon, LinkButton, Note } from '#libs/ui';
import { stepPath } from './profile.steps.js';

/** The question of the profile that a condition needs the answer to. */
export const QUESTION_OF: Record<Factor['code'], Question> = {
  'age-min': 'birth',
  'age-max': 'birth',
  sex: 'birth',
  education: 'education',
  experience: 'experience',
  language: 'tests',
  passport: 'tests',
};

interface ReasonsProps {
  language: Language;
  factors: Factor[];
  wishes: WishFactor[];
}

/** Why a posting fits, what is missing, what nobody knows yet, and what to do about each. */
export function MatchReasons({ language, factors, wishes }: ReasonsProps) {
  const of = (state: Factor['state']) => factors.filter((factor) => factor.state === state);
  const others = wishes.filter(({ state }) => state !== 'yes');
  return (
    <>
      <WhyItFits
        language={language}
        met={of('yes')}
        granted={wishes.filter(({ state }) => state === 'yes')}
      />
      {others.length > 0 && (
        <>
          <h3 class="match-why">{matchingTexts(language, 'matches.weigh')}</h3>
          <ul class="check-list">
            {others.map(({ code, text }) => (
              <li key={code}>
                <Icon name="info" />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Missing language={language} factors={of('no')} />
      <Unknown language={language} factors={of('unknown')} />
    </>
  );
}

function WhyItFits(props: { language: Language; met: Factor[]; granted: WishFactor[] }) {
  const { language, met, granted } = props;
  const lines = [
    ...granted.map(({ code, text }) => ({ code, text })),
    ...met.map(({ code, text }) => ({
      code,
      text: `${matchingTexts(language, 'matching.state.yes')}: ${text}`,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="match-why">{matchingTexts(language, 'matches.why')}</h3>
      <ul class="check-list">
        {lines.map(({ code, text }) => (
          <li key={code}>
            <Icon name="check" class="is-ok" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Missing({ language, factors }: { language: Language; factors: Factor[] }) {
  if (factors.length === 0) return null;
  const title = matchingTexts(language, 'matching.missing', { missing: factors.length });
  return (
    <Note kind="warn" title={title}>
      <ul>
        {factors.map(({ code, text, nextStep }) => (
          <li key={code}>
            <strong>
              {matchingTexts(language, 'matching.state.no')}: {text}.
            </strong>{' '}
            {nextStep !== null && matchingTexts(language, `matching.next.${nextStep}`)}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Each with the way to the question that it is about; the first is the button. */
function Unknown({ language, factors }: { language: Language; factors: Factor[] }) {
  if (factors.length === 0) return null;
  const asked = factors.filter(({ nextStep }) => nextStep === 'answer');
  const questions = [...new Set(asked.map(({ code }) => QUESTION_OF[code]))];
  const [first] = questions;
  const title = matchingTexts(language, 'matches.unknown', { count: factors.length });
  return (
    <Note kind="tint" icon="circle-question-mark" title={title}>
      <ul>
        {factors.map(({ code, text, nextStep }) => (
          <li key={code}>
            {matchingTexts(language, 'matching.state.unknown')}: {text}.{' '}
            {nextStep === 'answer' && questions.length > 1 && (
              <a href={stepPath('edit', QUESTION_OF[code])}>
                {matchingTexts(language, 'matches.answer-this')}
              </a>
            )}
            {nextStep !== null &&
              nextStep !== 'answer' &&
              matchingTexts(language, `matching.next.${nextStep}`)}
          </li>
        ))}
      </ul>
      {first !== undefined && (
        <div class="actions">
          <LinkButton href={stepPath('edit', first)}>
            {matchingTexts(language, 'matches.answer', { count: questions.length })}
          </LinkButton>
        </div>
      )}
    </Note>
  );
}
