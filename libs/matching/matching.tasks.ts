import { Injectable } from '@nestjs/common';
import { type z } from 'zod';
import { NotificationsService } from '#libs/notifications';
import { Handles, On, type TaskRun } from '#libs/platform';
import { postingClosed, postingPublished } from '#libs/postings';
import { profileChanged } from '#libs/profiles';
import { Matcher, renewMatches, tellMatches } from './matcher.js';
import { MatchingRepository } from './matching.repository.js';
import { matchFound, NAMED_POSTINGS } from './matching.templates.js';

@Injectable()
export class MatchingTasks {
  constructor(
    private readonly matcher: Matcher,
    private readonly matching: MatchingRepository,
    private readonly notifications: NotificationsService,
  ) {}

  /** Page by page, each its own commit; what the postings no longer fit goes with the last. */
  @On(postingPublished, 'matching.match-postings')
  async matchPostings(
    { postingIds }: z.infer<typeof postingPublished.payload>,
    run: TaskRun,
  ): Promise<void> {
    for (const postingId of await this.matcher.wantedAmong(postingIds)) {
      let after: string | null = null;
      do after = await this.matcher.matchPage(postingId, after);
      while (after !== null);
    }
    await run.finish(() => this.matcher.hideStale(postingIds));
  }

  @On(postingClosed, 'matching.close-postings')
  async closePostings(
    { postingIds }: z.infer<typeof postingClosed.payload>,
    run: TaskRun,
  ): Promise<void> {
    await run.finish(() => this.matcher.hideStale(postingIds));
  }

  @On(profileChanged, 'matching.match-profile')
  async matchProfile(
    { personId }: z.infer<typeof profileChanged.payload>,
    run: TaskRun,
  ): Promise<void> {
    await this.matcher.keepWishes(personId);
    await run.finish(() => this.matcher.matchProfile(personId));
  }

  @Handles(renewMatches)
  async renewMatches(
    { personId }: z.infer<typeof renewMatches.payload>,
    run: TaskRun,
  ): Promise<void> {
    await run.finish(() => this.matcher.matchProfile(personId));
  }

  /** Several runs may ask for the same telling: the first takes everything, the others find nothing. */
  @Handles(tellMatches)
  async tellMatches(
    { personId }: z.infer<typeof tellMatches.payload>,
    run: TaskRun,
  ): Promise<void> {
    await run.finish(async () => {
      const [recipient] = await this.matching.seekers([personId]);
      const untold = recipient?.consentMatchingAt ? await this.matching.takeUntold(personId) : [];
      if (!recipient || untold.length === 0) return;
      const only = untold.length === 1 ? untold[0] : undefined;
      await this.notifications.notify({
        template: matchFound,
        recipient,
        subjectId: only?.postingId ?? null,
        cause: only ? 'match' : run.outboxId,
        parameters: {
          total: untold.length,
          postings: untold
            .slice(0, NAMED_POSTINGS)
            .map(({ title, organisation }) => ({ title, organisation })),
        },
      });
    });
  }
}
