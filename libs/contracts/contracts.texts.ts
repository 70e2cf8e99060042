import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Statuses of a supply contract in words, and this library's problems. */
export const contractsTexts = defineTexts(vi, en);
