import { type ComponentChildren } from 'preact';
import { type Frame } from './frame.js';
import { UnfinishedBridge } from './logo.js';
import { Page } from './page.js';
import { LinkButton, PhoneLink } from './parts.js';
import { uiTexts } from './ui.texts.js';

interface EmptyStateProps {
  title: string;
  text: string;
  /** What to do next. */
  children?: ComponentChildren;
}

/** A list without rows: why it is empty and what to do. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <section class="panel empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

interface ErrorPageProps {
  frame: Frame;
  title: string;
  text: string;
  /** Number of the request, for the counsellor who is told of it. */
  code?: string;
  /** The same address again, where trying again can help. */
  retryHref?: string;
}

/** A page that failed or is not there: the unfinished bridge, whose fault it is, what to do. */
export function ErrorPage({ frame, title, text, code, retryHref }: ErrorPageProps) {
  const { language } = frame;
  const [before, after] = uiTexts(language, 'error.urgent', { phone: '|' }).split('|');
  return (
    <Page frame={frame} title={title} description={text}>
      <div class="column error-page">
        <UnfinishedBridge />
        <h1>{title}</h1>
        <p>{text}</p>
        {retryHref !== undefined && (
          <LinkButton href={retryHref} block>
            {uiTexts(language, 'error.retry')}
          </LinkButton>
        )}
        <LinkButton href="/" kind={retryHref === undefined ? 'primary' : 'quiet'} block>
          {uiTexts(language, 'error.home')}
        </LinkButton>
        <p>
          {before}
          <PhoneLink language={language} />
          {after}
          {code !== undefined && (
            <>
              {' '}
              {uiTexts(language, 'error.code')} <strong>{code}</strong>
            </>
          )}
        </p>
      </div>
    </Page>
  );
}
