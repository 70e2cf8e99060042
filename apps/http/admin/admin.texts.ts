import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** The words of the admins' page. */
export const adminTexts = defineTexts(vi, en);
