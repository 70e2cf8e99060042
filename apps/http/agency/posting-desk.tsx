import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor, type FieldProblem, newId } from '#libs/platform';
import { type OwnPosting, PublishingService } from '#libs/postings';
import { ReferenceService } from '#libs/reference';
import { labelsOf } from '../portal/labels.js';
import { PostingBackground } from '../portal/posting-background.service.js';
import { PostingContent } from '../portal/posting.pages.js';
import { spendingOf } from '../portal/posting.spending.js';
import { frameOf } from '../web/render.js';
import { OwnPostingPage } from './posting-preview.pages.js';

/** Lays a posting before those who write and review it, with what workers see of it. */
@Injectable()
export class PostingDesk {
  constructor(
    private readonly publishing: PublishingService,
    private readonly reference: ReferenceService,
    private readonly background: PostingBackground,
  ) {}

  /** The page of one posting of the actor's own; `problems` say why a step was refused. */
  async page(actor: Actor, id: string, request: FastifyRequest, problems: FieldProblem[] = []) {
    const own = await this.publishing.find(actor, id);
    const page = {
      frame: frameOf(request),
      own,
      preview: await this.preview(actor, own, request),
      requestKey: newId(),
      problems,
    };
    return <OwnPostingPage {...page} />;
  }

  /** The very parts that the public page is made of. */
  async preview(actor: Actor, { detail, today }: OwnPosting, request: FastifyRequest) {
    const frame = frameOf(request);
    const spendingVnd = spendingOf(undefined);
    const reader = { language: frame.language, spendingVnd };
    const page = {
      frame,
      posting: detail,
      labels: labelsOf(await this.reference.snapshot(), frame.language),
      today,
      canApply: detail.status === 'closed' ? ('closed' as const) : ('preview' as const),
      spendingVnd,
      ...(await this.background.of(actor, detail, reader)),
    };
    return <PostingContent {...page} />;
  }
}
