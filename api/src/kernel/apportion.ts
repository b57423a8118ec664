import { Money } from './money.js';

/**
 * An amount shared by weights so that the parts are the whole, to the cent: each gets what is whole of its part, and the
 * cents that are left go to the largest remainders, the first in the list when they tie. Nothing goes to a weight of
 * zero, unless all are: then all count the same. A negative amount is shared as its opposite would be.
 */
export function apportion(whole: Money, weights: readonly bigint[]): Money[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('A weight is below zero');
  if (weights.length === 0 && !whole.isZero) throw new RangeError('Nobody to share between');
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const fair = total === 0n ? weights.map(() => 1n) : weights;
  const all = total === 0n ? BigInt(weights.length) : total;
  const size = whole.cents < 0n ? -whole.cents : whole.cents;
  const parts = fair.map((weight) => (size * weight) / all);
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  const first = fair
    .map((weight, at) => ({ at, rest: (size * weight) % all }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
    .slice(0, left);
  for (const { at } of first) parts[at] = (parts[at] as bigint) + 1n;
  return parts.map((part) => Money.ofCents(whole.cents < 0n ? -part : part));
}
