import { type Role } from '#libs/platform';
import { CsrfFields } from './form.js';
import { type Frame, languageUrl } from './frame.js';
import { Icon } from './icon.js';
import { type IconName } from './icons.js';
import { Logo } from './logo.js';
import { uiTexts } from './ui.texts.js';

type TextKey = Parameters<typeof uiTexts>[1];

interface NavItem {
  href: string;
  key: TextKey;
  icon: IconName;
}

const PUBLIC_ITEMS: NavItem[] = [
  { href: '/', key: 'nav.search', icon: 'search' },
  { href: '/?market=overseas', key: 'nav.overseas', icon: 'plane' },
];

const WORKER_ITEMS: NavItem[] = [
  { href: '/ket-noi', key: 'nav.matches', icon: 'list-checks' },
  { href: '/ho-so', key: 'nav.profile', icon: 'user' },
];

const DOOR_ITEMS: NavItem[] = [
  { href: '/dang-nhap', key: 'nav.login', icon: 'user' },
  { href: '/dang-ky', key: 'nav.register', icon: 'user-plus' },
];

const SECRET: NavItem = { href: '/doi-mat-khau', key: 'nav.secret', icon: 'key-round' };
const ROLE: NavItem = { href: '/vai-tro', key: 'nav.role', icon: 'arrow-left-right' };

const POSTINGS: NavItem = { href: '/', key: 'nav.postings', icon: 'briefcase' };

const STAFF_ITEMS: Record<Role, NavItem[]> = {
  worker: [],
  counsellor: [
    { href: '/centre/work', key: 'nav.work', icon: 'list-checks' },
    { href: '/centre/people', key: 'nav.people', icon: 'users' },
    { href: '/centre/referrals', key: 'nav.referrals', icon: 'arrow-left-right' },
    { href: '/centre/placements', key: 'nav.placements', icon: 'plane' },
    POSTINGS,
  ],
  agent: [
    { href: '/agency/work', key: 'nav.work', icon: 'list-checks' },
    { href: '/agency/postings', key: 'nav.own-postings', icon: 'file-text' },
    { href: '/agency/applicants', key: 'nav.applicants', icon: 'users' },
    { href: '/agency/placements', key: 'nav.placements', icon: 'plane' },
    POSTINGS,
  ],
  official: [
    { href: '/department/postings', key: 'nav.review', icon: 'list-checks' },
    { href: '/centre/placements', key: 'nav.placements', icon: 'plane' },
    { href: '/department/reference', key: 'nav.reference', icon: 'file-text' },
    POSTINGS,
  ],
  admin: [{ href: '/admin', key: 'nav.operation', icon: 'sliders-horizontal' }, POSTINGS],
};

/** The pages that a person has, beside the public ones. */
function ownItems(frame: Frame): NavItem[] {
  if (frame.user === null) return [];
  const { role } = frame.user;
  return role === 'worker' ? WORKER_ITEMS : STAFF_ITEMS[role].filter((item) => item !== POSTINGS);
}

/** The way in; for who is in, the own account. */
function accountItems({ user }: Frame): NavItem[] {
  if (user === null) return DOOR_ITEMS;
  return user.severalRoles ? [SECRET, ROLE] : [SECRET];
}

/** The item of the present page: its very address, an address below it, or the same path. */
function currentItem(items: NavItem[], path: string): NavItem | undefined {
  const own = path.split('?')[0] ?? '';
  return (
    items.find((item) => item.href === path || (item.href !== '/' && own.startsWith(item.href))) ??
    items.find((item) => item.href === own)
  );
}

interface NavLinksProps {
  frame: Frame;
  items: NavItem[];
  narrowOnly?: boolean;
}

function NavLinks({ frame, items, narrowOnly = false }: NavLinksProps) {
  const current = currentItem(items, frame.path);
  return items.map((item) => (
    <li key={item.href} class={narrowOnly ? 'only-narrow' : undefined}>
      <a href={item.href} aria-current={item === current ? 'page' : undefined}>
        <Icon name={item.icon} />
        <span>{uiTexts(frame.language, item.key)}</span>
      </a>
    </li>
  ));
}

function NotificationsLink({ frame }: { frame: Frame }) {
  const unread = frame.user?.unread ?? 0;
  return (
    <a href="/thong-bao">
      <Icon name="bell" />
      <span>
        {unread === 0
          ? uiTexts(frame.language, 'nav.notifications')
          : uiTexts(frame.language, 'nav.unread', { count: unread })}
      </span>
    </a>
  );
}

