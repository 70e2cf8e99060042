import { defineTexts } from '#libs/platform';
import { en } from './text/en.js';
import { vi } from './text/vi.js';

export const notificationsTexts = defineTexts(vi, en);
