import { Money } from '../kernel/money.js';
import { Refusal } from '../kernel/refusal.js';

/** `DURABILITY`: what was paid for did not last (R13). */
export const correctionKinds = ['AUDIT', 'IRREGULARITY', 'CLERICAL', 'DURABILITY'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** How an operation does not last: it changed hands, it moved, it ceased, it is no longer what it was. */
export const breaches = ['OWNERSHIP', 'RELOCATION', 'CESSATION', 'CHANGE'] as const;
export type Breach = (typeof breaches)[number];

export const correctionStates = ['PROPOSED', 'DECIDED', 'REJECTED'] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** How what was paid too much comes back; nothing where nothing was. */
export const recoveries = ['NEXT_PAYMENT', 'REPAYMENT_ORDER', 'NONE'] as const;
export type Recovery = (typeof recoveries)[number];

/** What a correction is about: a line, or a category of a partner in a work package. */
export interface Corrected {
  readonly declared: Money;
  readonly certified: Money;
}

/** What is certified stays between nothing and what was declared, whichever sign that has. Refuses with `correction.moves-nothing`, `.beyond-declared`. */
export function refuseBeyond({ declared, certified }: Corrected, amount: Money): void {
  if (amount.isZero) throw new Refusal('correction.moves-nothing');
  const after = certified.plus(amount);
  const [low, high] = declared.compare(Money.zero) < 0 ? [declared, Money.zero] : [Money.zero, declared];
  if (after.compare(low) >= 0 && after.compare(high) <= 0) return;
  const facts = { certified, declared, after };
  const told = Object.fromEntries(Object.entries(facts).map(([name, money]) => [name, money.toString()]));
  throw new Refusal('correction.beyond-declared', told);
}

interface Settled {
  /** All that was payable of the claim was paid. */
  readonly whole: boolean;
  readonly paid: Money;
  /** What the claim is worth with the correction. */
  readonly payable: Money;
}

/** What of the fund was paid too much, below zero when too little; a claim that still waits for money is simply worth another amount. */
export function owedOf({ whole, paid, payable }: Settled): Money {
  const owed = paid.minus(payable);
  return whole || owed.cents > 0n ? owed : Money.zero;
}

/** What was paid too little is added to the next payment, whatever was asked; nothing owed is not recovered. */
export const recoveryFor = (owed: Money, asked: Recovery): Recovery => {
  if (owed.isZero) return 'NONE';
  return owed.cents < 0n || asked === 'NONE' ? 'NEXT_PAYMENT' : asked;
};