function LanguageLink({ frame }: { frame: Frame }) {
  const other = frame.language === 'vi' ? 'en' : 'vi';
  return (
    <a href={languageUrl(frame.path, other)} lang={other} hreflang={other}>
      {uiTexts(frame.language, 'site.language')}
    </a>
  );
}

function LogoutForm({ frame }: { frame: Frame }) {
  return (
    <form method="post" action="/dang-xuat">
      <CsrfFields frame={frame} />
      <button type="submit">
        <Icon name="log-out" />
        <span>{uiTexts(frame.language, 'nav.logout')}</span>
      </button>
    </form>
  );
}

/** The whole menu of a phone; on wide screens what the line above does not already show. */
function SiteMenu({ frame }: { frame: Frame }) {
  const { language, user } = frame;
  return (
    <details class={user === null ? 'site-menu only-narrow' : 'site-menu'}>
      <summary class="btn btn-quiet">
        <Icon name="menu" class="only-narrow" />
        <span class="only-narrow">{uiTexts(language, 'nav.menu')}</span>
        {user !== null && <Icon name="user" class="only-wide" />}
        {user !== null && <span class="only-wide">{user.name}</span>}
        {user !== null && user.unread > 0 && <span class="unread">{user.unread}</span>}
      </summary>
      <ul class="sheet">
        <NavLinks frame={frame} items={PUBLIC_ITEMS} narrowOnly />
        <NavLinks frame={frame} items={ownItems(frame)} />
        {user !== null && (
          <li>
            <NotificationsLink frame={frame} />
          </li>
        )}
        <NavLinks frame={frame} items={accountItems(frame)} />
        <li class="only-narrow">
          <LanguageLink frame={frame} />
        </li>
        {user !== null && (
          <li>
            <LogoutForm frame={frame} />
          </li>
        )}
      </ul>
    </details>
  );
}

/** Logo, the public pages, language and the person's own menu. */
export function SiteHeader({ frame }: { frame: Frame }) {
  const { language, user } = frame;
  const wide = [...PUBLIC_ITEMS, ...(user?.role === 'worker' ? WORKER_ITEMS.slice(0, 1) : [])];
  return (
    <header class="site-header">
      <div class="wrap">
        <a class="brand" href="/">
          <Logo />
          <span>{uiTexts(language, 'site.name')}</span>
        </a>
        <nav class="site-nav only-wide" aria-label={uiTexts(language, 'nav.main')}>
          <ul>
            <NavLinks frame={frame} items={wide} />
          </ul>
        </nav>
        <div class="site-tools">
          <span class="only-wide">
            <LanguageLink frame={frame} />
          </span>
          {user === null && (
            <a class="btn btn-quiet only-wide" href="/dang-nhap">
              <Icon name="user" />
              {uiTexts(language, 'nav.login')}
            </a>
          )}
          <SiteMenu frame={frame} />
        </div>
      </div>
    </header>
  );
}

/** The band above a console: whose it is, notifications, the person. */
export function StaffHeader({ frame }: { frame: Frame }) {
  const { language, user } = frame;
  return (
    <header class="staff-header">
      <a class="brand" href="/" aria-label={uiTexts(language, 'site.name')}>
        <Logo />
      </a>
      <p class="staff-name">{uiTexts(language, `console.${user?.role ?? 'worker'}`)}</p>
      <div class="staff-tools">
        <LanguageLink frame={frame} />
        <NotificationsLink frame={frame} />
        <span class="staff-person">
          <Icon name="circle-user" />
          <span>{user?.name}</span>
        </span>
        <ul>
          <NavLinks frame={frame} items={accountItems(frame)} />
        </ul>
        <LogoutForm frame={frame} />
      </div>
    </header>
  );
}

/** The pages of a console; icon above word at the left, a line of words on a narrow screen. */
export function StaffRail({ frame }: { frame: Frame }) {
  return (
    <nav class="rail" aria-label={uiTexts(frame.language, 'nav.main')}>
      <ul>
        <NavLinks frame={frame} items={frame.user === null ? [] : STAFF_ITEMS[frame.user.role]} />
      </ul>
    </nav>
  );
}
