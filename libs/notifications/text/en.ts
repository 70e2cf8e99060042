import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'notifications.mail.open': 'Open in Nhịp Cầu',
  'notifications.mail.why':
    'You get this mail because you have a profile in Nhịp Cầu. It was sent automatically.',
};
