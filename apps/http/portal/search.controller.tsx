import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '#libs/platform';
import { type PostingQuery, PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { Public } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { frameOf, html, seeOther } from '../web/render.js';
import { FilterPage } from './search-filters.pages.js';
import { SearchPage } from './search.pages.js';
import { searchLists, type SearchPageProps } from './search.props.js';
import { readSearch } from './search.query.js';
import { searchUrl } from './search.url.js';

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
    const props = await this.found(actor, parameters, request);
    const { query, result } = props;
    const last = Math.ceil(result.total / query.limit);
    if (last > 0 && query.page > last) seeOther(reply, searchUrl(query, { page: last }));
    else html(reply, <SearchPage {...props} />);
  }

  /** The filters alone, for screens on which they do not stand beside the results. */
  @Get('loc')
  @Public()
  async filters(
    @CurrentActor() actor: Actor,
    @Query() parameters: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    html(reply, <FilterPage {...await this.found(actor, parameters, request)} />);
  }

  private async found(
    actor: Actor,
    parameters: Record<string, unknown>,
    request: FastifyRequest,
  ): Promise<SearchPageProps> {
    const read = readSearch(parameters);
    const unknown = (await this.postings.unknownCodes(read.query)).map(({ field }) => field);
    const query: PostingQuery = { ...read.query, ...withoutValues(unknown) };
    const frame = frameOf(request);
    return {
      frame,
      query,
      ...searchLists(frame, query, await this.reference.snapshot()),
      result: await this.postings.search(actor, query),
      today: await this.postings.today(actor),
      dropped: read.dropped.length + unknown.length > 0,
    };
  }
}

function withoutValues(names: string[]): Partial<PostingQuery> {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
