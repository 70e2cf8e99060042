import { clean } from '#libs/platform';

const HIDDEN = /<(script|style|head|template|noscript|iframe|object|svg)\b/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const LIST_ITEM = /<li\b[^<>]*>/gi;
const LINE_BREAK =
  /<\/?(?:address|article|blockquote|br|dd|div|dl|dt|footer|h[1-6]|header|hr|ol|p|pre|section|table|tbody|td|th|thead|tr|ul|li)\b[^<>]*>/gi;
const TAG = /<[a-z/!?][^<>]*>/gi;
/** A tag that was cut off: without its bracket it is harmless text. */
const OPEN_TAG = /<(?=[a-z/!?])/gi;
const MARKUP = /<[a-z/!?]|&(?:#\d|#x[\da-f]|[a-z])/i;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  deg: '°',
  times: '×',
  yen: '¥',
  euro: '€',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  igrave: 'ì',
  iacute: 'í',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ugrave: 'ù',
  uacute: 'ú',
  yacute: 'ý',
};

/** Some feeds escape their HTML twice. */
const ROUNDS = 3;

/**
 * Plain text of a source's HTML: blocks become lines, list items lines with a dash, entities are
 * decoded, script and style vanish with their content. No tag survives, also none that was
 * escaped; the result is text and must still be escaped where it is shown. Takes time in
 * proportion to the length.
 */
export function htmlToText(html: string): string {
  let text = html;
  for (let round = 0; round < ROUNDS && MARKUP.test(text); round += 1) {
    text = decodeEntities(withoutTags(text));
  }
  return tidyLines(withoutTags(text).replace(OPEN_TAG, ''));
}

/** Like `htmlToText`, on one line: for titles, names and places. */
export function htmlToLine(html: string): string {
  return clean(MARKUP.test(html) ? htmlToText(html) : html);
}

function withoutTags(html: string): string {
  if (!html.includes('<')) return html;
  return withoutHidden(html.replace(COMMENT, ''))
    .replace(LIST_ITEM, '\n- ')
    .replace(LINE_BREAK, '\n')
    .replace(TAG, '');
}

/** Drops elements whose content is no text; one that never closes takes the rest with it. */
function withoutHidden(html: string): string {
  const kept: string[] = [];
  let from = 0;
  HIDDEN.lastIndex = 0;
  for (let found = HIDDEN.exec(html); found; found = HIDDEN.exec(html)) {
    kept.push(html.slice(from, found.index));
    from = endOfElement(html, found[1] ?? '', found.index);
    HIDDEN.lastIndex = from;
  }
  return kept.join('') + html.slice(from);
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b[^<>]*>`, 'gi');
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : html.length;
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** NFC, no control characters, single spaces, no blank lines at the ends and never two together. */
function tidyLines(text: string): string {
  return text
    .normalize('NFC')
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\p{Cf}]+/gu, '')
    .replace(/(?:[^\S\n]|(?!\n)\p{Cc})+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
