import { CreatePostings1795510800000 } from './migrations/20261124T0900_create_postings.js';
import { ReadMoreOfPostings1795541100000 } from './migrations/20261124T1725_read_more_of_postings.js';
import { Posting } from './posting.entity.js';

export { type ImportCounts, type Rejection } from './import/import.repository.js';
export { linesOfFile } from './import/lines.js';
export { type ImportOptions, PostingImport } from './import/posting-import.js';
export { type PostingDraft } from './posting.draft.js';
export { type Posting } from './posting.entity.js';
export {
  type Facets,
  type Market,
  MARKETS,
  type PayPeriod,
  type PostingDetail,
  postingDetailSchema,
  type PostingPage,
  postingPageSchema,
  type PostingQuery,
  postingQuerySchema,
  type PostingView,
} from './posting.schema.js';
export { postingUrl } from './posting.view.js';
export { postingClosed, postingPublished } from './postings.events.js';
export { PostingsModule } from './postings.module.js';
export { PostingsService } from './postings.service.js';
export { postingsTexts } from './postings.texts.js';
export { POSTINGS } from './search/posting.document.js';

export const postingsMigrations = [CreatePostings1795510800000, ReadMoreOfPostings1795541100000];
export const postingsEntities = [Posting];
