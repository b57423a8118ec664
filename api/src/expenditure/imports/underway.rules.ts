/** After so long without a word, the process that was taking it has died, and nothing of it stays. */
const SILENCE_MS = 20_000;

interface Going {
  readonly takingAt: Date | null;
  readonly appliedAt: Date | null;
}

/** It is on its way into the ledger, by a process that lives. */
export const beingTaken = ({ takingAt, appliedAt }: Going, now: Date): boolean =>
  appliedAt === null && takingAt !== null && now.getTime() - takingAt.getTime() < SILENCE_MS;
