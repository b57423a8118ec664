import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Money } from '../../kernel/money.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Expense } from '../expense.entity.js';
import { Drafting } from '../ledger/drafting.js';
import type { ExpenseInput } from '../ledger/ledger.inputs.js';
import type { LedgerTerms } from '../ledger/ledger-terms.js';
import type { CellMistake, StagedLine } from './staged.rules.js';
import { type Column, cellName } from './table-columns.rules.js';

/** A line of which everything is decided. */
export type Decided = StagedLine & { readonly category: CostCategory; readonly workPackageId: string };

export const isDecided = (line: StagedLine): line is Decided =>
  line.category !== null && line.workPackageId !== null && line.mistakes.length === 0;

export interface DraftedLine {
  readonly staged: StagedLine;
  /** None where something keeps it out. */
  readonly line: Expense | undefined;
  readonly mistakes: readonly CellMistake[];
}

/** Counts staged lines as the ledger would, in as many statements for a thousand as for one. */
@Injectable()
export class Drafts {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly drafting: Drafting,
  ) {}

  /** Which of these lines are in the ledger already, by their keys. */
  async already(partnerId: string, lines: readonly StagedLine[]): Promise<ReadonlySet<string>> {
    const found = await this.unit.work.reading.ask(
      'SELECT json_build_array(source_key) AS told FROM expense WHERE partner_id = $1 AND source_key = ANY ($2)',
      [partnerId, lines.map(({ key }) => key)],
    );
    return new Set(found.map(([key]) => String(key)));
  }

  async of(lines: readonly Decided[], terms: LedgerTerms, places?: readonly Column[]): Promise<DraftedLine[]> {
    const { partner } = terms;
    const inputs = lines.map((line) => inputOf(line, partner.name));
    const ledger = { projectId: partner.projectId, partnerId: partner.id };
    const drafted = await this.drafting.draft(inputs, ledger, terms, new Map());
    return drafted.map(({ line, mistakes }, i) => {
      const staged = lines[i] as Decided;
      const told = mistakes.map(({ field, code, facts }) => {
        const column = columnOf(field);
        return { cell: cellName(places?.indexOf(column as Column) ?? 0, staged.line), column, code, facts };
      });
      return { staged, line: line && Object.assign(line, { sourceKey: staged.key }), mistakes: told };
    });
  }
}

const columnOf = (field: string): string => (field === 'workPackageId' ? 'work' : field);

const moneyOr = <T>(cents: string | null, none: T): Money | T => (cents === null ? none : Money.ofCents(cents));

/** An entry without a third party is the partner’s own document: nobody else has issued it. */
function inputOf(line: Decided, partner: string): ExpenseInput {
  const { line: _place, key: _key, account, mistakes: _mistakes, ...said } = line;
  return {
    ...said,
    ...{ id: uuidv7(), method: 'REAL', issuer: said.issuer || (account === null ? '' : partner) },
    ...{ net: Money.ofCents(said.net), vat: Money.ofCents(said.vat), foreignNet: moneyOr(said.foreignNet, null) },
    ...{ creditOfId: null, employeeId: null, month: null, hours: null, asset: null },
  } as ExpenseInput;
}
