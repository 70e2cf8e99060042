import { Injectable } from '@nestjs/common';
import { NotificationsService } from '#libs/notifications';
import { ownPostingTemplate, type OwnNews } from './posting.notices.js';
import { PublishingRepository } from './publishing.repository.js';

/** Tells agents what became of their postings. */
@Injectable()
export class PostingNotifier {
  constructor(
    private readonly postings: PublishingRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** Each agent of the organisation once for a cause; joins the caller's transaction of the system. */
  async tell(postingId: string, news: OwnNews['news'], cause: string): Promise<void> {
    const posting = await this.postings.find(postingId);
    if (!posting?.organisationId) return;
    const { title, organisationId, confirmBy } = posting;
    const reason = news === 'closed' ? posting.closeReason : null;
    const words = news === 'sent-back' ? await this.postings.lastNote(postingId) : null;
    for (const recipient of await this.postings.agentsOf(organisationId)) {
      await this.notifications.notify({
        template: ownPostingTemplate,
        recipient,
        subjectId: postingId,
        cause: `${news} ${cause}`,
        parameters: { news, title, postingId, reason: words ?? reason, date: confirmBy },
      });
    }
  }
}
