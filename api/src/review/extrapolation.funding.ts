import { Money, type Rounding, type Share } from '../kernel/money.js';

export interface Verified {
  readonly declared: Money;
  /** What was found not to be eligible of it. */
  readonly wrong: Money;
  /** Verified because all of its kind are: tells nothing of the lines that were not looked at. */
  readonly exhaustive: boolean;
}

export interface Extrapolated {
  /** What was wrong among the lines drawn, of what was drawn; none when nothing was. */
  readonly errorRate: Share | undefined;
  readonly wrong: Money;
  readonly extrapolated: Money;
  readonly retained: Money;
}

/** R16: the error rate of the lines drawn, on what nobody looked at. */
export function extrapolate(verified: readonly Verified[], unsampled: Money, rounding: Rounding): Extrapolated {
  const drawn = verified.filter(({ exhaustive }) => !exhaustive);
  const [sampled, wrongDrawn] = [sumOf(drawn, 'declared'), sumOf(drawn, 'wrong')];
  const errorRate = wrongDrawn.outOf(sampled);
  const extrapolated = errorRate ? unsampled.take(errorRate, rounding) : Money.zero;
  const wrong = sumOf(verified, 'wrong');
  const declared = sumOf(verified, 'declared').plus(unsampled);
  return { errorRate, wrong, extrapolated, retained: declared.minus(wrong).minus(extrapolated) };
}

const sumOf = (lines: readonly Verified[], of: 'declared' | 'wrong'): Money => Money.sum(lines.map((line) => line[of]));
