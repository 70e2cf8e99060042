import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Problems, education levels and names of language tests. */
export const profilesTexts = defineTexts(vi, en);
