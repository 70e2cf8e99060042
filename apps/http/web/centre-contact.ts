import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { OrganisationsService } from '#libs/organisations';
import { logger } from '#libs/platform';
import { setCentrePhone } from '#libs/ui';

/** How old the telephone on the pages may be. */
const RENEWED_EVERY = 5 * 60_000;

/** Keeps the centre's telephone at hand, because every page shows it. */
@Injectable()
export class CentreContact implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly organisations: OrganisationsService) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.renew();
    this.timer = setInterval(() => void this.renew(), RENEWED_EVERY).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The last known one stays while the database is away. */
  async renew(): Promise<void> {
    try {
      setCentrePhone((await this.organisations.centre())?.phone ?? null);
    } catch (error) {
      logger.warn({ err: error }, 'The telephone of the centre could not be read');
    }
  }
}
