import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Licence statuses in words, and this library's problems. */
export const organisationsTexts = defineTexts(vi, en);
