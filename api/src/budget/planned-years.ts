import { Money } from '../kernel/money.js';
import { Scope } from '../platform/database/scope.js';
import type { Work } from '../platform/database/work.js';

/** What one partner planned on one work package in one calendar year; no year: for the whole duration. */
export interface PlannedYear {
  readonly partnerId: string;
  readonly workPackageId: string;
  readonly year: number | null;
  readonly amount: Money;
}

type Told = readonly [partnerId: string, workPackageId: string, year: number | null, amount: string];

/** Sums what is in force on a project by partner, work package and year. */
export async function plannedYears(
  { reading }: Work,
  projectId: string,
  partners: 'every' | readonly string[],
): Promise<PlannedYear[]> {
  const lines = new Scope(
    'l',
    'CROSS JOIN LATERAL unnest(COALESCE(l.by_year, ARRAY[l.amount])) WITH ORDINALITY y (amount, place)',
  ).where('l.project_id = ?1', projectId);
  if (partners !== 'every') lines.where('l.partner_id = ANY (?1)', partners);
  const told = await reading.ask(
    `SELECT json_build_array(l.partner_id, l.work_package_id, l.from_year + y.place - 1, sum(y.amount)::text) AS told
     FROM budget_line ${lines.tail} GROUP BY l.partner_id, l.work_package_id, l.from_year + y.place - 1`,
    lines.values,
  );
  return (told as unknown as readonly Told[]).map(([partnerId, workPackageId, year, cents]) => ({
    ...{ partnerId, workPackageId, year, amount: Money.ofCents(cents) },
  }));
}
