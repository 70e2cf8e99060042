import { htmlToLine, htmlToText } from './html-to-text.js';
import { repairText } from './mojibake.js';
import { type RawPosting } from './raw-posting.schema.js';

export const LONGEST_TEXT = 50_000;
const LONGEST_LINE = 1_000;
/** Markup that would do something; it is dropped with all other markup, and told. */
const ACTIVE =
  /<(?:script|iframe|object|embed|svg)\b|<[^<>]{1,500}\son[a-z]{3,20}\s{0,3}=|javascript:/i;
/** What a posting asks for stands at its beginning; more is not searched for wishes. */
const LONGEST_WISHES = 8_000;

export type OwnWords = ReturnType<ReturnType<typeof createTextReader>>;

/**
 * Prepares the reader of a row's own words: mojibake undone where that is certain, markup removed,
 * NFC. `isKnown` knows syllables of Vietnamese.
 */
export function createTextReader(isKnown: (syllable: string) => boolean) {
  return (row: RawPosting) => {
    const outcomes = new Set<string>();
    const mended = (text: string) => {
      if (text.includes('<') && ACTIVE.test(text)) outcomes.add('active');
      const { text: repaired, outcome } = repairText(text, isKnown);
      outcomes.add(outcome);
      return repaired;
    };
    const line = (text: string | null) => (text === null ? null : lineOf(mended(text)));
    const block = (text: string | null) => (text === null ? null : textOf(mended(text)));
    const texts = {
      title: htmlToLine(mended(row.title)),
      organisationName: line(row.company),
      placeText: line(row.location_text),
      payText: line(row.salary_text),
      description: block(row.description),
      requirements: block(row.requirements),
      benefits: block(row.benefits),
      experienceText: line(row.experience_text),
      educationText: line(row.education_text),
      employmentType: line(row.employment_type),
      categoryText: line(row.category_text),
    };
    return { texts, warnings: warningsOf(outcomes, texts) };
  };
}

function textOf(html: string): string | null {
  const text = htmlToText(html);
  return text === '' ? null : text.slice(0, LONGEST_TEXT).toWellFormed();
}

function lineOf(html: string): string | null {
  const line = htmlToLine(html);
  return line === '' ? null : line.slice(0, LONGEST_LINE).toWellFormed();
}

function warningsOf(outcomes: Set<string>, texts: Record<string, string | null>): string[] {
  const cut = Object.values(texts).some((text) => text !== null && text.length >= LONGEST_TEXT);
  return [
    ...(outcomes.has('repaired') ? ['text-repaired'] : []),
    ...(outcomes.has('active') ? ['script-removed'] : []),
    ...(outcomes.has('garbled') ? ['text-garbled'] : []),
    ...(cut ? ['text-cut'] : []),
  ];
}

/** The words in which wishes are looked for, in lower case: first what is asked for, then the rest. */
export interface Sections {
  title: string;
  /** The requirements; where the source has none, its description, which then holds both. */
  asked: string;
  /** Title and all texts. */
  all: string;
}

export function sectionsOf({ texts }: OwnWords): Sections {
  const lower = (text: string | null) => text?.slice(0, LONGEST_WISHES).toLowerCase() ?? '';
  const [title, description, requirements] = [
    texts.title,
    texts.description,
    texts.requirements,
  ].map(lower);
  return {
    title: title ?? '',
    asked: requirements || (description ?? ''),
    all: [title, requirements, lower(texts.benefits), description].filter(Boolean).join('\n'),
  };
}
