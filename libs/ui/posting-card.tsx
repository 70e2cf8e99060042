import { type ComponentChildren } from 'preact';
import { type Language } from '#libs/platform';
import { Icon } from './icon.js';
import { type IconName } from './icons.js';
import { Ledger, type LedgerCell } from './ledger.js';
import { StateTag, Tag, Verified } from './parts.js';

/** A short line with an icon before it. */
export interface IconFact {
  icon: IconName;
  text: string;
  /** Left out where a column of the ledger already says it. */
  narrowOnly?: boolean;
}

/** The facts of an offer, one short line each. */
export function IconFacts({ facts }: { facts: IconFact[] }) {
  return (
    <ul class="icon-facts">
      {facts.map(({ icon, text, narrowOnly = false }) => (
        <li key={text} class={narrowOnly ? 'only-narrow' : undefined}>
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

interface OfferHeadProps {
  language: Language;
  /** Country or market first, then programme or kind. */
  tags: string[];
  /** A word of caution, as a state with its question mark. */
  caution?: string;
  title: ComponentChildren;
  organisation?: string;
  verified: boolean;
}

/** What is offered and by whom, in the fixed order of every card and every posting. */
export function OfferHead({
  language,
  tags,
  caution,
  title,
  organisation,
  verified,
}: OfferHeadProps) {
  return (
    <div class="offer-head">
      {(tags.length > 0 || caution !== undefined) && (
        <p class="tags">
          {tags.map((tag, index) => (
            <Tag key={tag} strong={index === 0}>
              {tag}
            </Tag>
          ))}
          {caution !== undefined && <StateTag state="unknown">{caution}</StateTag>}
        </p>
      )}
      {title}
      {organisation !== undefined && <p class="organisation">{organisation}</p>}
      {verified && <Verified language={language} />}
    </div>
  );
}

interface PostingCardProps extends Omit<OfferHeadProps, 'title'> {
  href: string;
  title: string;
  /** Language of the title when it is not the page's. */
  lang?: string;
  ledger: LedgerCell[];
  facts: IconFact[];
}

/** One offer in a list; the title is its only link. */
export function PostingCard({ href, title, lang, ledger, facts, ...head }: PostingCardProps) {
  return (
    <article class="panel posting-card">
      <OfferHead
        {...head}
        title={
          <h3 lang={lang}>
            <a href={href}>{title}</a>
          </h3>
        }
      />
      <Ledger cells={ledger} />
      <IconFacts facts={facts} />
    </article>
  );
}
