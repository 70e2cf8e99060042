import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Problems, markets, the search, the card and the page of a posting. */
export const postingsTexts = defineTexts(vi, en);
