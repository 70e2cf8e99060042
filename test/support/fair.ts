import fc from 'fast-check';
import { ContractsService } from '#libs/contracts';
import { newCode, newId, Outbox, SYSTEM } from '#libs/platform';
import { postingPublished } from '#libs/postings';
import { type ProfileDraft, profileDraftSchema, ProfilesService } from '#libs/profiles';
import { type Offer, type Seeker } from '../../libs/matching/match.facts.js';
import { anyOffer } from '../../libs/matching/match.specimens.js';
import { type House } from './house.js';

export interface StoredMatch {
  personId: string;
  postingId: string;
  score: number;
  verdict: string;
  state: string;
}

/** Brings workers and postings into a house, one statement each, with the events of real ones. */
export class Fair {
  private quotaLineId: string | undefined;

  constructor(private readonly house: House) {}

  sql<T>(text: string, parameters: unknown[] = []): Promise<T[]> {
    return this.house.db.transaction(SYSTEM, () => this.house.db.rows<T>(text, parameters));
  }

  async addPerson(facts: Partial<Seeker> = {}): Promise<string> {
    const id = newId();
    const { birthDate = null, birthPrecision = null, sex = null, email = null } = facts;
    await this.sql(
      `INSERT INTO person (id, full_name, birth_date, birth_precision, sex, email)
       VALUES ($1, 'Hồ Thị Lan', $2, $3, $4, $5)`,
      [id, birthDate, birthPrecision, sex, email],
    );
    return id;
  }

  /** Saves a profile with the consent to be matched, if `draft` does not say otherwise. */
  saveProfile(personId: string, draft: Partial<ProfileDraft>): Promise<void> {
    const whole = profileDraftSchema.parse({ consentMatching: true, ...draft });
    return this.house.get(ProfilesService).save(SYSTEM, personId, whole);
  }

  async addOffers(offers: Offer[]): Promise<void> {
    const quotaLineId = (this.quotaLineId ??= await this.recordContract());
    await this.house.db.transaction(SYSTEM, async () => {
      const rows = offers.map((offer) => ({
        ...offer,
        quotaLineId: offer.market === 'overseas' ? quotaLineId : null,
        code: newCode(),
        source: 'test',
        sourceId: offer.id,
        contentHash: offer.id,
        title: `Tin ${offer.id}`,
        language: 'vi',
        warnings: [],
        createdAt: '2026-11-24',
        updatedAt: '2026-11-24',
      }));
      const given = rows.map(toSnakeCase);
      const columns = Object.keys(given[0] ?? {}).join(', ');
      await this.house.db.rows(
        `INSERT INTO posting (${columns})
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::posting, $1)`,
        [JSON.stringify(given)],
      );
      await this.house
        .get(Outbox)
        .add(postingPublished, { postingIds: offers.map((offer) => offer.id) });
    });
  }

  /** One posting at home that sets no condition but those given. */
  async addOffer(facts: Partial<Offer> & { occupationCode: string }): Promise<Offer> {
    const [plain] = fc.sample(anyOffer, { numRuns: 1, seed: 1 });
    if (!plain) throw new Error('no specimen');
    const unconditional: Partial<Offer> = {
      market: 'local',
      countryCode: 'VN',
      ageMin: null,
      ageMax: null,
      sexWish: null,
      experienceMonths: null,
      educationLevel: null,
      languageTest: null,
      languageLevel: null,
      deadline: null,
    };
    const offer = { ...plain, ...unconditional, ...facts, id: newId() };
    await this.addOffers([offer]);
    return offer;
  }

  matchesOf(personIds: string[]): Promise<StoredMatch[]> {
    return this.sql('SELECT * FROM match WHERE person_id = ANY($1)', [personIds]);
  }

  private async recordContract(): Promise<string> {
    const organisationId = newId();
    await this.sql(
      `INSERT INTO organisation (id, kind, name) VALUES ($1, 'agency', 'Công ty Thử')`,
      [organisationId],
    );
    const { lineIds } = await this.house.get(ContractsService).record(SYSTEM, {
      organisationId,
      number: '01/2026',
      countryCode: 'JP',
      programmeCode: 'JP_SSW1',
      foreignPartner: 'Partner',
      status: 'ACCEPTED',
      acceptanceNumber: '1',
      acceptedOn: '2026-01-05',
      termMonths: 36,
      wageMinor: 200_000,
      wageCurrency: 'JPY',
      workerFeeVnd: 0,
      lines: [{ occupationCode: '7212', places: 10 }],
    });
    return lineIds[0] ?? '';
  }
}

function toSnakeCase(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]): [string, unknown] => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
