/** How many wrong passwords are too many, in Keycloak's words. */
export type Patience = {
  failureFactor: number;
  waitIncrementSeconds: number;
  maxFailureWaitSeconds: number;
  maxDeltaTimeSeconds: number;
};

type Record = { failures: number; lastFailure: number; lockedUntil: number };

/** Counts wrong passwords per account and closes it for a while, longer each time, as Keycloak does. */
export class Attempts {
  private readonly records = new Map<string, Record>();

  constructor(
    private readonly patience: Patience,
    private readonly now: () => number = Date.now,
  ) {}

  isLocked(account: string): boolean {
    return (this.records.get(account)?.lockedUntil ?? 0) > this.now();
  }

  failed(account: string): void {
    const { failureFactor, waitIncrementSeconds, maxFailureWaitSeconds, maxDeltaTimeSeconds } = this.patience;
    const now = this.now();
    const known = this.records.get(account);
    const fresh = !known || now - known.lastFailure > maxDeltaTimeSeconds * 1000;
    const failures = fresh ? 1 : known.failures + 1;
    const wait = Math.min(Math.floor(failures / failureFactor) * waitIncrementSeconds, maxFailureWaitSeconds);
    this.records.set(account, { failures, lastFailure: now, lockedUntil: now + wait * 1000 });
  }

  succeeded(account: string): void {
    this.records.delete(account);
  }
}
