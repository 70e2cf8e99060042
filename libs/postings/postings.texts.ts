import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** The words of the pages, grouped by what stands before the dot. */
export const postingsTexts = defineTexts(vi, en);
