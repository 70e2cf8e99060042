import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** The general words of the portal: frame, form, pager, errors. */
export const uiTexts = defineTexts(vi, en);
