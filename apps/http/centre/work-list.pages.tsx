import { placementsTexts, type WorkItem, type WorkList } from '#libs/placements';
import { formatDate, type Language } from '#libs/platform';
import { EmptyState, type Frame, Page } from '#libs/ui';
import { type CardLabels, whoIs } from '../agency/placement-card.pages.js';

interface WorkListPageProps {
  frame: Frame;
  /** Whose work: it says where the files lie. */
  house: 'centre' | 'agency';
  list: WorkList;
  /** How many days ahead are shown. */
  days: number;
  labels: CardLabels;
}

const AHEAD = [0, 7, 14, 30, 90];

/** Everything with a day: overdue before today, today before what comes. */
export function WorkListPage(props: WorkListPageProps) {
  const { frame, house, list, days } = props;
  const { language } = frame;
  const title = placementsTexts(language, 'work.title');
  const { items, overdue, next } = list;
  return (
    <Page frame={frame} title={title} staff>
      <div class="console">
        <div>
          <h1>{title}</h1>
          <p class={overdue > 0 ? 'is-bad' : 'muted'}>
            {placementsTexts(language, 'work.summary', { overdue })}
          </p>
        </div>
        <DaysFilter language={language} house={house} days={days} />
        {items.length === 0 && (
          <EmptyState
            title={placementsTexts(language, 'work.none')}
            text={placementsTexts(language, 'work.none-more')}
          />
        )}
        <Section {...props} name="overdue" items={items.filter((item) => item.overdue)} />
        <Section {...props} name="today" items={items.filter((item) => item.days === 0)} />
        <Section {...props} name="later" items={items.filter((item) => item.days > 0)} />
        {next !== undefined && (
          <p>
            <a href={`/${house}/work?days=${days}&after=${next}`}>
              {placementsTexts(language, 'work.more')}
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}

function DaysFilter({
  language,
  house,
  days,
}: {
  language: Language;
  house: string;
  days: number;
}) {
  return (
    <nav class="state-filters" aria-label={placementsTexts(language, 'work.ahead')}>
      {AHEAD.map((ahead) => (
        <a
          key={ahead}
          href={`/${house}/work?days=${ahead}`}
          aria-current={ahead === days ? 'page' : undefined}
        >
          {ahead === 0
            ? placementsTexts(language, 'work.only-today')
            : placementsTexts(language, 'work.days', { days: ahead })}
        </a>
      ))}
    </nav>
  );
}

type SectionProps = WorkListPageProps & {
  name: 'overdue' | 'today' | 'later';
  items: WorkItem[];
};

function Section({ name, items, ...props }: SectionProps) {
  if (items.length === 0) return null;
  const { language } = props.frame;
  return (
    <section class="panel rows" id={name}>
      <h2 class={name === 'overdue' ? 'work-head is-bad' : 'work-head'}>
        {placementsTexts(language, `work.${name}`)} <span>{items.length}</span>
      </h2>
      <ul class="work-list">
        {items.map((item) => (
          <Item key={item.id} {...props} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Item({ frame, house, labels, item }: WorkListPageProps & { item: WorkItem }) {
  const { language } = frame;
  const about = item.title ?? (item.programmeCode && labels.programme(item.programmeCode));
  return (
    <li>
      <div>
        <strong>{item.personName}</strong>{' '}
        <span class="muted">{whoIs(item, labels.commune, language)}</span>
        <p>{whatToDo(item, language)}</p>
        <p class="muted">{[about, item.organisationName].filter(Boolean).join('. ')}</p>
      </div>
      <p class="work-due">
        <strong class={item.overdue ? 'is-bad' : undefined}>{dueText(item, language)}</strong>
        <br />
        <span class="muted">{formatDate(item.dueOn)}</span>
      </p>
      <p class="work-next">
        <Next language={language} house={house} item={item} />
      </p>
    </li>
  );
}

function whatToDo({ clock, about, kind }: WorkItem, language: Language): string {
  if (clock !== null) return placementsTexts(language, `clock.${clock}`);
  if (about === 'hired') return placementsTexts(language, 'work.hired');
  return placementsTexts(language, kind === 'referral' ? 'work.referral' : 'work.answer');
}

function dueText({ days, overdue }: WorkItem, language: Language): string {
  if (days === 0) return placementsTexts(language, 'work.due-today');
  const key = overdue ? 'work.late' : 'work.left';
  return placementsTexts(language, key, { days: Math.abs(days) });
}

/** The page on which it is done; for an introduction also its slip. */
function Next({
  language,
  house,
  item,
}: {
  language: Language;
  house: WorkListPageProps['house'];
  item: WorkItem;
}) {
  const { placementId, applicationId, kind, about } = item;
  const says = (key: 'open-placement' | 'open-application' | 'open-referral' | 'slip') =>
    placementsTexts(language, `work.${key}`);
  if (placementId !== null) {
    return <a href={`/${house}/placements/${placementId}`}>{says('open-placement')}</a>;
  }
  if (applicationId === null) return null;
  const referral = kind === 'referral';
  const list = house === 'centre' ? '/centre/referrals' : '/agency/applicants';
  return (
    <>
      <a href={`${list}/${applicationId}`}>
        {says(referral || about === 'hired' ? 'open-referral' : 'open-application')}
      </a>
      {house === 'centre' && referral && about === 'application' && (
        <a href={`${list}/${applicationId}/slip`}>{says('slip')}</a>
      )}
    </>
  );
}
