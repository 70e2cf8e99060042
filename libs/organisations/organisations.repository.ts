import { Injectable } from '@nestjs/common';
import { type Organisation } from '#libs/identity';
import { Db, newId } from '#libs/platform';
import { type LicencePeriod } from './licence.js';
import { LicenceStatus } from './licence-status.entity.js';
import { type SendingRight } from './sending-right.js';

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly db: Db) {}

  organisation(id: string): Promise<Organisation | undefined> {
    return this.db.row('SELECT id, kind, name, phone, created_at FROM organisation WHERE id = $1', [
      id,
    ]);
  }

  named(name: string): Promise<Organisation | undefined> {
    return this.db.row(
      `SELECT id, kind, name, phone, created_at FROM organisation
       WHERE lower(name) = lower($1) ORDER BY id LIMIT 1`,
      [name],
    );
  }

  /** The public employment service centre of the province: the first that was entered. */
  centre(): Promise<Organisation | undefined> {
    return this.db.row(
      `SELECT id, kind, name, phone, created_at FROM organisation
       WHERE kind = 'centre' AND phone IS NOT NULL ORDER BY created_at, id LIMIT 1`,
    );
  }

  licencePeriodsOf(organisationId: string): Promise<LicenceStatus[]> {
    return this.db.manager.findBy(LicenceStatus, { organisationId });
  }

  async addLicencePeriod(period: LicencePeriod): Promise<string> {
    const id = newId();
    await this.db.manager.insert(LicenceStatus, { id, ...period });
    return id;
  }

  sendingRights(): Promise<SendingRight[]> {
    return this.db.rows(
      'SELECT channel, organisation_kind, needs_licence, valid_from, valid_to FROM sending_right',
    );
  }
}
