import { type CostCategory, costCategories } from '../../budget/cost-category.rules.js';
import { Money } from '../../kernel/money.js';
import type { SeverityWord } from '../ledger/ledger.types.js';
import type { ToldTable } from './expense-import.entity.js';
import type { CellMistake } from './staged.rules.js';

/** The mistakes beyond these are counted, not told. */
const MOST_TOLD = 500;

export interface Checked {
  readonly lines: number;
  readonly already: number;
  readonly mistakes: readonly CellMistake[];
  readonly sound: ReadonlyArray<{
    readonly category: CostCategory;
    readonly eligible: Money;
    readonly gravest: SeverityWord | undefined;
  }>;
}

/** Adds up what was checked, portion by portion. */
export class Tally {
  lines = 0;
  private already = 0;
  private mistaken = 0;
  private readonly mistakes: CellMistake[] = [];
  private readonly sums = new Map<CostCategory, { lines: number; eligible: Money }>();
  private readonly findings = { blocking: 0, warning: 0, information: 0 };

  add({ lines, already, mistakes, sound }: Checked): void {
    this.lines += lines;
    this.already += already;
    this.mistaken += mistakes.length;
    this.mistakes.push(...mistakes.slice(0, MOST_TOLD - this.mistakes.length));
    for (const { category, eligible, gravest } of sound) {
      const sum = this.sums.get(category) ?? { lines: 0, eligible: Money.zero };
      this.sums.set(category, { lines: sum.lines + 1, eligible: sum.eligible.plus(eligible) });
      if (gravest) this.findings[gravest.toLowerCase() as keyof typeof this.findings] += 1;
    }
  }

  get told(): ToldTable {
    const { lines, already, mistakes, mistaken, findings } = this;
    const categories = costCategories.flatMap((category) => {
      const sum = this.sums.get(category);
      return sum ? [{ category, lines: sum.lines, eligible: sum.eligible.cents.toString() }] : [];
    });
    return { lines, already, mistakes, mistaken, categories, findings };
  }
}
