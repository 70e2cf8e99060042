import { applicationsTexts } from '#libs/applications';
import { contractsTexts } from '#libs/contracts';
import { identityTexts } from '#libs/identity';
import { matchingTexts } from '#libs/matching';
import { notificationsTexts } from '#libs/notifications';
import { organisationsTexts } from '#libs/organisations';
import { placementsTexts } from '#libs/placements';
import { type FieldProblem, type Language } from '#libs/platform';
import { postingsTexts } from '#libs/postings';
import { profilesTexts } from '#libs/profiles';
import { referenceTexts } from '#libs/reference';
import { fieldSentences, type FieldSentences, uiTexts } from '#libs/ui';
import { adminTexts } from '../admin/admin.texts.js';
import { webTexts } from './web.texts.js';

interface Dictionary {
  (language: Language, key: never, parameters?: FieldProblem['parameters']): string;
  has(key: string): boolean;
}

/** Where the codes of problems are looked up: a domain with problems adds its texts here. */
const DICTIONARIES: Dictionary[] = [
  webTexts,
  referenceTexts,
  identityTexts,
  organisationsTexts,
  contractsTexts,
  postingsTexts,
  profilesTexts,
  matchingTexts,
  notificationsTexts,
  applicationsTexts,
  placementsTexts,
  adminTexts,
  uiTexts,
];

/** The sentence of a code, or undefined when no dictionary has it. */
export function sentence(
  language: Language,
  code: string,
  parameters: FieldProblem['parameters'] = {},
): string | undefined {
  const texts = DICTIONARIES.find((dictionary) => dictionary.has(code));
  return texts?.(language, code as never, parameters);
}

/** The problems of a form in words, by field. */
export function formSentences(language: Language, fields: FieldProblem[]): FieldSentences {
  return fieldSentences(language, fields, ...DICTIONARIES);
}
