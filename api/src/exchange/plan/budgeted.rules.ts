import type { Money } from '../../kernel/money.js';

interface Line {
  readonly workPackageId: string;
  readonly amount: Money;
}

/** Cents of each work package. */
export function costsOf(lines: readonly Line[]): ReadonlyMap<string, bigint> {
  const costs = new Map<string, bigint>();
  for (const { workPackageId, amount } of lines)
    costs.set(workPackageId, (costs.get(workPackageId) ?? 0n) + amount.cents);
  return costs;
}
