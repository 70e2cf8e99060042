import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Words of a score, conditions with their answers, what to do next, and the lists of matches. */
export const matchingTexts = defineTexts(vi, en);
