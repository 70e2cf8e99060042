import { Module } from '@nestjs/common';
import { ReferenceChangesRepository } from './reference-changes.repository.js';
import { ReferenceEditor } from './reference.editor.js';
import { ReferenceRepository } from './reference.repository.js';
import { ReferenceSeedRepository } from './reference-seed.repository.js';
import { ReferenceVersions } from './reference.versions.js';
import { ReferenceService } from './reference.service.js';

/** Code lists, programmes, rates and legal rules: everybody may read them, officials edit them. */
@Module({
  providers: [
    ReferenceRepository,
    ReferenceSeedRepository,
    ReferenceChangesRepository,
    ReferenceService,
    ReferenceEditor,
    ReferenceVersions,
  ],
  exports: [ReferenceService, ReferenceEditor, ReferenceVersions],
})
export class ReferenceModule {}
