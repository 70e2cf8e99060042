import { Module } from '@nestjs/common';
import { ReferenceModule } from '#libs/reference';
import { AccountOpening } from './account-opening.js';
import { AccountsService } from './accounts.service.js';
import { IdentityRepository } from './identity.repository.js';
import { IdentityService } from './identity.service.js';
import { IdentityTasks } from './identity.tasks.js';
import { LoginThrottle } from './login-throttle.js';
import { PeopleService } from './people.service.js';
import { SecretHasher } from './secret-hasher.js';

@Module({
  imports: [ReferenceModule],
  providers: [
    IdentityRepository,
    IdentityService,
    IdentityTasks,
    PeopleService,
    AccountsService,
    AccountOpening,
    SecretHasher,
    LoginThrottle,
  ],
  exports: [IdentityService, PeopleService, AccountsService],
})
export class IdentityModule {}
