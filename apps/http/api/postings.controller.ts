import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor } from '#libs/platform';
import {
  type PostingDetail,
  postingDetailSchema,
  type PostingPage,
  postingPageSchema,
  type PostingQuery,
  postingQuerySchema,
  PostingsService,
} from '#libs/postings';
import { Public } from '../web/access.js';
import { CurrentActor } from '../web/current-actor.js';
import { inputWrong } from '../web/web.errors.js';
import { DescribeQuery } from './describe-query.js';

/** Open postings for partners and for anybody who builds on them. */
@ApiTags('postings')
@Controller('api/v1/postings')
export class PostingsApiController {
  constructor(private readonly postings: PostingsService) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'Search open postings',
    description: 'total is exact. While degraded is true, the database answers without facets.',
  })
  @DescribeQuery(postingQuerySchema)
  @ApiOkResponse({ standardSchema: postingPageSchema })
  async search(
    @CurrentActor() actor: Actor,
    @Query({ schema: postingQuerySchema }) query: PostingQuery,
  ): Promise<PostingPage> {
    const unknown = await this.postings.unknownCodes(query);
    if (unknown.length > 0) throw inputWrong(unknown.map(({ field }) => ({ path: [field] })));
    return this.postings.search(actor, query);
  }

  @Get(':id')
  @Public()
  @ApiOperation({ summary: 'One posting, open or closed' })
  @ApiOkResponse({ standardSchema: postingDetailSchema })
  posting(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<PostingDetail> {
    return this.postings.byId(actor, id);
  }
}
