import { Injectable } from '@nestjs/common';
import { type Actor, ANONYMOUS, Db, type IsoDate } from '#libs/platform';
import {
  type LicencePeriod,
  licencePeriodSchema,
  type LicenceVerdict,
  licenceVerdict,
} from './licence.js';
import { licenceNotAllowed } from './organisations.errors.js';
import { OrganisationsRepository } from './organisations.repository.js';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Db,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /**
   * What an agency's licence is worth in a market (ISO 3166-1 alpha-2) on a day. The register is
   * public, so no actor is asked for. Law 69/2020 art. 11 to 16; suspensions by market: Decree
   * 283/2026 art. 49.11.
   */
  licenceOn(organisationId: string, market: string, date: IsoDate): Promise<LicenceVerdict> {
    return this.db.read(ANONYMOUS, async () =>
      licenceVerdict(await this.organisations.licencePeriodsOf(organisationId), market, date),
    );
  }

  /** Adds one period to the history of a licence; returns its id. Officials and the system only: 403. */
  async recordLicence(actor: Actor, input: LicencePeriod): Promise<string> {
    if (actor.role !== 'official' && actor.role !== 'system') throw licenceNotAllowed();
    const period = licencePeriodSchema.parse(input);
    return this.db.transaction(actor, () => this.organisations.addLicencePeriod(period));
  }
}
