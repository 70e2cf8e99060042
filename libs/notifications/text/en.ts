import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'notifications.mail.open': 'Open in Nhịp Cầu',
  'notifications.mail.why':
    'You get this mail because you have a profile in Nhịp Cầu. It was sent automatically.',

  'notifications.title': 'Notifications',
  'notifications.new': 'New',
  'notifications.none': 'No notifications yet',
  'notifications.none-more': 'Work that fits and news of your file appear here.',
  'notifications.older': 'See older ones',
};
