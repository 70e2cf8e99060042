import { CreatePostings1795510800000 } from './migrations/20261124T0900_create_postings.js';
import { ReadMoreOfPostings1795541100000 } from './migrations/20261124T1725_read_more_of_postings.js';
import { CreatePostingSearch1795541160000 } from './migrations/20261124T1726_create_posting_search.js';
import { PublishOwnPostings1795541280000 } from './migrations/20261124T1728_publish_own_postings.js';
import { KeepPostingSearchByStatement1795550460000 } from './migrations/20261124T2001_keep_posting_search_by_statement.js';
import { Posting } from './posting.entity.js';

export { type ImportCounts, type Rejection } from './import/import.repository.js';
export { type Line, linesOfFile } from './import/lines.js';
export { type ImportOptions, PostingImport } from './import/posting-import.js';
export { PostingSources } from './import/posting-sources.js';
export { type ImportRun, type PostingSource } from './import/sources.repository.js';
export { type PostingDraft } from './posting.draft.js';
export { type Posting } from './posting.entity.js';
export {
  type Condition,
  type Facets,
  FILTER_NAMES,
  type FilterName,
  noFacets,
  type PostingPage,
  postingPageSchema,
  type PostingQuery,
  postingQuerySchema,
  SORTS,
  type Suggestion,
  type WaysOut,
} from './posting.query.js';
export {
  type Market,
  MARKETS,
  type PayPeriod,
  type PostingDetail,
  postingDetailSchema,
  type PostingView,
} from './posting.schema.js';
export {
  EDUCATION_ASKED,
  HOME_CURRENCIES,
  POSTING_FIELDS,
  type PostingForm,
  postingFormSchema,
} from './posting.form.js';
export {
  AGENT_CLOSE_REASONS,
  type CloseReason,
  mayTake,
  REMIND_DAYS_BEFORE,
} from './posting.lifecycle.js';
export { REVIEW_CODES } from './posting.policy.js';
export { type Seen } from './posting.steps.js';
export { typedAddress } from './posting.writing.js';
export { type OwnPostingRow } from './publishing.repository.js';
export {
  closingSchema,
  decisionSchema,
  type OwnFilter,
  ownFilterSchema,
  versionSchema,
} from './publishing.schema.js';
export { PublishingService } from './publishing.service.js';
export { type OwnPosting, type OwnPostings, type WaitingPostings } from './publishing.view.js';
export { ReviewingService } from './reviewing.service.js';
export { type PostingAddress, PostingSitemap } from './posting.sitemap.js';
export { postingUrl } from './posting.view.js';
export { postingClosed, postingPublished } from './postings.events.js';
export { PostingsModule } from './postings.module.js';
export { PostingsService } from './postings.service.js';
export { postingsTexts } from './postings.texts.js';
export { POSTINGS } from './search/posting.document.js';

export const postingsMigrations = [
  CreatePostings1795510800000,
  ReadMoreOfPostings1795541100000,
  CreatePostingSearch1795541160000,
  PublishOwnPostings1795541280000,
  KeepPostingSearchByStatement1795550460000,
];
export const postingsEntities = [Posting];
