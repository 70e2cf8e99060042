import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Problems, education levels, names of language tests and the page of a profile. */
export const profilesTexts = defineTexts(vi, en);
