import { Money } from '../../kernel/money.js';

/** A line that was drawn, and what was found wrong of it. */
export interface DrawnLine {
  readonly declared: Money;
  readonly wrong: Money;
}

export interface Interval {
  readonly low: Money;
  readonly high: Money;
}

/** 95 % of a normal law, in hundredths. */
const BOUND = 196n;

/** The whole part of a square root. */
export function rootOf(square: bigint): bigint {
  if (square < 2n) return square < 0n ? 0n : square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/**
 * Where what is extrapolated may lie, 95 times of 100, by the ratio estimate of the lines drawn: rate ± 1.96 ×
 * √((1 − n ÷ N) × Σ(wrong − rate × declared)² ÷ (n × (n − 1))) ÷ mean, times what nobody looked at. Indicative: lines are
 * drawn by weight. Never below zero nor above what was not looked at; none of fewer than two lines.
 */
export function intervalOf(drawn: readonly DrawnLine[], population: number, unsampled: Money): Interval | undefined {
  const [n, whole] = [BigInt(drawn.length), BigInt(Math.max(population, drawn.length))];
  const declared = drawn.reduce((sum, line) => sum + line.declared.cents, 0n);
  const wrong = drawn.reduce((sum, line) => sum + line.wrong.cents, 0n);
  if (n < 2n || declared <= 0n || unsampled.cents <= 0n) return undefined;
  const squares = drawn.reduce((sum, line) => {
    const gap = line.wrong.cents * declared - wrong * line.declared.cents;
    return sum + gap * gap;
  }, 0n);
  const spread = BOUND * BOUND * unsampled.cents * unsampled.cents * (whole - n) * squares * n;
  const half = rootOf(spread / (whole * (n - 1n))) / (100n * declared * declared);
  const middle = (unsampled.cents * wrong) / declared;
  const within = (cents: bigint): Money =>
    Money.ofCents(cents < 0n ? 0n : cents > unsampled.cents ? unsampled.cents : cents);
  return { low: within(middle - half), high: within(middle + half) };
}
