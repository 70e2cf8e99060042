import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Problems of people and accounts, names of roles, and the pages at the door. */
export const identityTexts = defineTexts(vi, en);
