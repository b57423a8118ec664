import { type CostCategory, categoryOrder } from '../budget/cost-category.rules.js';
import type { Day } from '../kernel/day.js';
import { type Finding, finding } from '../kernel/finding.js';
import { Money } from '../kernel/money.js';

/** The columns of the statement of expenditure, in the order in which the authority reads them. */
export const statementColumns = [
  'number',
  'category',
  'paidOn',
  'documentRef',
  'issuer',
  'net',
  'vat',
  'gross',
  'description',
  'eligible',
] as const;
export type StatementColumn = (typeof statementColumns)[number];

/** A row of the statement; of staff, the three amounts are gross pay, employer's charges and their total. */
export interface StatementLine {
  readonly id: string;
  readonly number: number;
  readonly category: CostCategory;
  readonly paidOn: Day | null;
  readonly documentRef: string;
  readonly issuer: string;
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
  readonly description: string;
  readonly eligible: Money;
}

export interface CategoryTotal {
  readonly category: CostCategory;
  readonly lines: number;
  readonly eligible: Money;
}

export interface Statement<Line extends StatementLine = StatementLine> {
  readonly lines: readonly Line[];
  readonly totals: readonly CategoryTotal[];
  readonly total: Money;
}

/** The statement of a claim: its lines by number, what each category comes to, and the whole. */
export function statementOf<Line extends StatementLine>(lines: readonly Line[]): Statement<Line> {
  const totals = new Map<CostCategory, { lines: number; eligible: Money }>();
  for (const { category, eligible } of lines) {
    const before = totals.get(category) ?? { lines: 0, eligible: Money.zero };
    totals.set(category, { lines: before.lines + 1, eligible: before.eligible.plus(eligible) });
  }
  return {
    lines: lines.toSorted((a, b) => a.number - b.number),
    totals: [...totals]
      .map(([category, total]) => ({ category, ...total }))
      .sort((a, b) => categoryOrder(a.category) - categoryOrder(b.category)),
    total: Money.sum(lines.map(({ eligible }) => eligible)),
  };
}

/** R19: each line adds up, and the statement is the claim, to the cent. */
export function reconciled(statement: Statement, claim: { id: string; total: Money }, source: string): Finding[] {
  const stated = { rule: 'R19', severity: 'blocking', sources: [source], cure: 'correct-amount' } as const;
  const crooked = statement.lines
    .filter(({ net, vat, gross }) => !net.plus(vat).equals(gross))
    .map(({ id, number, net, vat, gross }) =>
      finding({
        ...stated,
        code: 'statement.line-does-not-add',
        subject: { kind: 'line', id },
        figures: { number, net, vat, gross },
      }),
    );
  if (statement.total.equals(claim.total)) return crooked;
  return [
    ...crooked,
    finding({
      ...stated,
      code: 'statement.differs-from-claim',
      subject: { kind: 'claim', id: claim.id },
      figures: { statement: statement.total, claim: claim.total },
    }),
  ];
}
