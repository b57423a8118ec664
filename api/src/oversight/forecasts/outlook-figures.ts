import { Agreement } from '../../budget/agreement.entity.js';
import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Financing } from '../../budget/financing.entity.js';
import { plannedLines } from '../../budget/planned-lines.js';
import { type PlannedYear, plannedYears } from '../../budget/planned-years.js';
import type { Tally } from '../../budget/tally.rules.js';
import { type DeclaredPeriods, declaredPeriods } from '../../claims/declared-periods.js';
import { Partner } from '../../consortium/partner.entity.js';
import { Project } from '../../consortium/project.entity.js';
import { Money } from '../../kernel/money.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import type { Work } from '../../platform/database/work.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { SpendingForecast, SpendingForecastLine } from './spending-forecast.entity.js';

const OF_PROJECT = 'WHERE project_id = $1';
const LAST = `SELECT DISTINCT ON (partner_id, period_id) id FROM spending_forecast ${OF_PROJECT}
  ORDER BY partner_id, period_id, number DESC`;
const DECLARED = `
  SELECT json_build_array(period_id, partner_id, category, sum(eligible)::text) AS told
  FROM claim_line WHERE project_id = $1 AND sealed GROUP BY period_id, partner_id, category`;

/** What was declared of a category by one partner in one period. */
export interface DeclaredSum {
  readonly periodId: string;
  readonly partnerId: string;
  readonly category: CostCategory;
  readonly amount: Money;
}

/** All that an outlook is made of, as far as it is in sight. */
export interface OutlookFigures {
  readonly project: Project | undefined;
  readonly partners: readonly Partner[];
  readonly works: readonly WorkPackage[];
  /** By partner, work package and year. */
  readonly planned: readonly PlannedYear[];
  /** By partner and category. */
  readonly budgets: readonly Tally[];
  readonly periods: DeclaredPeriods;
  readonly declared: readonly DeclaredSum[];
  readonly forecasts: readonly SpendingForecast[];
  readonly lines: readonly SpendingForecastLine[];
  readonly financing: readonly Financing[];
  readonly agreement: Agreement | undefined;
}

/** One round trip, whatever the size of the project. */
export async function outlookFigures(
  work: Work,
  projectId: string,
  partners: 'every' | readonly string[],
): Promise<OutlookFigures> {
  const [projects, everyone, works, budgets, planned, periods, declared, forecasts, lines, financing, agreements] =
    await Promise.all([
      plainRows(work, Project, 'WHERE id = $1', [projectId]),
      plainRows(work, Partner, `${OF_PROJECT} ORDER BY position, id`, [projectId]),
      plainRows(work, WorkPackage, OF_PROJECT, [projectId]),
      plannedLines(work, projectId, partners, [['partnerId', 'category']]),
      plannedYears(work, projectId, partners),
      declaredPeriods(work, projectId),
      work.reading.ask(DECLARED, [projectId]),
      plainRows(work, SpendingForecast, `WHERE id IN (${LAST})`, [projectId]),
      plainRows(work, SpendingForecastLine, `WHERE forecast_id IN (${LAST})`, [projectId]),
      plainRows(work, Financing, OF_PROJECT, [projectId]),
      plainRows(work, Agreement, `${OF_PROJECT} AND state = 'IN_FORCE'`, [projectId]),
    ]);
  return {
    project: projects[0],
    partners: everyone.filter(({ id }) => partners === 'every' || partners.includes(id)),
    works,
    planned,
    budgets,
    periods,
    declared: (declared as unknown as ReadonlyArray<readonly [string, string, CostCategory, string]>).map(
      ([periodId, partnerId, category, cents]) => ({ periodId, partnerId, category, amount: Money.ofCents(cents) }),
    ),
    forecasts,
    lines,
    financing,
    agreement: agreements[0],
  };
}
