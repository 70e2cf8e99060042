import { Module } from '@nestjs/common';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceService } from './reference.service.js';

@Module({ providers: [ReferenceRepository, ReferenceService], exports: [ReferenceService] })
export class ReferenceModule {}
