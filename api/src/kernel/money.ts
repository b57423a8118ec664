import { Refusal } from './refusal.js';

/** How a fraction of a cent is settled: the programme says which, never the code. */
export type Rounding = 'toward-zero' | 'half-up';

/** An exact fraction of something: 10 211 026 of 13 614 727, or 75 of 100. */
export interface Share {
  readonly part: bigint;
  readonly whole: bigint;
}

const FORM = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/;

const divide = (numerator: bigint, denominator: bigint, rounding: Rounding): bigint => {
  const quotient = numerator / denominator;
  if (rounding === 'toward-zero') return quotient;
  const rest = numerator % denominator;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const size = denominator < 0n ? -denominator : denominator;
  if (twice < size) return quotient;
  return quotient + (numerator < 0n === denominator < 0n ? 1n : -1n);
};

/** An amount of euros, in whole cents; never a float. */
export class Money {
  static readonly zero = new Money(0n);

  private constructor(readonly cents: bigint) {}

  /** Reads `"1250"`, `"1250.5"` or `"1250.50"`; refuses anything else with `money.malformed`. */
  static of(text: string): Money {
    const match = FORM.exec(text);
    if (!match) throw new Refusal('money.malformed', { text: text.slice(0, 40) });
    const [, sign, units = '', fraction = ''] = match;
    const cents = BigInt(units) * 100n + BigInt(fraction.padEnd(2, '0'));
    return new Money(sign ? -cents : cents);
  }

  static ofCents(cents: bigint | string | number): Money {
    return new Money(BigInt(cents));
  }

  static sum(amounts: Iterable<Money>): Money {
    let cents = 0n;
    for (const amount of amounts) cents += amount.cents;
    return new Money(cents);
  }

  plus(other: Money): Money {
    return new Money(this.cents + other.cents);
  }

  minus(other: Money): Money {
    return new Money(this.cents - other.cents);
  }

  /** A share of this amount, settled to the cent as the programme rounds. */
  take({ part, whole }: Share, rounding: Rounding): Money {
    return new Money(divide(this.cents * part, whole, rounding));
  }

  /** The exact fraction that this amount is of another; there is none of zero. */
  outOf(whole: Money): Share | undefined {
    return whole.cents === 0n ? undefined : { part: this.cents, whole: whole.cents };
  }

  equals(other: Money): boolean {
    return this.cents === other.cents;
  }

  compare(other: Money): -1 | 0 | 1 {
    return this.cents < other.cents ? -1 : this.cents > other.cents ? 1 : 0;
  }

  get isZero(): boolean {
    return this.cents === 0n;
  }

  /** Euros with two decimals, as it travels: `"-33.37"`. */
  toString(): string {
    const size = this.cents < 0n ? -this.cents : this.cents;
    const digits = size.toString().padStart(3, '0');
    return `${this.cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A percentage written in decimals (`"4.29"`) as an exact share. */
export const percent = (decimal: string): Share => ({ part: Money.of(decimal).cents, whole: 10_000n });

/** A share as a percentage with two decimals, half-up, for showing only: rates are derived, never stored. */
export const asPercent = ({ part, whole }: Share): string =>
  Money.ofCents(divide(part * 10_000n, whole, 'half-up')).toString();
