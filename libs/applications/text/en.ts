import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'applications.not-allowed': 'You can only apply for yourself.',
  'applications.information-only':
    'This posting is not verified. You cannot apply to it here. Pay nobody.',
  'applications.posting-closed': 'This posting is closed. Look for another one that is open.',
  'applications.received.application': 'Somebody applied',
  'applications.received.referral': 'Somebody was introduced',
  'applications.received.body': 'Posting: {posting}. Answer within 7 days.',
};
