import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '#libs/applications';
import { type CandidateQuery, CounselService } from '#libs/matching';
import { type Actor, type Language } from '#libs/platform';
import { type PostingDetail, PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { communeOptions } from '../portal/profile.options.js';
import { candidatesHref } from './candidates.pages.js';
import { candidateRow } from './candidates.rows.js';

/** Brings together what the page of a posting's workers shows of several domains. */
@Injectable()
export class CandidatesDesk {
  constructor(
    private readonly counsel: CounselService,
    private readonly postings: PostingsService,
    private readonly applications: ApplicationsService,
    private readonly reference: ReferenceService,
  ) {}

  /** Problem 404 when no posting has this code. */
  posting(actor: Actor, code: string): Promise<PostingDetail> {
    return this.postings.byCode(actor, code);
  }

  async list(actor: Actor, code: string, query: CandidateQuery, language: Language) {
    const posting = await this.posting(actor, code);
    const found = await this.counsel.candidatesFor(actor, posting.id, query, language);
    const reference = await this.reference.snapshot();
    const words = {
      language,
      reference,
      today: await this.postings.today(actor),
      applied: await this.applications.appliedAmong(
        actor,
        found.candidates.map(({ personId }) => personId),
        posting.id,
      ),
    };
    return {
      posting,
      rows: found.candidates.map((candidate) => candidateRow(candidate, words)),
      communes: communeOptions(reference),
      ...(found.after !== undefined && {
        nextHref: candidatesHref(code, { ...query, after: found.after }),
      }),
    };
  }
}
