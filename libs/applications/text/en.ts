import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'applications.not-allowed': 'You can only apply for yourself.',
  'applications.information-only':
    'This posting is not verified. You cannot apply to it here. Pay nobody.',
  'applications.posting-closed': 'This posting is closed. Look for another one that is open.',
  'applications.received.application': 'Somebody applied',
  'applications.received.referral': 'Somebody was introduced',
  'applications.received.body': 'Posting: {posting}. Answer within 7 days.',

  'apply.title-application': 'Check before sending',
  'apply.title-referral': 'Ask the Centre to introduce you',
  'apply.centre': 'the Employment Service Centre',
  'apply.back': 'Back to the posting',
  'apply.sent-to': 'Sent to {receiver}',
  'apply.message': 'Message',
  'apply.consent': 'I agree that {receiver} sees this profile. I can take this back at any time.',
  'apply.consent-needed': 'Tick your agreement so that we can send the profile.',
  'apply.send-application': 'Send my profile',
  'apply.send-referral': 'Send my request',
  'apply.free': 'Applying is free. Pay nobody.',
  'apply.refer': 'Refer',

  'applied.title': 'Your profile has been sent',
  'applied.answer': 'You have an answer by {date}.',
  'applied.notice': 'We tell you under Notifications and by e-mail.',
  'applied.follow': 'Follow my file',
  'applied.matches': 'See other work that fits',
  'applied.no-money': 'Nobody may take money now.',
  'applied.no-money-more': 'Pay only after signing the contract.',
};
