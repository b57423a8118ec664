import type { Programme } from '../budget/programme/programme.rules.js';
import { Money } from '../kernel/money.js';
import { amountDue, type Due, type Settlement } from './due.funding.js';

/** A payment, as far as it counts. */
export interface Counted {
  /** None for an advance. */
  readonly claimId: string | null;
  readonly amount: Money;
  readonly recovered: Money;
}

/** What a correction made too much of what was paid, below zero when too little; open until a payment took it. */
export interface Owed {
  readonly claimId: string;
  readonly owed: Money;
  readonly open: boolean;
}

export interface Ledger {
  readonly payments: readonly Counted[];
  readonly corrections: readonly Owed[];
}

const least = (a: Money, b: Money): Money => (a.compare(b) < 0 ? a : b);
const sumOf = <T>(all: readonly T[], amount: (one: T) => Money): Money => Money.sum(all.map(amount));

/** What claims have settled: advances that are not recovered left out, and what a correction took back. */
export const settledBy = ({ payments, corrections }: Ledger, counts: (claimId: string) => boolean): Money =>
  sumOf(
    payments.filter(({ claimId }) => claimId !== null && counts(claimId)),
    ({ amount }) => amount,
  ).minus(
    sumOf(
      corrections.filter(({ claimId }) => counts(claimId)),
      ({ owed }) => owed,
    ),
  );

/** Advances paid and not yet recovered. */
export const advanceOf = ({ payments }: Ledger): Money =>
  sumOf(
    payments.filter(({ claimId }) => claimId === null),
    ({ amount }) => amount,
  ).minus(sumOf(payments, ({ recovered }) => recovered));

/** What a correction made too much, and what became of it. */
export interface Corrected {
  readonly owed: Money;
  /** Neither taken from a payment nor paid back. */
  readonly waits: boolean;
  /** What came back by an order. */
  readonly repaid: Money;
}

export interface Account {
  /** What left the account, whatever came back since. */
  readonly paid: Money;
  /** Of it, what corrections still ask back; below zero what they still add. */
  readonly toComeBack: Money;
  /** Of it, what came back by orders. */
  readonly repaid: Money;
}

/** What left the account and what comes back to it: paid = settled + advances not recovered + to come back + repaid. */
export const accountOf = (
  payments: ReadonlyArray<{ readonly transfer: Money }>,
  corrections: readonly Corrected[],
): Account => ({
  paid: sumOf(payments, ({ transfer }) => transfer),
  toComeBack: sumOf(
    corrections.filter(({ waits }) => waits),
    ({ owed }) => owed,
  ),
  repaid: sumOf(corrections, ({ repaid }) => repaid),
});

export interface Expected extends Due {
  /** What this claim has settled already. */
  readonly paid: Money;
  /** What it still settles. */
  readonly remaining: Money;
}

export interface Terms extends Omit<Settlement, 'settled' | 'advance'> {
  /** What earlier claims left to the balance; counts for the balance alone. */
  readonly heldBefore: Money;
}

/** R7 of one claim, among all that was paid on its project. */
export function expectedOf(
  claimId: string,
  { heldBefore, ...terms }: Terms,
  ledger: Ledger,
  programme: Programme,
): Expected & { readonly settled: Money } {
  const settled = settledBy(ledger, (other) => other !== claimId);
  const advance = advanceOf(ledger);
  const due = withHeld(amountDue({ ...terms, settled, advance }, programme), terms, heldBefore, settled);
  const paid = settledBy(ledger, (other) => other === claimId);
  const left = due.payable.minus(paid);
  return { ...due, settled, paid, remaining: left.cents < 0n ? Money.zero : left };
}

/** The balance brings what waited for it, up to what was agreed. */
function withHeld(due: Due, { balance, agreed }: Omit<Terms, 'heldBefore'>, heldBefore: Money, settled: Money): Due {
  if (!balance) return due;
  const whole = least(due.due.plus(heldBefore), agreed.minus(settled));
  return { ...due, due: whole, payable: whole, transfer: whole.minus(due.recovered) };
}

export interface Instalment<C> {
  readonly recovered: Money;
  readonly corrected: Money;
  readonly transfer: Money;
  /** What it takes, each whole or not at all. */
  readonly taken: readonly C[];
}

/** What leaves the account of an amount that is settled now: corrections are taken first, in their order, then advances. */
export function instalmentOf<C extends { readonly owed: Money }>(
  amount: Money,
  advance: Money,
  open: readonly C[],
): Instalment<C> {
  const taken: C[] = [];
  let left = amount;
  for (const correction of open) {
    if (correction.owed.compare(left) > 0) continue;
    taken.push(correction);
    left = left.minus(correction.owed);
  }
  const recovered = least(advance, left);
  return { recovered, corrected: amount.minus(left), transfer: left.minus(recovered), taken };
}
