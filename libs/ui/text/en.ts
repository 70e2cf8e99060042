import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'site.name': 'Nhịp Cầu',
  'site.description':
    'Work near home and abroad, for people of Quảng Trị. Know the pay, know the cost.',
  'site.owner': 'Department of Home Affairs, Quảng Trị',
  'site.free': 'Workers pay nothing for using Nhịp Cầu.',
  'site.skip': 'Skip to the main content',
  'site.language': 'Tiếng Việt',

  'centre.phone': '0233 000 1234',
  'centre.help': 'Need a person to help?',
  'centre.call': 'Call the Employment Service Centre:',
  'centre.hours': 'Free of charge, 7:00 to 17:00.',
  'centre.ask': 'Ask the Centre: {phone}',

  'nav.main': 'Main pages',
  'nav.menu': 'Menu',
  'nav.search': 'Find work',
  'nav.overseas': 'Work abroad',
  'nav.matches': 'Work that fits',
  'nav.profile': 'My profile',
  'nav.notifications': 'Notifications',
  'nav.unread': 'Notifications ({count} new)',
  'nav.login': 'Log in',
  'nav.register': 'Register',
  'nav.logout': 'Log out',
  'nav.people': 'Workers',
  'nav.placements': 'Placements',
  'nav.postings': 'Postings',
  'console.agent': 'Agency console',
  'console.counsellor': 'Counsellor console',
  'console.official': 'Department console',
  'console.admin': 'Administration',
  'console.worker': 'Nhịp Cầu',

  verified: 'Verified',

  'pager.label': 'Pages of results',
  'pager.page': 'Page {page}',
  'pager.previous': 'Previous page',
  'pager.next': 'Next page',
  'chip.remove': 'Remove {name}',
  'facet.more': '{count} more',

  'form.optional': 'optional',
  'form.choose': 'Choose…',
  'form.problem': '1 answer to mend',
  'form.problems': '{count} answers to mend',
  'form.day': 'Day',
  'form.month': 'Month',
  'form.year': 'Year',

  'field.required': 'There is no answer yet. Fill in this field.',
  'field.invalid': 'We could not read this field. Look at it again.',
  'field.too-long': 'This is too long. Make it shorter.',

  'progress.step': 'Step {step} of {total}',
  'progress.done': 'All {total} steps done',
  'way.here': 'You are here.',

  'error.retry': 'Try again',
  'error.home': 'To the search page',
  'error.urgent': 'Urgent? Call {phone}.',
  'error.code': 'Read this code to the counsellor:',
};
