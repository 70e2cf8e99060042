import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { DomainsModule } from '../domains.module.js';
import { AdminController } from './admin/admin.controller.js';
import { ApplicantsController } from './agency/applicants.controller.js';
import { PlacementLists } from './agency/placement-lists.js';
import { PlacementMovesController } from './agency/placement-moves.controller.js';
import { PlacementsController } from './agency/placements.controller.js';
import { PostingDesk } from './agency/posting-desk.js';
import { PostingFormController } from './agency/posting-form.controller.js';
import { OwnPostingsController } from './agency/postings.controller.js';
import { PostingsApiController } from './api/postings.controller.js';
import { CandidatesController } from './centre/candidates.controller.js';
import { CandidatesDesk } from './centre/candidates.desk.js';
import { CentreService } from './centre/centre.service.js';
import { PeopleController } from './centre/people.controller.js';
import { PersonController } from './centre/person.controller.js';
import { PersonMatchesController } from './centre/person-matches.controller.js';
import { PersonProfileController } from './centre/person-profile.controller.js';
import { ReferralsDesk } from './centre/referrals.desk.js';
import { SlipController } from './centre/slip.controller.js';
import { WorkListController } from './centre/work-list.controller.js';
import { ModerationController } from './department/moderation.controller.js';
import { ReferenceChanges } from './department/reference.changes.js';
import { ReferenceController } from './department/reference.controller.js';
import { ReferenceEntryController } from './department/reference-entry.controller.js';
import { HealthController } from './health/health.controller.js';
import { HealthService } from './health/health.service.js';
import { AccountController } from './portal/account.controller.js';
import { ApplyController } from './portal/apply.controller.js';
import { SentFacts } from './portal/apply.sent.js';
import { MatchesController } from './portal/matches.controller.js';
import { NotificationSettingsController } from './portal/notification-settings.controller.js';
import { NotificationsController } from './portal/notifications.controller.js';
import { PlacementController } from './portal/placement.controller.js';
import { PostingBackground } from './portal/posting-background.service.js';
import { PostingController } from './portal/posting.controller.js';
import { ProfileController } from './portal/profile.controller.js';
import { ProfileDesk } from './portal/profile.desk.js';
import { ProfileQuestionController } from './portal/profile-question.controller.js';
import { RegistrationController } from './portal/registration.controller.js';
import { SearchController } from './portal/search.controller.js';
import { SessionController } from './portal/session.controller.js';
import { SitemapController } from './portal/sitemap.controller.js';
import { AccessCheck, AccessGuard } from './web/access.js';
import { CentreContact } from './web/centre-contact.js';
import { CsrfGuard } from './web/csrf.guard.js';
import { ProblemFilter } from './web/problem.filter.js';
import { TextGuard } from './web/text.guard.js';
import { Visits } from './web/visit.js';
import { inputWrong } from './web/web.errors.js';

@Module({
  imports: [DomainsModule, DiscoveryModule],
  controllers: [
    HealthController,
    ReferenceController,
    ReferenceEntryController,
    PostingsApiController,
    SearchController,
    PostingController,
    SitemapController,
    SessionController,
    AccountController,
    RegistrationController,
    ProfileController,
    ProfileQuestionController,
    MatchesController,
    NotificationsController,
    NotificationSettingsController,
    CandidatesController,
    PersonMatchesController,
    PeopleController,
    PersonController,
    PersonProfileController,
    ApplyController,
    PlacementController,
    ApplicantsController,
    WorkListController,
    SlipController,
    PlacementMovesController,
    PlacementsController,
    PostingFormController,
    OwnPostingsController,
    ModerationController,
    AdminController,
  ],
  providers: [
    HealthService,
    CentreService,
    CandidatesDesk,
    ReferralsDesk,
    ProfileDesk,
    ReferenceChanges,
    PostingBackground,
    PlacementLists,
    SentFacts,
    PostingDesk,
    CentreContact,
    Visits,
    AccessCheck,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: TextGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    {
      provide: APP_PIPE,
      useFactory: () => new StandardSchemaValidationPipe({ exceptionFactory: inputWrong }),
    },
  ],
})
export class HttpModule {}
