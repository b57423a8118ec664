import type { Day } from '../../platform/day';

/** Euros of the plan and of other dates, as the API writes amounts. */
export interface Weighed {
  readonly planned: string;
  readonly proposed: string;
  readonly difference: string;
}

export interface PeriodEuros extends Weighed {
  readonly period: { readonly number: number; readonly fromOn: Day; readonly untilOn: Day } | null;
}

/** The euros of a plan by claim period, and what falls after its last day. */
export interface Spread {
  readonly byPeriod: readonly PeriodEuros[];
  readonly beyond: Weighed;
}

/** Where euros leave or arrive: a period, the days of none, the days after the last. */
export interface Place {
  readonly period: PeriodEuros['period'] | 'beyond';
  readonly difference: string;
}

/** How many euros change place, which places lose them, and which gain them. */
export interface Moved {
  readonly amount: string;
  readonly from: readonly Place[];
  readonly to: readonly Place[];
}

export const centsOf = (amount: string): bigint => BigInt(amount.replace('.', ''));

const euros = (cents: bigint): string => {
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** What other dates move from place to place; what leaves is what arrives. */
export function moved({ byPeriod, beyond }: Spread): Moved {
  const places: readonly Place[] = [...byPeriod, { period: 'beyond' as const, difference: beyond.difference }].map(
    ({ period, difference }) => ({ period, difference }),
  );
  const to = places.filter(({ difference }) => centsOf(difference) > 0n);
  const from = places.filter(({ difference }) => centsOf(difference) < 0n);
  return { amount: euros(to.reduce((sum, { difference }) => sum + centsOf(difference), 0n)), from, to };
}
