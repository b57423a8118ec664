import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Day } from '../../kernel/day.js';
import type { Facts } from '../../kernel/refusal.js';

/** Why one cell of a table cannot be read. */
export interface CellMistake {
  /** As a spreadsheet names it: `F12`. */
  readonly cell: string;
  readonly column: string;
  readonly code: `${'import-cell' | 'expense'}.${string}`;
  readonly facts: Facts;
}

/** A line of a file while it waits for the decision of whoever sent it; amounts in cents, as text. */
export interface StagedLine {
  /** Where it stands in the file. */
  readonly line: number;
  /** By which it is known again: importing twice changes nothing. */
  readonly key: string;
  /** Of an accounting file: what it is charged to. */
  readonly account: string | null;
  readonly category: CostCategory | null;
  readonly workPackageId: string | null;
  readonly documentRef: string;
  readonly invoiceNumber: string | null;
  readonly invoicedOn: Day | null;
  readonly issuer: string;
  readonly issuerSiren: string | null;
  readonly description: string;
  readonly incurredOn: Day;
  readonly paidOn: Day | null;
  readonly net: string;
  readonly vat: string;
  readonly share: number;
  readonly currency: string;
  readonly foreignNet: string | null;
  readonly bookedOn: Day | null;
  readonly procurementRef: string | null;
  readonly mistakes: readonly CellMistake[];
}

/** The most lines that one import puts into a ledger. */
export const MOST_LINES = 20_000;
/** The most charges that an accounting file may hold, of which the period and the accounts then choose. */
export const MOST_CHARGES = 200_000;
/** Lines that travel together. */
export const PORTION = 1_000;
