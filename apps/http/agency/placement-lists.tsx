import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import {
  boardFilterSchema,
  PlacementBoards,
  placementFilterSchema,
  PlacementsService,
} from '#libs/placements';
import { type Actor } from '#libs/platform';
import { PostingsService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { frameOf } from '../web/render.js';
import { BoardPage } from './placement-board.pages.js';
import { cardLabelsOf } from './placement-card.pages.js';
import { baseOf } from './placement-forms.js';
import { PlacementsListPage } from './placements.pages.js';

/** The placements of an agency or a centre, as a board and as a list. */
@Injectable()
export class PlacementLists {
  constructor(
    private readonly boards: PlacementBoards,
    private readonly placements: PlacementsService,
    private readonly postings: PostingsService,
    private readonly reference: ReferenceService,
  ) {}

  /** What of the address cannot be read is no filter. */
  async board(actor: Actor, query: Record<string, unknown>, request: FastifyRequest) {
    const filter = boardFilterSchema.safeParse(query).data ?? { overdue: false };
    const reference = await this.reference.snapshot();
    const frame = frameOf(request);
    const page = {
      frame,
      basePath: baseOf(request),
      board: await this.boards.board(actor, filter),
      filter,
      programmes: reference.lists.programmes.map(({ code }) => ({
        value: code,
        label: reference.programmeName(code, frame.language),
      })),
      today: await this.postings.today(actor),
      labels: cardLabelsOf(reference, frame.language),
    };
    return <BoardPage {...page} />;
  }

  async table(actor: Actor, query: Record<string, unknown>, request: FastifyRequest) {
    const filter = placementFilterSchema.safeParse(query).data ?? {};
    const reference = await this.reference.snapshot();
    const frame = frameOf(request);
    const page = {
      frame,
      basePath: baseOf(request),
      ...(await this.placements.listFor(actor, filter)),
      counts: await this.placements.countsFor(actor),
      state: filter.state,
      today: await this.postings.today(actor),
      labels: cardLabelsOf(reference, frame.language),
    };
    return <PlacementsListPage {...page} />;
  }
}
