import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'matching.not-allowed': 'You can see your own matches only.',
  'matching.not-found': 'This match was not found.',

  'matching.mail.one': 'A posting that fits you: {title}',
  'matching.mail.many': '{total} postings that fit you',
  'matching.mail.why': 'Nhịp Cầu compared your profile with the open postings.',
  'matching.mail.others': 'And {others} more.',

  'matching.word.very': 'Fits very well',
  'matching.word.fairly': 'Fits well',
  'matching.word.partly': 'Fits in part',
  'matching.met': 'meets {met} of {total} conditions',
  'matching.met-none': 'this posting sets no conditions of its own',
  'matching.missing': 'Still missing: {missing}',

  'matching.state.yes': 'You meet this',
  'matching.state.no': 'You do not meet this yet',
  'matching.state.unknown': 'Not known yet',
  'matching.staff-state.yes': 'Met',
  'matching.staff-state.no': 'Not met',
  'matching.staff-state.unknown': 'Not known yet',

  'matching.age-min.yes': 'aged {age}, the posting asks for {least} or older',
  'matching.age-min.no': 'aged {age}, the posting asks for {least} or older',
  'matching.age-min.unknown': 'whether aged {least} or older',
  'matching.age-max.yes': 'aged {age}, the posting takes people up to {most}',
  'matching.age-max.no': 'aged {age}, the posting takes people up to {most}',
  'matching.age-max.unknown': 'whether aged {most} or younger',
  'matching.sex.yes': 'the law lets this work be offered to {sex} only',
  'matching.sex.no': 'the law lets this work be offered to {sex} only',
  'matching.sex.unknown': 'the law lets this work be offered to {sex} only',
  'matching.education.yes': 'education, the posting asks for: {level}',
  'matching.education.no': 'education, the posting asks for: {level}',
  'matching.education.unknown': 'education, the posting asks for: {level}',
  'matching.experience.yes': '{months} months of experience, the posting asks for {needed}',
  'matching.experience.no': '{months} months of experience, the posting asks for {needed}',
  'matching.experience.unknown': 'experience, the posting asks for {needed} months',
  'matching.language.yes': '{test} {level}',
  'matching.language.no': 'no valid {test} {level} yet',
  'matching.language.unknown': 'whether another certificate stands in for {test} {level}',
  'matching.passport.yes': 'has a passport',
  'matching.passport.no': 'no passport yet',
  'matching.passport.unknown': 'whether there is a passport',

  'matching.sex-name.male': 'men',
  'matching.sex-name.female': 'women',

  'matching.next.answer': 'Answer 1 question in the profile.',
  'matching.next.take-test': 'Learn and take the test. The centre shows you a class near you.',
  'matching.next.renew-test': 'The certificate has expired. Take the test again before you apply.',
  'matching.next.check-certificate': 'Ask a counsellor: your certificate may be accepted.',
  'matching.next.get-passport':
    'Get a passport from the provincial police or the public service portal.',
};
