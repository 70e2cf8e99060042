import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** The application form, its problems and what receivers are told. */
export const applicationsTexts = defineTexts(vi, en);
