import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Errors that belong to no domain. */
export const webTexts = defineTexts(vi, en);
