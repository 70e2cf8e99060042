import { type ComponentChildren } from 'preact';
import { type Language } from '#libs/platform';
import { Icon } from './icon.js';
import { uiTexts } from './ui.texts.js';

interface PagerProps {
  language: Language;
  page: number;
  /** How many pages there are. */
  pages: number;
  href: (page: number) => string;
}

/** First, last and the neighbours of the present page; `null` marks a gap. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const near = [page - 1, page, page + 1].filter((number) => number > 1 && number < pages);
  const first = near[0] ?? pages;
  const last = near.at(-1) ?? 1;
  return [
    1,
    ...(first > 2 && near.length > 0 ? [null] : []),
    ...near,
    ...(last < pages - 1 && near.length > 0 ? [null] : []),
    ...(pages > 1 ? [pages] : []),
  ];
}

/** Real links to the pages of a list. */
export function Pager({ language, page, pages, href }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={uiTexts(language, 'pager.label')}>
      {page > 1 && (
        <a class="pager-step" href={href(page - 1)} rel="prev">
          {uiTexts(language, 'pager.previous')}
        </a>
      )}
      {pageNumbers(page, pages).map((number, index) =>
        number === null ? (
          <span key={`gap-${index}`}>…</span>
        ) : (
          <a
            key={number}
            href={href(number)}
            aria-current={number === page ? 'page' : undefined}
            aria-label={uiTexts(language, 'pager.page', { page: number })}
          >
            {number}
          </a>
        ),
      )}
      {page < pages && (
        <a class="pager-step" href={href(page + 1)} rel="next">
          {uiTexts(language, 'pager.next')}
        </a>
      )}
    </nav>
  );
}

/** One value of a filter with the number of results it would leave. */
export interface FacetOption {
  label: string;
  count: number;
  href: string;
  chosen: boolean;
}

interface FacetListProps {
  language: Language;
  title: string;
  options: FacetOption[];
}

/** Values of a filter that are shown at once; the others open below. */
const FACETS_SHOWN = 8;

/** The values of one filter as links with counts; the chosen ones carry a filled box. */
export function FacetList({ language, title, options }: FacetListProps) {
  if (options.length === 0) return null;
  const hidden = options.length - FACETS_SHOWN;
  return (
    <section class="facet">
      <h3>{title}</h3>
      <FacetLinks language={language} options={options.slice(0, FACETS_SHOWN)} />
      {hidden > 0 && (
        <details class="disclosure">
          <summary>
            <Icon name="chevron-down" />
            {uiTexts(language, 'facet.more', { count: hidden })}
          </summary>
          <FacetLinks language={language} options={options.slice(FACETS_SHOWN)} />
        </details>
      )}
    </section>
  );
}

function FacetLinks({ language, options }: Omit<FacetListProps, 'title'>) {
  return (
    <ul>
      {options.map(({ label, count, href, chosen }) => (
        <li key={label}>
          <a href={href} aria-current={chosen ? 'true' : undefined}>
            <span class="facet-box">{chosen && <Icon name="check" />}</span>
            <span>{label}</span>
            <span class="facet-count">{formatCount(count, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A whole number with its groups: 51.159 in Vietnamese, 51,159 in English. */
export function formatCount(count: number, language: Language): string {
  return count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
}

interface Column {
  label: string;
  /** Right aligned, digits of one width. */
  number?: boolean;
}

interface TableProps {
  caption: string;
  columns: Column[];
  rows: { key: string; cells: ComponentChildren[] }[];
}

/**
 * A table that becomes a list of label and value on a narrow screen. The roles keep it a table for
 * screen readers there, because CSS takes them away.
 */
export function Table({ caption, columns, rows }: TableProps) {
  return (
    <table class="table" role="table">
      <caption class="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, number = false }) => (
            <th key={label} role="columnheader" scope="col" class={number ? 'number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row">
            {cells.map((cell, index) => (
              <td
                key={index}
                role="cell"
                data-label={columns[index]?.label}
                class={columns[index]?.number === true ? 'number' : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
