import { notificationsTexts, type NotificationView } from '#libs/notifications';
import { formatInstant } from '#libs/platform';
import { profilesTexts } from '#libs/profiles';
import { EmptyState, type Frame, LinkButton, Page, Prose, Tag } from '#libs/ui';

interface NotificationsPageProps {
  frame: Frame;
  notifications: NotificationView[];
  /** Address of older ones, when there are some. */
  olderHref?: string;
}

/** What the portal has told a person, newest first. */
export function NotificationsPage({ frame, notifications, olderHref }: NotificationsPageProps) {
  const { language } = frame;
  const title = notificationsTexts(language, 'notifications.title');
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <h1>{title}</h1>
        {notifications.length === 0 && (
          <EmptyState
            title={notificationsTexts(language, 'notifications.none')}
            text={notificationsTexts(language, 'notifications.none-more')}
          >
            <LinkButton href="/ho-so">{profilesTexts(language, 'profile.complete')}</LinkButton>
          </EmptyState>
        )}
        {notifications.length > 0 && (
          <ul class="panel rows">
            {notifications.map(({ id, title: head, body, href, createdAt, read }) => (
              <li key={id} class={read ? undefined : 'unread-row'}>
                <h2 class="card-title">
                  <a href={href}>{head}</a>{' '}
                  {!read && <Tag strong>{notificationsTexts(language, 'notifications.new')}</Tag>}
                </h2>
                <Prose text={body} />
                <p class="muted">{formatInstant(createdAt, language)}</p>
              </li>
            ))}
          </ul>
        )}
        {olderHref !== undefined && (
          <p>
            <a href={olderHref}>{notificationsTexts(language, 'notifications.older')}</a>
          </p>
        )}
      </div>
    </Page>
  );
}
