import type { YearDeclared } from '../budget/declarations.js';
import { Money } from '../kernel/money.js';
import type { Work } from '../platform/database/work.js';

/** What was extrapolated has no line: it stands in the year in which the period of its claim ends. */
const YEARS = `
  SELECT json_build_array(year, sum(declared)::text, sum(certified)::text) AS told FROM (
    SELECT extract(year FROM l.incurred_on)::integer AS year, l.eligible AS declared, 0 AS certified
    FROM claim_line l WHERE l.project_id = $1 AND l.sealed AND ($2::uuid[] IS NULL OR l.partner_id = ANY ($2))
    UNION ALL
    SELECT extract(year FROM COALESCE(l.incurred_on, ends.on_day, e.at::date))::integer, 0, e.amount
    FROM certified_entry e
    LEFT JOIN claim_line l ON l.id = e.claim_line_id
    LEFT JOIN (
      SELECT held.claim_id, max(p.until_on) AS on_day FROM claim_line held JOIN claim_period p ON p.id = held.period_id
      WHERE held.project_id = $1 GROUP BY held.claim_id
    ) ends ON ends.claim_id = e.claim_id
    WHERE e.project_id = $1 AND ($2::uuid[] IS NULL OR e.partner_id = ANY ($2))
  ) dated GROUP BY year`;

type Told = readonly [year: number, declared: string, certified: string];

/** Sums what was declared and certified by the calendar year in which it was incurred. */
export async function declaredYears(
  { reading }: Work,
  projectId: string,
  partners: 'every' | readonly string[],
): Promise<YearDeclared[]> {
  const told = await reading.ask(YEARS, [projectId, partners === 'every' ? null : partners]);
  return (told as unknown as readonly Told[]).map(([year, declared, certified]) => ({
    year,
    declared: Money.ofCents(declared),
    certified: Money.ofCents(certified),
  }));
}
