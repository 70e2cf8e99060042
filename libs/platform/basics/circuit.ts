/**
 * Remembers that somebody does not answer, so that not everybody waits for the same silence. After
 * a rest one caller tries again; the others go on without until that one was answered.
 */
export class Circuit {
  private closedUntil = 0;

  constructor(
    private readonly restMs: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** True when the caller should try. */
  lets(): boolean {
    const now = this.clock();
    if (now < this.closedUntil) return false;
    if (this.closedUntil > 0) this.closedUntil = now + this.restMs;
    return true;
  }

  answered(): void {
    this.closedUntil = 0;
  }

  /** Returns true when this is the first failure after an answer. */
  failed(): boolean {
    const first = this.closedUntil === 0;
    this.closedUntil = this.clock() + this.restMs;
    return first;
  }
}
