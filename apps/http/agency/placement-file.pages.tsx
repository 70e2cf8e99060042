import { placementsTexts, type PlacementView } from '#libs/placements';
import { dateInZone, formatDate, type IsoDate, type Language } from '#libs/platform';
import { ErrorSummary, type Frame, Icon, Page, TimeLine } from '#libs/ui';
import { Clocks } from '../portal/placement-clocks.pages.js';
import { type Refused } from '../portal/placement-fields.pages.js';
import { EarlierFacts, History, KnownFacts } from '../portal/placement-history.pages.js';
import { WhoseTurn } from '../portal/placement.pages.js';
import { formSentences } from '../web/sentences.js';
import { Corrections, NextSteps, StepsBack } from './placement-steps.pages.js';

interface PlacementFilePageProps {
  frame: Frame;
  basePath: string;
  placement: PlacementView;
  programme: string;
  today: IsoDate;
  refused?: Refused;
  requestKey: string;
}

/** The file of one placement: whose turn, the steps that can be taken now, facts, the whole way. */
export function PlacementFilePage(props: PlacementFilePageProps) {
  const { frame, basePath, placement, refused, today } = props;
  const { language } = frame;
  return (
    <Page frame={frame} title={placement.personName} staff>
      <div class="console">
        <a class="back" href={basePath}>
          <Icon name="chevron-left" />
          {placementsTexts(language, 'file.back')}
        </a>
        <FileHead {...props} />
        <ErrorSummary
          language={language}
          sentences={formSentences(language, refused?.fields ?? [])}
          prefix={refused === undefined ? '' : `${refused.step}-`}
        />
        <div class="console-columns">
          <div class="stack">
            <WhoseTurn {...props} />
            <NextSteps {...props} />
            <StepsBack {...props} />
            <KnownFacts language={language} facts={placement.facts} staff />
            <Corrections {...props} />
            <EarlierFacts language={language} facts={placement.earlierFacts} />
            <History language={language} history={placement.history} staff />
          </div>
          <div class="stack">
            <Clocks language={language} clocks={placement.clocks} today={today} />
            <Way language={language} placement={placement} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function FileHead({ frame: { language }, placement, programme }: PlacementFilePageProps) {
  const about = [placement.title, programme, placement.organisationName].filter(Boolean).join('. ');
  return (
    <div class="console-head">
      <div>
        <h1>{placement.personName}</h1>
        <p class="muted">{about}</p>
      </div>
      <strong class="tag tag-strong">
        {placementsTexts(language, `state.${placement.state}`)}
      </strong>
    </div>
  );
}

function Way({ language, placement }: { language: Language; placement: PlacementView }) {
  return (
    <section class="panel">
      <h2>{placementsTexts(language, 'file.way')}</h2>
      <TimeLine
        language={language}
        steps={placement.line.map(({ state, status, at }) => ({
          status,
          title: placementsTexts(language, `state.${state}`),
          when: at === null ? undefined : formatDate(dateInZone(at)),
        }))}
        own={false}
      />
    </section>
  );
}
