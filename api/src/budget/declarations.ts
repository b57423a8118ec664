import { Injectable } from '@nestjs/common';
import type { Money } from '../kernel/money.js';
import type { Dimension, Tally } from './tally.rules.js';

/** Sums what was declared on a project by the given dimensions, of these partners or of every one. */
export type Declared = (
  projectId: string,
  partners: 'every' | readonly string[],
  by: ReadonlyArray<readonly Dimension[]>,
) => Promise<readonly Tally[]>;

/** What was incurred in one calendar year and declared, and what of it is certified. */
export interface YearDeclared {
  readonly year: number;
  readonly declared: Money;
  readonly certified: Money;
}

/** The same by the calendar year in which it was incurred. */
export type DeclaredYears = (
  projectId: string,
  partners: 'every' | readonly string[],
) => Promise<readonly YearDeclared[]>;

/** Lets a later module say what has been declared on the budget, without this one knowing how. */
@Injectable()
export class Declarations {
  private sources: Declared[] = [];
  private byYear: DeclaredYears[] = [];

  areToldBy(source: Declared): void {
    this.sources.push(source);
  }

  yearsAreToldBy(source: DeclaredYears): void {
    this.byYear.push(source);
  }

  async years(...question: Parameters<DeclaredYears>): Promise<readonly YearDeclared[]> {
    const answers = await Promise.all(this.byYear.map((source) => source(...question)));
    return answers.flat();
  }

  /** Nothing is declared as long as no module declares. */
  async of(...question: Parameters<Declared>): Promise<readonly Tally[]> {
    const answers = await Promise.all(this.sources.map((source) => source(...question)));
    return answers.flat();
  }
}
