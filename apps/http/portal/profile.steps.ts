import { type Question, QUESTIONS } from '#libs/profiles';

/** The pages of a registration, and the parts of a profile that are changed one by one. */
export const STEPS = ['contact', ...QUESTIONS] as const;
export type Step = 'contact' | Question;

const SLUGS: Record<Step, string> = {
  contact: 'lien-he',
  birth: 'ngay-sinh',
  home: 'noi-o',
  education: 'hoc-van',
  experience: 'viec-da-lam',
  work: 'viec-muon-lam',
  place: 'noi-muon-lam',
  tests: 'ngoai-ngu',
  pay: 'luong',
};

/** Whether a question is asked on the way of a registration, or changed afterwards. */
export type Mode = 'register' | 'edit';

const ROOTS: Record<Mode, string> = { register: '/dang-ky', edit: '/ho-so' };

export const REVIEW_PATH = '/dang-ky/xem-lai';

export function stepPath(mode: Mode, step: Step): string {
  return `${ROOTS[mode]}/${SLUGS[step]}`;
}

/** The step of the last part of an address. */
export function stepOf(slug: string): Step | undefined {
  return STEPS.find((step) => SLUGS[step] === slug);
}

/** The page before a step; undefined at the first. */
export function stepBefore(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) - 1];
}

/** Nobody goes on without these. */
export function mayPass(step: Step): step is Exclude<Step, 'contact' | 'birth'> {
  return step !== 'contact' && step !== 'birth';
}

/** An address that remembers where the person wanted to go in the first place. */
export function towards(path: string, next: string): string {
  return next === '' ? path : `${path}?${new URLSearchParams({ tiep: next }).toString()}`;
}
