import { formatPhone } from '#libs/identity';
import {
  channelOf,
  type MessageSettings,
  notificationsTexts,
  type Topic,
} from '#libs/notifications';
import { type Language, LANGUAGES } from '#libs/platform';
import { Button, ChoiceGroup, CsrfFields, type Frame, Icon, Note, Page } from '#libs/ui';
import { isStaff } from './notifications.pages.js';

interface SettingsPageProps {
  frame: Frame;
  settings: MessageSettings;
  /** Where mails go; null where the person has no address. */
  address: string | null;
  /** Where SMS go; null where the person gave no number. */
  phone: string | null;
  saved: boolean;
}

/** About what a person is told, how, and in which language. Sends `topics sms language`. */
export function NotificationSettingsPage({
  frame,
  settings,
  saved,
  ...contact
}: SettingsPageProps) {
  const { language } = frame;
  const title = notificationsTexts(language, 'notifications.settings');
  const { topics } = settings;
  return (
    <Page frame={frame} title={title} staff={isStaff(frame)}>
      <div class="column">
        <a class="back" href="/thong-bao">
          <Icon name="chevron-left" />
          {notificationsTexts(language, 'notifications.title')}
        </a>
        <h1>{title}</h1>
        {saved && <Note kind="ok" title={notificationsTexts(language, 'settings.saved')} />}
        <RefusedAddresses frame={frame} refused={settings.refused} />
        <form class="panel form" method="post" action="/thong-bao/cai-dat">
          <CsrfFields frame={frame} />
          <ChoiceGroup
            type="checkbox"
            name="topics"
            legend={notificationsTexts(language, 'settings.topics')}
            help={notificationsTexts(language, 'settings.topics-help')}
            options={topics.map(({ topic }) => ({ value: topic, ...topicWords(topic, language) }))}
            values={topics.filter(({ wanted }) => wanted).map(({ topic }) => topic)}
          />
          <p class="muted">{whereAndWhen(settings, contact.address, language)}</p>
          <SmsChoice language={language} settings={settings} {...contact} />
          <ChoiceGroup
            type="radio"
            name="language"
            legend={notificationsTexts(language, 'settings.language')}
            options={LANGUAGES.map((value) => ({
              value,
              label: notificationsTexts(language, `settings.language.${value}`),
            }))}
            values={[language]}
          />
          <Button>{notificationsTexts(language, 'settings.save')}</Button>
        </form>
      </div>
    </Page>
  );
}

function topicWords(topic: Topic, language: Language) {
  return {
    label: notificationsTexts(language, `notifications.topic.${topic}`),
    help: notificationsTexts(language, `notifications.topic.${topic}.help`),
  };
}

function whereAndWhen({ quietHours }: MessageSettings, address: string | null, language: Language) {
  const where =
    address === null
      ? notificationsTexts(language, 'settings.no-address')
      : notificationsTexts(language, 'settings.address', { address });
  if (quietHours === null) return where;
  return `${where} ${notificationsTexts(language, 'settings.night', { ...quietHours })}`;
}

/** Asked only where SMS would be sent: to a number of somebody without a mail address that works. */
function SmsChoice({
  language,
  settings: { sms, refused },
  address,
  phone,
}: { language: Language } & Pick<SettingsPageProps, 'settings' | 'address' | 'phone'>) {
  const mailWorks = address !== null && !refused.includes(address);
  if (sms === null || phone === null || mailWorks) return null;
  const number = { phone: formatPhone(phone) };
  return (
    <ChoiceGroup
      type="radio"
      name="sms"
      legend={notificationsTexts(language, 'settings.by-sms')}
      help={notificationsTexts(language, 'settings.by-sms-help')}
      options={(['yes', 'no'] as const).map((value) => ({
        value,
        label: notificationsTexts(language, `settings.sms.${value}`, number),
      }))}
      values={[sms ? 'yes' : 'no']}
    />
  );
}

function RefusedAddresses({ frame, refused }: { frame: Frame; refused: string[] }) {
  const { language } = frame;
  const [address] = refused;
  if (address === undefined) return null;
  const key = channelOf(address) === 'sms' ? 'settings.refused-phone' : 'settings.refused';
  const shown = { address: formatPhone(address) };
  return (
    <Note kind="warn" title={notificationsTexts(language, key, shown)}>
      {notificationsTexts(language, 'settings.refused-more')}
      <form class="actions" method="post" action="/thong-bao/cai-dat/gui-lai">
        <CsrfFields frame={frame} />
        <Button kind="quiet">{notificationsTexts(language, 'settings.retry')}</Button>
      </form>
    </Note>
  );
}

interface UnsubscribePageProps {
  frame: Frame;
  token: string;
  topics: Topic[];
}

/** One question with one button: opening a link must change nothing, mail programs open them too. */
export function UnsubscribePage({ frame, token, topics }: UnsubscribePageProps) {
  const { language } = frame;
  const title = notificationsTexts(language, 'unsubscribe.title');
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <h1>{title}</h1>
        <form
          class="panel form"
          method="post"
          action={`/thong-bao/ngung?the=${encodeURIComponent(token)}`}
        >
          <div>
            <p>{notificationsTexts(language, 'unsubscribe.question')}</p>
            <ul class="check-list">
              {topics.map((topic) => (
                <li key={topic}>
                  <Icon name="bell" />
                  <strong>{topicWords(topic, language).label}</strong>
                </li>
              ))}
            </ul>
          </div>
          <Button>{notificationsTexts(language, 'unsubscribe.button')}</Button>
        </form>
      </div>
    </Page>
  );
}

/** What holds from now on, and the way back. */
export function UnsubscribedPage({ frame }: { frame: Frame }) {
  const { language } = frame;
  const title = notificationsTexts(language, 'unsubscribe.done');
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <h1>{title}</h1>
        <p>{notificationsTexts(language, 'unsubscribe.done-more')}</p>
        <p>
          <a href="/thong-bao/cai-dat">{notificationsTexts(language, 'notifications.settings')}</a>
        </p>
      </div>
    </Page>
  );
}
