import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'notifications.link-not-valid': 'This link has expired or is not complete.',

  'notifications.mail.open': 'Open in Nhịp Cầu',
  'notifications.mail.why':
    'You get this mail because you have a profile in Nhịp Cầu. It was sent automatically.',
  'notifications.mail.stop': 'Stop these mails',
  'notifications.digest.title': 'Nhịp Cầu has {count} pieces of news for you',
  'notifications.digest.others': 'And {others} more. Open Nhịp Cầu to see them.',

  'sms.matching': 'Nhip Cau: news about work for you ({count}).',
  'sms.file': 'Nhip Cau: there is news about your file.',
  'sms.other': 'Nhip Cau: news for you ({count}).',
  'sms.see': 'Read it at {link}',

  'notifications.title': 'Notifications',
  'notifications.new': 'New',
  'notifications.none': 'No notifications yet',
  'notifications.none-more': 'Work that fits and news of your file appear here.',
  'notifications.older': 'See older ones',
  'notifications.newest': 'Back to the newest',
  'notifications.settings': 'Notification settings',

  'notifications.topic.matching': 'Work that fits you',
  'notifications.topic.applications': 'Applications and referrals',
  'notifications.topic.placements': 'Each step of a placement',
  'notifications.topic.other': 'Other news',
  'notifications.topic.matching.help': 'Once a day at most.',
  'notifications.topic.applications.help': 'Sent at once, but not at night.',
  'notifications.topic.placements.help': 'Sent at once, but not at night.',
  'notifications.topic.other.help': 'Sent at once, but not at night.',

  'settings.topics': 'You want news about',
  'settings.topics-help': 'You always find your news here. Login codes are always sent.',
  'settings.night': 'We send nothing between {from}:00 and {until}:00.',
  'settings.no-address': 'Your profile has no e-mail address. You read your news here.',
  'settings.by-sms': 'Do you want SMS?',
  'settings.by-sms-help': 'We send them where no e-mail works. They name nobody.',
  'settings.sms.yes': 'Yes, to {phone}',
  'settings.sms.no': 'No SMS',
  'settings.address': 'Mails go to {address}.',
  'settings.language': 'Which language do you want to read?',
  'settings.language.vi': 'Tiếng Việt',
  'settings.language.en': 'English',
  'settings.save': 'Save settings',
  'settings.saved': 'Your settings are saved.',
  'settings.refused': 'The mailbox {address} does not take our mails.',
  'settings.refused-phone': 'The number {address} does not take our SMS.',
  'settings.refused-more': 'We have stopped sending. Check your contact in your profile.',
  'settings.retry': 'Try again',

  'unsubscribe.title': 'Stop mails',
  'unsubscribe.question': 'You will get no more mails about:',
  'unsubscribe.button': 'Stop these mails',
  'unsubscribe.done': 'You will not get these mails any more',
  'unsubscribe.done-more': 'Your news stays in Nhịp Cầu. You can turn mails on again at any time.',
};
