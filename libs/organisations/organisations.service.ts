import { Injectable } from '@nestjs/common';
import { type Organisation } from '#libs/identity';
import { type Actor, ANONYMOUS, Db, type IsoDate, Outbox } from '#libs/platform';
import {
  type LicencePeriod,
  licencePeriodSchema,
  type LicenceVerdict,
  licenceVerdict,
} from './licence.js';
import { licenceNotAllowed, organisationNotFound } from './organisations.errors.js';
import { licenceChanged } from './organisations.events.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { type Sending, type SendingVerdict, sendingVerdict } from './sending-right.js';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Db,
    private readonly organisations: OrganisationsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** An organisation by its id; names and kinds are public. Problem 404. */
  async organisation(id: string): Promise<Organisation> {
    const found = await this.db.read(ANONYMOUS, () => this.organisations.organisation(id));
    if (!found) throw organisationNotFound();
    return found;
  }

  /** An organisation of this name, in capitals or not. */
  named(name: string): Promise<Organisation | undefined> {
    return this.db.read(ANONYMOUS, () => this.organisations.named(name));
  }

  /** The employment service centre that people may call; undefined while none has a telephone. */
  centre(): Promise<Organisation | undefined> {
    return this.db.read(ANONYMOUS, () => this.organisations.centre());
  }

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

  /**
   * Whether an organisation may recruit for work abroad, and what stands in the way. Law 69/2020
   * art. 5, with its licence where the channel asks for one. Problem 404.
   */
  sendingOn(organisationId: string, sending: Omit<Sending, 'kind'>): Promise<SendingVerdict> {
    return this.db.read(ANONYMOUS, async () => {
      const { kind } = await this.organisation(organisationId);
      const rights = await this.organisations.sendingRights();
      const periods = await this.organisations.licencePeriodsOf(organisationId);
      return sendingVerdict({ ...sending, kind }, rights, periods);
    });
  }

  /**
   * Adds one period to the history of a licence and tells of it, so that what may not be published
   * any more is taken down; returns its id. Officials and the system only: 403.
   */
  async recordLicence(actor: Actor, input: LicencePeriod): Promise<string> {
    if (actor.role !== 'official' && actor.role !== 'system') throw licenceNotAllowed();
    const period = licencePeriodSchema.parse(input);
    return this.db.transaction(actor, async () => {
      const id = await this.organisations.addLicencePeriod(period);
      await this.outbox.add(licenceChanged, { organisationId: period.organisationId });
      return id;
    });
  }
}
