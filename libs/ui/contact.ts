import { type Language } from '#libs/platform';
import { uiTexts } from './ui.texts.js';

let known: string | null = null;

/** Says which telephone the employment service centre has; null until it is known. */
export function setCentrePhone(phone: string | null): void {
  known = phone;
}

/** The telephone of the centre as people read it. */
export function centrePhone(language: Language): string {
  return known ?? uiTexts(language, 'centre.phone');
}

/** The same number to be called. */
export function centreTel(language: Language): string {
  return `tel:${digits(language)}`;
}

/** The same number to be written to in Zalo. */
export function centreZalo(language: Language): string {
  return `https://zalo.me/${digits(language)}`;
}

function digits(language: Language): string {
  return centrePhone(language).replace(/[^+\d]/g, '');
}
