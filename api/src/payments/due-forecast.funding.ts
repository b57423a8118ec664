import type { Programme } from '../budget/programme/programme.rules.js';
import { Money, type Share } from '../kernel/money.js';
import { amountDue, type Due } from './due.funding.js';

export interface DueForecast extends Due {
  /** What earlier claims would have settled. */
  readonly settled: Money;
}

/** R7, if every claim is paid as it was declared and nothing else came in: what this one would bring. */
export function dueForecast(
  fund: { readonly rate: Share; readonly agreed: Money },
  earlier: readonly Money[],
  current: { readonly total: Money; readonly balance: boolean },
  programme: Programme,
): DueForecast {
  const none = { otherResources: Money.zero, advance: Money.zero };
  const settled = earlier.reduce((before, retained) => {
    const { payable } = amountDue({ ...fund, ...none, retained, settled: before, balance: false }, programme);
    return before.plus(payable);
  }, Money.zero);
  const { total: retained, balance } = current;
  return { ...amountDue({ ...fund, ...none, retained, settled, balance }, programme), settled };
}
