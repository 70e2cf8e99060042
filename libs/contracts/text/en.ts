import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'contracts.not-allowed': 'Only officials may record supply contracts.',
  'contract.DRAFT': 'Draft',
  'contract.SUBMITTED': 'Submitted',
  'contract.ACCEPTED': 'Accepted',
  'contract.AMENDED': 'Accepted, amended',
  'contract.EXPIRED': 'Expired',
  'contract.CLOSED': 'Closed',
  'contract.STOPPED': 'Stopped',
};
