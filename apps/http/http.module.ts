import { Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { DomainsModule } from '../domains.module.js';
import { PlacementsController } from './agency/placements.controller.js';
import { PostingsApiController } from './api/postings.controller.js';
import { CentreService } from './centre/centre.service.js';
import { PeopleController } from './centre/people.controller.js';
import { PersonController } from './centre/person.controller.js';
import { HealthController } from './health/health.controller.js';
import { HealthRepository } from './health/health.repository.js';
import { HealthService } from './health/health.service.js';
import { AccountController } from './portal/account.controller.js';
import { ApplyController } from './portal/apply.controller.js';
import { MatchesController } from './portal/matches.controller.js';
import { NotificationsController } from './portal/notifications.controller.js';
import { PlacementController } from './portal/placement.controller.js';
import { PostingController } from './portal/posting.controller.js';
import { ProfileController } from './portal/profile.controller.js';
import { SearchController } from './portal/search.controller.js';
import { SessionController } from './portal/session.controller.js';
import { AccessCheck, AccessGuard } from './web/access.js';
import { CsrfGuard } from './web/csrf.guard.js';
import { TextGuard } from './web/text.guard.js';
import { ProblemFilter } from './web/problem.filter.js';
import { Visits } from './web/visit.js';
import { inputWrong } from './web/web.errors.js';

@Module({
  imports: [DomainsModule, DiscoveryModule],
  controllers: [
    HealthController,
    PostingsApiController,
    SearchController,
    PostingController,
    SessionController,
    AccountController,
    ProfileController,
    MatchesController,
    NotificationsController,
    PeopleController,
    PersonController,
    ApplyController,
    PlacementController,
    PlacementsController,
  ],
  providers: [
    HealthRepository,
    HealthService,
    CentreService,
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
