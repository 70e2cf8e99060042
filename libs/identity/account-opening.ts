import { Injectable } from '@nestjs/common';
import { Db, newId, SYSTEM } from '#libs/platform';
import { type Identifier } from './identifier.js';
import { identifierFull, unusable } from './identity.errors.js';
import { IdentityRepository, type NamedAccount } from './identity.repository.js';
import { secretKind, secretProblem } from './secret.js';
import { SecretHasher } from './secret-hasher.js';

/** How many people may share one telephone: each login compares the secret with all of them. */
const MOST_SHARERS = 10;

interface Credentials {
  identifiers: Identifier[];
  secret: string;
}

/** Opens accounts so that an identifier and a secret together always name one of them. */
@Injectable()
export class AccountOpening {
  constructor(
    private readonly db: Db,
    private readonly repository: IdentityRepository,
    private readonly hasher: SecretHasher,
  ) {}

  /**
   * Opens an account for the person whom `owner` names or makes, in one transaction. When another
   * account already answers to these credentials nothing is opened and that one is returned.
   */
  async open(
    credentials: Credentials,
    options: { pinAllowed: boolean },
    owner: () => Promise<string>,
  ): Promise<{ opened: { id: string; personId: string } } | { held: NamedAccount }> {
    const problem = secretProblem(credentials.secret, options);
    if (problem) throw unusable({ field: 'secret', code: problem });
    const secretHash = await this.hasher.hash(credentials.secret);
    for (;;) {
      const sharers = await this.sharers(credentials.identifiers);
      const [held] = await this.hasher.matching(credentials.secret, sharers);
      if (held) return { held };
      if (sharers.length >= MOST_SHARERS) throw identifierFull();
      const opened = await this.add(credentials, { secretHash, compared: sharers.length }, owner);
      if (opened) return { opened };
    }
  }

  private sharers(identifiers: Identifier[]): Promise<NamedAccount[]> {
    return this.db.read(SYSTEM, () => this.repository.accountsNamed(identifiers));
  }

  /** Null when somebody joined the identifier since its accounts were compared. */
  private add(
    { identifiers, secret }: Credentials,
    { secretHash, compared }: { secretHash: string; compared: number },
    owner: () => Promise<string>,
  ): Promise<{ id: string; personId: string } | null> {
    return this.db.transaction(SYSTEM, async () => {
      await this.repository.lockIdentifiers(identifiers);
      const sharers = await this.repository.accountsNamed(identifiers);
      if (sharers.length !== compared) return null;
      const account = { id: newId(), personId: await owner() };
      await this.repository.addAccount({ ...account, secretKind: secretKind(secret), secretHash });
      for (const identifier of identifiers) {
        await this.repository.addIdentifier({ id: newId(), accountId: account.id, ...identifier });
      }
      return account;
    });
  }
}
