import { notificationsTexts, type NotificationView } from '#libs/notifications';
import { formatInstant } from '#libs/platform';
import { profilesTexts } from '#libs/profiles';
import { EmptyState, type Frame, LinkButton, Page, Prose, Tag } from '#libs/ui';

interface NotificationsPageProps {
  frame: Frame;
  notifications: NotificationView[];
  /** False on the pages of older ones. */
  isFirst: boolean;
  /** Address of older ones, when there are some. */
  olderHref?: string;
}

/** What the portal has told a person, newest first. */
export function NotificationsPage(props: NotificationsPageProps) {
  const { frame, notifications, isFirst, olderHref } = props;
  const { language } = frame;
  const title = notificationsTexts(language, 'notifications.title');
  return (
    <Page frame={frame} title={title} staff={isStaff(frame)}>
      <div class="column">
        <div class="notice-head">
          <h1>{title}</h1>
          <a href="/thong-bao/cai-dat">{notificationsTexts(language, 'notifications.settings')}</a>
        </div>
        {notifications.length === 0 && (
          <EmptyState
            title={notificationsTexts(language, 'notifications.none')}
            text={notificationsTexts(language, 'notifications.none-more')}
          >
            {!isStaff(frame) && (
              <LinkButton href="/ho-so">{profilesTexts(language, 'profile.complete')}</LinkButton>
            )}
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
        {(!isFirst || olderHref !== undefined) && (
          <p class="match-more">
            {olderHref !== undefined && (
              <a href={olderHref}>{notificationsTexts(language, 'notifications.older')}</a>
            )}
            {!isFirst && (
              <a href="/thong-bao">{notificationsTexts(language, 'notifications.newest')}</a>
            )}
          </p>
        )}
      </div>
    </Page>
  );
}

/** Who works here reads it between the band and the rail of the console. */
export function isStaff({ user }: Frame): boolean {
  return user !== null && user.role !== 'worker';
}
