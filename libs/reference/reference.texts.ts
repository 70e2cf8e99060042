import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

/** Channels and the standing of a rule, in words. */
export const referenceTexts = defineTexts(vi, en);
