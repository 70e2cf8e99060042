import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  'reference.channel.SERVICE_ENTERPRISE': 'Licensed service enterprise',
  'reference.channel.PUBLIC_UNIT': 'Public unit, no service fee',
  'reference.channel.CONTRACTOR': 'Contractor with works abroad',
  'reference.channel.INVESTOR': 'Organisation that invests abroad',
  'reference.channel.TRAINEE_OWN_ENTERPRISE': 'Enterprise that trains its own workers abroad',
  'reference.channel.DIRECT_CONTRACT': 'Contract signed directly with the employer',
  'reference.channel.LOCAL_GOV_SEASONAL': 'Seasonal work between two localities',
  'reference.standing.law_text': 'By the text of the law',
  'reference.standing.secondary': 'Not confirmed: only a summary was read',
  'reference.standing.unverified': 'Not confirmed',
  'reference.rate.for-display': 'Converted for information, rate of {date}',
};
