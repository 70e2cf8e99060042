import { type NotificationView } from '#libs/notifications';
import { formatInstant } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
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
  const title = postingsTexts(language, 'notifications.title');
  return (
    <Page frame={frame} title={title}>
      <div class="column">
        <h1>{title}</h1>
        {notifications.length === 0 && (
          <EmptyState
            title={postingsTexts(language, 'notifications.none')}
            text={postingsTexts(language, 'notifications.none-more')}
          >
            <LinkButton href="/ho-so">{postingsTexts(language, 'matches.complete')}</LinkButton>
          </EmptyState>
        )}
        {notifications.length > 0 && (
          <ul class="panel rows">
            {notifications.map(({ id, title: head, body, href, createdAt, read }) => (
              <li key={id} class={read ? undefined : 'unread-row'}>
                <h2 class="card-title">
                  <a href={href}>{head}</a>{' '}
                  {!read && <Tag strong>{postingsTexts(language, 'notifications.new')}</Tag>}
                </h2>
                <Prose text={body} />
                <p class="muted">{formatInstant(createdAt, language)}</p>
              </li>
            ))}
          </ul>
        )}
        {olderHref !== undefined && (
          <p>
            <a href={olderHref}>{postingsTexts(language, 'notifications.older')}</a>
          </p>
        )}
      </div>
    </Page>
  );
}
