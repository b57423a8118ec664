import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Day } from '../../kernel/day.js';
import type { WorkCode } from '../workplan/work-codes.js';

/** A line of a claim as a partner writes it; amounts in euros. */
export interface Drafted {
  readonly work: WorkCode;
  readonly category: CostCategory;
  readonly ref: string;
  readonly issuer: string;
  readonly text: string;
  readonly incurredOn: Day;
  readonly paidOn: Day | null;
  readonly net: string;
  readonly vat: string;
  /** What is declared, when it is not the net amount. */
  readonly eligible?: string;
}
