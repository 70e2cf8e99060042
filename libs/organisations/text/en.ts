import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'organisations.licence-not-allowed': 'Only officials may record the status of a licence.',
  'organisations.not-found': 'We cannot find this organisation.',
  'licence.ACTIVE': 'Licence in force',
  'licence.SUSPENDED': 'Suspended',
  'licence.RETURNED': 'Licence returned',
  'licence.REVOKED': 'Licence revoked',
  'licence.NONE': 'No licence',
};
