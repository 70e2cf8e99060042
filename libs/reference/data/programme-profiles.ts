import { type ProgrammeProfile } from '../code-lists.js';

/** What is not said otherwise: an interview, the ministry's list, nothing else known. */
const plain: ProgrammeProfile = {
  exams: [],
  rosterMonths: null,
  selection: 'interview',
  permitDocument: null,
  listConfirmation: 'ministry',
  arrivalDuties: [],
  leadMonths: null,
  currency: null,
};

const japanese: ProgrammeProfile = { ...plain, permitDocument: 'COE', currency: 'JPY' };
const korean: ProgrammeProfile = { ...plain, currency: 'KRW' };

/** Usual months from selection to departure are general knowledge and were not confirmed. */
export const titp: ProgrammeProfile = {
  ...japanese,
  exams: ['JAPANESE_N5'],
  arrivalDuties: ['COURSE'],
  leadMonths: [6, 9],
};
/** An entry level of A1/N5, or 100 hours of training by the employer. */
export const esd = titp;
export const ssw: ProgrammeProfile = {
  ...japanese,
  exams: ['SSW_SKILLS', 'JAPANESE_N4'],
  arrivalDuties: ['SUPPORT_PLAN'],
  leadMonths: [3, 6],
};
export const japaneseEngineer = japanese;
export const im: ProgrammeProfile = {
  ...japanese,
  exams: ['MATHS', 'FITNESS'],
  listConfirmation: 'public_unit',
  arrivalDuties: ['COURSE'],
  leadMonths: [6, 9],
};
export const eps: ProgrammeProfile = {
  ...korean,
  exams: ['EPS_TOPIK', 'SKILLS'],
  rosterMonths: 12,
  selection: 'roster',
  permitDocument: 'CCVI',
  listConfirmation: 'public_unit',
  arrivalDuties: ['TRAINING_CENTRE'],
  leadMonths: [2, 24],
};
export const seasonal: ProgrammeProfile = {
  ...korean,
  selection: 'local',
  permitDocument: 'INVITATION',
  listConfirmation: 'local',
  leadMonths: [1, 4],
};
export const koreanSkilled: ProgrammeProfile = {
  ...korean,
  exams: ['SKILLS'],
  permitDocument: 'VISA_ISSUANCE_NUMBER',
  leadMonths: [3, 8],
};
export const taiwan: ProgrammeProfile = {
  ...plain,
  permitDocument: 'RECRUITMENT_PERMIT',
  arrivalDuties: ['HEALTH_EXAM', 'RESIDENCE_CARD'],
  leadMonths: [1, 4],
  currency: 'TWD',
};
export const elsewhere = plain;
export const byContract: ProgrammeProfile = {
  ...plain,
  selection: 'none',
  listConfirmation: 'commune',
};
