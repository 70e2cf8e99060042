import { type ComponentChildren } from 'preact';
import { absoluteUrl, assetUrl } from './assets.js';
import { centreZalo } from './contact.js';
import { type Frame } from './frame.js';
import { SiteHeader, StaffHeader, StaffRail } from './header.js';
import { IconSprite, UsedIcons } from './icon.js';
import { type IconName } from './icons.js';
import { PhoneLink } from './parts.js';
import { ReadAloud } from './read-aloud.js';
import { uiTexts } from './ui.texts.js';

interface PageProps {
  frame: Frame;
  title: string;
  /** One or two sentences for search engines and for previews in Zalo. */
  description?: string;
  /** The path under which search engines shall know the page, without what was asked beside it. */
  canonical?: string;
  /** What else stands in the head. */
  head?: ComponentChildren;
  /** The dense console of agents, counsellors and officials. */
  staff?: boolean;
  children: ComponentChildren;
}

/** A whole HTML document (without its doctype): head, header, the page itself, footer, icons. */
export function Page({ frame, title, staff = false, children, ...head }: PageProps) {
  const icons = new Set<IconName>();
  const skip = uiTexts(frame.language, 'site.skip');
  return (
    <UsedIcons.Provider value={icons}>
      <html lang={frame.language}>
        <Head frame={frame} title={title} {...head} />
        <body class={staff ? 'staff' : undefined}>
          <a class="skip" href="#main">
            {skip}
          </a>
          {staff ? <StaffHeader frame={frame} /> : <SiteHeader frame={frame} />}
          {staff && <StaffRail frame={frame} />}
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          {!staff && <SiteFooter frame={frame} />}
          <IconSprite icons={icons} />
        </body>
      </html>
    </UsedIcons.Provider>
  );
}

function Head({
  frame,
  title,
  description,
  canonical,
  head,
}: Omit<PageProps, 'staff' | 'children'>) {
  const name = uiTexts(frame.language, 'site.name');
  const summary = description ?? uiTexts(frame.language, 'site.description');
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === name ? title : `${title} | ${name}`}</title>
      <meta name="description" content={summary} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#14252c" media="(prefers-color-scheme: dark)" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={summary} />
      <meta property="og:site_name" content={name} />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={frame.language === 'vi' ? 'vi_VN' : 'en_GB'} />
      <meta property="og:image" content={absoluteUrl(assetUrl('preview.png'))} />
      <meta property="og:image:width" content="960" />
      <meta property="og:image:height" content="504" />
      {canonical !== undefined && (
        <>
          <meta property="og:url" content={absoluteUrl(canonical)} />
          <link rel="canonical" href={absoluteUrl(canonical)} />
        </>
      )}
      <link rel="icon" href={assetUrl('icon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetUrl('app.css')} />
      <script src={assetUrl('page.js')} defer />
      {head}
    </head>
  );
}

function SiteFooter({ frame: { language } }: { frame: Frame }) {
  return (
    <footer class="site-footer">
      <div class="wrap">
        <p>
          <strong>{uiTexts(language, 'centre.help')}</strong> {uiTexts(language, 'centre.call')}{' '}
          <PhoneLink language={language} />. {uiTexts(language, 'centre.hours')}{' '}
          <a href={centreZalo(language)}>{uiTexts(language, 'centre.zalo')}</a>
        </p>
        <ReadAloud language={language} />
        <p class="muted">
          {uiTexts(language, 'site.owner')}. {uiTexts(language, 'site.free')}
        </p>
      </div>
    </footer>
  );
}
