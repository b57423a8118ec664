import type { Programme } from '../../budget/programme/programme.rules.js';
import type { Day } from '../../kernel/day.js';
import { earliest, latest } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';

/** A line that names a good, as far as the good goes. */
export interface LineOfGood {
  readonly category: string;
  readonly net: Money;
  readonly asset: {
    readonly id: string;
    /** In cents, as text. */
    readonly cost: string;
    readonly years: number;
    readonly from: Day;
    readonly until: Day;
    readonly use: number;
    readonly granted: boolean;
  };
}

/** A good of a partner, and what was declared of it until now. */
export interface KnownGood<Line extends LineOfGood> {
  readonly id: string;
  /** As the last line says it. */
  readonly cost: Money;
  readonly years: number;
  readonly use: number;
  readonly granted: boolean;
  /** The days that are written off, the first and the last. */
  readonly from: Day;
  readonly until: Day;
  readonly depreciated: Money;
  /** What was bought at its whole price; with a depreciation it is one too many (R9). */
  readonly expensed: Money;
  /** Of its cost at its use, what may still be written off; nothing of what was bought at its whole price. */
  readonly left: Money;
  readonly lines: readonly Line[];
}

/** R9: each good once, in the order of their first lines. */
export function goodsOf<Line extends LineOfGood>(
  lines: readonly Line[],
  { rounding }: Pick<Programme, 'rounding'>,
): KnownGood<Line>[] {
  const byId = new Map<string, Line[]>();
  for (const line of lines) byId.set(line.asset.id, [...(byId.get(line.asset.id) ?? []), line]);
  return [...byId].map(([id, own]) => {
    const { cost: cents, years, use, granted } = (own.at(-1) as Line).asset;
    const written = own.filter(({ category }) => category === 'DEPRECIATION');
    const depreciated = Money.sum(written.map(({ net }) => net));
    const cost = Money.ofCents(cents);
    const expensed = Money.sum(own.flatMap(({ category, net }) => (category === 'DEPRECIATION' ? [] : [net])));
    const whole = granted || !expensed.isZero ? Money.zero : cost.take({ part: BigInt(use), whole: 10_000n }, rounding);
    const spans = (written.length > 0 ? written : own).map(({ asset }) => asset);
    return {
      ...{ id, cost, years, use, granted, depreciated, left: whole.minus(depreciated), lines: own },
      from: spans.map(({ from }) => from).reduce((a, b) => earliest(a, b)),
      until: spans.map(({ until }) => until).reduce((a, b) => latest(a, b)),
      expensed,
    };
  });
}
