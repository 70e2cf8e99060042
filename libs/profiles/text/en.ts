import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'profiles.not-allowed': 'You can change your own profile only.',
  'profiles.person-unknown': 'This person was not found.',
  'profiles.input-wrong': 'Some answers cannot be used yet. Look at each of them again.',
  'profiles.not-in-list': 'This choice is not in the list. Choose again.',
  'profiles.consent-matching':
    'I agree that Nhịp Cầu uses this profile to find work for me. I can withdraw this at any time.',

  'profiles.education.none': 'Did not finish primary school',
  'profiles.education.primary': 'Primary school',
  'profiles.education.lower_secondary': 'Lower secondary school',
  'profiles.education.upper_secondary': 'Upper secondary school',
  'profiles.education.vocational': 'Vocational certificate',
  'profiles.education.college': 'College',
  'profiles.education.university': 'University or higher',

  'profiles.test.JLPT': 'Japanese JLPT',
  'profiles.test.JFT_BASIC': 'Japanese JFT-Basic',
  'profiles.test.NAT_TEST': 'Japanese NAT-TEST',
  'profiles.test.EPS_TOPIK': 'Korean EPS-TOPIK',
  'profiles.test.TOPIK': 'Korean TOPIK',
  'profiles.test.TOCFL': 'Chinese TOCFL',
  'profiles.test.HSK': 'Chinese HSK',
  'profiles.test.CEFR_EN': 'English by the CEFR scale',
  'profiles.test.IELTS': 'English IELTS',
  'profiles.test.TOEIC': 'English TOEIC',
};
