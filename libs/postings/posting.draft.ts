import { type PostingFacts } from './postings.repository.js';

/** A posting of our own before the portal gives it an id, a code and a state. */
export type PostingDraft = Omit<
  PostingFacts,
  | 'id'
  | 'code'
  | 'occupationConfidence'
  | 'kind'
  | 'status'
  | 'contentHash'
  | 'expiresOn'
  | 'warnings'
>;
