import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { portalBusy } from './identity.errors.js';

/** argon2id (the library's default kind), the first choice of the OWASP password sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of Node's four background threads: files, compression and names keep the other half. */
const AT_ONCE = 2;
const MAX_WAITING = 200;

/** Hash of a secret that nobody has: compared where there is no account, for equal work. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$wHPwz68ynW18FFd6FNvXbg$ZAIwrbH5I42RIj89LV4VzcWS5CwyUN0uaGrAMkuk1Hk';

/** Hashes and compares secrets off the event loop, few at once, so that a flood only queues. */
@Injectable()
export class SecretHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(secret: string): Promise<string> {
    return this.inTurn(() => hash(normal(secret), COST));
  }

  /**
   * Those of `candidates` whose secret this is. All are compared, and one that nobody has when
   * there are none, so that the work does not tell whether an account exists.
   */
  async matching<Candidate extends { secretHash: string }>(
    secret: string,
    candidates: Candidate[],
  ): Promise<Candidate[]> {
    const compared = candidates.length > 0 ? candidates : [{ secretHash: NOBODY }];
    const equal = await Promise.all(
      compared.map(({ secretHash }) => this.inTurn(() => verify(secretHash, normal(secret)))),
    );
    return candidates.filter((_, index) => equal[index]);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await this.turn();
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= MAX_WAITING) throw portalBusy();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** One keyboard writes "ậ" as one character, another as three: both must open the same door. */
function normal(secret: string): string {
  return secret.normalize('NFKC');
}
