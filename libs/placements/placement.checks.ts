import { Injectable } from '@nestjs/common';
import { ContractsService, type QuotaLineView } from '#libs/contracts';
import { OrganisationsService } from '#libs/organisations';
import { type Actor, dateInZone, Db, type IsoDate } from '#libs/platform';
import { type Channel, type LegalRule, type Reference, ReferenceService } from '#libs/reference';
import { type Facts } from './placement.facts.js';
import { type GuardInput } from './placement.findings.js';
import { type PlacementFile } from './placements.repository.js';

/** Gathers what the guards of a placement look at. */
@Injectable()
export class PlacementChecks {
  constructor(
    private readonly db: Db,
    private readonly reference: ReferenceService,
    private readonly contracts: ContractsService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The stages of a programme; none for a programme that the code list does not know. */
  async stagesOf(programmeCode: string): Promise<readonly string[]> {
    return (await this.reference.snapshot()).programme(programmeCode)?.stages ?? [];
  }

  /** The channel of a programme; undefined for one that the code list does not know. */
  async channelOf(programmeCode: string): Promise<Channel | undefined> {
    return (await this.reference.snapshot()).programme(programmeCode)?.channel;
  }

  /** Belongs to the caller's scope: rows are those that the actor may see. */
  async inputFor(actor: Actor, file: PlacementFile, facts: Facts): Promise<GuardInput> {
    const reference = await this.reference.snapshot();
    const today = dateInZone(this.db.now);
    const contract = file.quotaLineId
      ? ((await this.contracts.quotaLine(actor, file.quotaLineId)) ?? null)
      : null;
    const market = reference.programme(file.programmeCode)?.countryCode ?? contract?.countryCode;
    const licence =
      file.organisationId && market
        ? await this.organisations.licenceOn(file.organisationId, market, today)
        : null;
    return {
      today,
      birthDate: file.birthDate,
      birthPrecision: file.birthPrecision,
      channel: file.channel,
      programmeCode: file.programmeCode,
      stages: reference.programme(file.programmeCode)?.stages ?? [],
      licence,
      contract,
      vndPerUnit: rateOf(contract, facts),
      facts,
      rule: rulesFor(reference, facts, today),
      costRules: reference.legalRules((code) => ruleDay(reference, code, { facts, today })),
    };
  }

  /** The versions of legal rules that the facts select. */
  async rulesFor(facts: Facts): Promise<(code: string) => LegalRule | undefined> {
    return rulesFor(await this.reference.snapshot(), facts, dateInZone(this.db.now));
  }
}

/** The rate entered at signing; without one, that of the supply contract. */
function rateOf(contract: QuotaLineView | null, facts: Facts): number | null {
  if (contract?.wageCurrency === 'VND') return 1;
  return facts.exchange_rate ?? contract?.vndPerUnit ?? null;
}

function rulesFor(reference: Reference, facts: Facts, today: IsoDate) {
  return (code: string) => reference.legalRule(code, ruleDay(reference, code, { facts, today }));
}

/** The day that selects a rule's version: that of the fact which the rule names, else today. */
function ruleDay(
  reference: Reference,
  code: string,
  { facts, today }: { facts: Facts; today: IsoDate },
): IsoDate {
  const days: Record<string, IsoDate | number | undefined> = {
    ...facts,
    sending_contract_signed_on: facts.contract_signed_on,
    commune_submitted_on: facts.registration_sent_on,
    contract_ended_on: facts.contract_ends_on,
    departs_on: facts.departed_on ?? facts.departs_on,
  };
  const selector = reference.lists.rules.find((rule) => rule.code === code)?.selectsBy;
  const day = selector && days[selector];
  return typeof day === 'string' ? day : today;
}
