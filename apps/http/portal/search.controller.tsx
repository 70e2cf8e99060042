import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, Problem } from '#libs/platform';
import { type PostingPage, type PostingQuery, PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { Public } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html } from '../web/render.js';
import { labelsOf } from './labels.js';
import { SearchPage } from './search.pages.js';
import { readSearch } from './search.query.js';

const NOTHING: Omit<PostingPage, 'page'> = {
  data: [],
  total: 0,
  facets: { market: {}, country: {}, province: {}, source: {} },
  widened: false,
};

@Controller()
export class SearchController {
  constructor(
    private readonly postings: PostingsService,
    private readonly reference: ReferenceService,
  ) {}

  @Get()
  @Public()
  async search(
    @CurrentActor() actor: Actor,
    @Query() parameters: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = readSearch(parameters);
    const { result, searchAway } = await this.find(actor, query);
    const frame = frameOf(request);
    const labels = labelsOf(await this.reference.snapshot(), frame.language);
    const today = await this.postings.today(actor);
    const page = { frame, query, result, labels, today, searchAway };
    html(reply, <SearchPage {...page} />, searchAway ? 503 : 200);
  }

  /** The page comes also while the search engine is away, and says so. */
  private async find(actor: Actor, query: PostingQuery) {
    try {
      return { result: await this.postings.search(actor, query), searchAway: false };
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 503) throw error;
      return { result: { ...NOTHING, page: query.page }, searchAway: true };
    }
  }
}
