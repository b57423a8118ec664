import { Money } from '../../kernel/money.js';
import type { CostCategory } from '../cost-category.rules.js';
import type { Fund } from '../financing.funding.js';
import type { Spread } from '../years.rules.js';

/** As the partner stands to the law of state aid; nobody has said it yet of an unknown one. */
export type Size = 'SMALL' | 'MEDIUM' | 'LARGE' | 'RESEARCH' | 'UNKNOWN';

export interface DrawnFund {
  readonly partnerId: string;
  readonly fund: Fund;
  readonly amount: Money;
}

export interface DrawnLine extends Spread {
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly category: CostCategory;
  /** A category of research of the programme; none while nobody has said it. */
  readonly research: string | null;
  readonly amount: Money;
}

export interface DrawnPartner {
  readonly partnerId: string;
  readonly size: Size;
  readonly publishes: boolean;
  readonly vatRecovered: number;
  /** By code. */
  readonly flatRates: readonly string[];
}

/** A plan of the money as one version of the agreement has it, or as it stands. */
export interface Drawn {
  readonly financing: readonly DrawnFund[];
  readonly lines: readonly DrawnLine[];
  readonly partners: readonly DrawnPartner[];
}

export const sumOf = (rows: readonly { readonly amount: Money }[]): Money =>
  Money.sum(rows.map(({ amount }) => amount));

/** The rows of each key, in the order in which keys are first met. */
export function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
