import { Module } from '@nestjs/common';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceService } from './reference.service.js';

/** Code lists, programmes, rates and legal rules: public data that everybody may read. */
@Module({ providers: [ReferenceRepository, ReferenceService], exports: [ReferenceService] })
export class ReferenceModule {}
