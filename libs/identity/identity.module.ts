import { Module } from '@nestjs/common';
import { AccountOpening } from './account-opening.js';
import { IdentityRepository } from './identity.repository.js';
import { IdentityService } from './identity.service.js';
import { LoginThrottle } from './login-throttle.js';
import { PeopleService } from './people.service.js';
import { SecretHasher } from './secret-hasher.js';

@Module({
  providers: [
    IdentityRepository,
    IdentityService,
    PeopleService,
    AccountOpening,
    SecretHasher,
    LoginThrottle,
  ],
  exports: [IdentityService, PeopleService],
})
export class IdentityModule {}
