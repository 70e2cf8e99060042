import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { ReferenceModule } from '#libs/reference';
import { GuardiansRepository } from './guardians.repository.js';
import { GuardiansService } from './guardians.service.js';
import { ProfilesRepository } from './profiles.repository.js';
import { ProfilesService } from './profiles.service.js';
import { ProfilesTasks } from './profiles.tasks.js';

@Module({
  imports: [IdentityModule, ReferenceModule],
  providers: [
    ProfilesRepository,
    GuardiansRepository,
    ProfilesService,
    GuardiansService,
    ProfilesTasks,
  ],
  exports: [ProfilesService, GuardiansService],
})
export class ProfilesModule {}
