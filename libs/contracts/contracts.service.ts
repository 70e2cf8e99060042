import { Injectable } from '@nestjs/common';
import { type Actor, dateInZone, Db, type IsoDate } from '#libs/platform';
import { type Reference, ReferenceService } from '#libs/reference';
import { contractNotAllowed, costsNotLawful, programmeNotKnown } from './contracts.errors.js';
import { type ContractRow, ContractsRepository } from './contracts.repository.js';
import {
  type ContractInput,
  contractSchema,
  type OrderLine,
  type OrderTerms,
  type QuotaLineView,
} from './contracts.schema.js';
import { checkCosts, type CostTerms, type CostVerdict } from './cost-check.js';
import { type CostLine } from './costs.schema.js';
import { costLine, toOrderTerms } from './order-terms.js';

/** The terms that costs depend on, as a form and a row have them. */
type Priced = Pick<
  ContractRow,
  | 'programmeCode'
  | 'termMonths'
  | 'extensionMonths'
  | 'cargoVessel'
  | 'wageMinor'
  | 'wageCurrency'
  | 'workerFeeVnd'
  | 'foreignFeeVnd'
  | 'vndPerUnit'
> & { costs: Pick<CostLine, 'kind' | 'amountVnd'>[] };

@Injectable()
export class ContractsService {
  constructor(
    private readonly db: Db,
    private readonly contracts: ContractsRepository,
    private readonly reference: ReferenceService,
  ) {}

  /**
   * Enters a registered supply contract with its quota lines (Law 69/2020 art. 19, 20) and what the
   * worker pays; returns the ids of the lines in the order given. The verdict on the costs is stored
   * with it. Officials and the system only: 403. Costs that the text of the law forbids: 422.
   */
  async record(actor: Actor, input: ContractInput): Promise<{ id: string; lineIds: string[] }> {
    if (actor.role !== 'official' && actor.role !== 'system') throw contractNotAllowed();
    const contract = contractSchema.parse(input);
    const reference = await this.reference.snapshot();
    return this.db.transaction(actor, () => {
      const priced = {
        ...contract,
        costs: contract.costs ?? [],
        vndPerUnit: contract.rate?.vndPerUnit ?? null,
      };
      const verdict = verdictOn(priced, reference, dateInZone(this.db.now));
      if (verdict.blocked) throw costsNotLawful(verdict);
      return this.contracts.add(contract, verdict);
    });
  }

  /** A quota line with its contract; undefined where the actor may not see it. */
  quotaLine(actor: Actor, id: string): Promise<QuotaLineView | undefined> {
    return this.db.read(actor, () => this.contracts.quotaLine(id));
  }

  /** The quota lines of an organisation's accepted contracts, with the places that are left. */
  linesOf(actor: Actor, organisationId: string): Promise<OrderLine[]> {
    return this.db.read(actor, () => this.contracts.linesOf(organisationId));
  }

  /**
   * What a worker on a quota line pays and earns. The fee is held against the rules for a sending
   * contract signed today. Undefined where the actor may not see the contract: everybody sees
   * accepted ones.
   */
  async termsOf(actor: Actor, quotaLineId: string): Promise<OrderTerms | undefined> {
    const reference = await this.reference.snapshot();
    return this.db.readStale(actor, async () => {
      const contract = await this.contracts.contractOfLine(quotaLineId);
      const today = dateInZone(this.db.now);
      return contract && toOrderTerms(contract, verdictOn(contract, reference, today).fee);
    });
  }
}

/** Its sending contracts are signed from today on, which is the fact that selects the rules. */
function verdictOn(contract: Priced, reference: Reference, today: IsoDate): CostVerdict {
  const channel = reference.programme(contract.programmeCode)?.channel;
  if (!channel) throw programmeNotKnown();
  const terms: CostTerms = {
    ...contract,
    channel,
    vndPerUnit: contract.wageCurrency === 'VND' ? 1 : contract.vndPerUnit,
    lines: [costLine('service_fee', contract.workerFeeVnd), ...contract.costs],
  };
  return checkCosts(
    terms,
    reference.legalRules(() => today),
  );
}
