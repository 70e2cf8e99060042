import { Injectable } from '@nestjs/common';
import { type Actor, Db } from '#libs/platform';
import { contractNotAllowed } from './contracts.errors.js';
import { ContractsRepository } from './contracts.repository.js';
import { type ContractInput, contractSchema, type QuotaLineView } from './contracts.schema.js';

@Injectable()
export class ContractsService {
  constructor(
    private readonly db: Db,
    private readonly contracts: ContractsRepository,
  ) {}

  /**
   * Enters a registered supply contract with its quota lines (Law 69/2020 art. 19, 20); returns
   * their ids in the order given. Officials and the system only: 403.
   */
  async record(actor: Actor, input: ContractInput): Promise<{ id: string; lineIds: string[] }> {
    if (actor.role !== 'official' && actor.role !== 'system') throw contractNotAllowed();
    const contract = contractSchema.parse(input);
    return this.db.transaction(actor, () => this.contracts.add(contract));
  }

  /** A quota line with its contract; undefined where the actor may not see it. */
  quotaLine(actor: Actor, id: string): Promise<QuotaLineView | undefined> {
    return this.db.read(actor, () => this.contracts.quotaLine(id));
  }
}
