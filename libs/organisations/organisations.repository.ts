import { Injectable } from '@nestjs/common';
import { Db, newId } from '#libs/platform';
import { type LicencePeriod } from './licence.js';
import { LicenceStatus } from './licence-status.entity.js';

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly db: Db) {}

  licencePeriodsOf(organisationId: string): Promise<LicenceStatus[]> {
    return this.db.manager.findBy(LicenceStatus, { organisationId });
  }

  async addLicencePeriod(period: LicencePeriod): Promise<string> {
    const id = newId();
    await this.db.manager.insert(LicenceStatus, { id, ...period });
    return id;
  }
}
