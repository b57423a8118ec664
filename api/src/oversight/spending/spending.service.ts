import { Injectable } from '@nestjs/common';
import { linesInSight } from '../../budget/budget.policy.js';
import { plannedLines } from '../../budget/planned-lines.js';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ImpactService } from '../../workplan/planning/impact.service.js';
import type { BothPlans } from '../../workplan/planning/plan-rows.js';
import type { PlanMoveInput } from '../../workplan/planning/planning.inputs.js';
import { ScenarioService } from '../../workplan/scenarios/scenario.service.js';
import { ScenarioViews } from '../../workplan/scenarios/scenario.views.js';
import { plannedSpending, type Stretch, weighed } from './planned-spending.rules.js';
import type { SpendingDifference } from './spending.types.js';

/** The euros that other dates would move from one claim period to another, for who sees every budget line. */
@Injectable()
export class SpendingService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly scenarios: ScenarioService,
    private readonly views: ScenarioViews,
    private readonly impacts: ImpactService,
  ) {}

  /** None of a closed scenario. Refuses with `scenario.unknown`. */
  async ofScenario(id: string): Promise<SpendingDifference | null> {
    const scenario = await this.scenarios.find(id);
    if (!this.seesEveryLine(scenario.projectId)) return null;
    const plans = await this.views.plans(scenario);
    return plans && this.weigh(plans);
  }

  /** Refuses with what `impactOf` refuses. */
  async ofMove(projectId: string, move: PlanMoveInput): Promise<SpendingDifference | null> {
    const plans = await this.impacts.plans(projectId, move);
    return this.seesEveryLine(projectId) ? this.weigh(plans) : null;
  }

  private seesEveryLine(projectId: string): boolean {
    return linesInSight(this.unit.actor, projectId) === 'every';
  }

  private async weigh({ planned, proposed }: BothPlans): Promise<SpendingDifference> {
    const { id: projectId, endsOn: lastOn } = planned.project;
    const { work } = this.unit;
    const [lines, periods] = await Promise.all([
      plannedLines(work, projectId, 'every', [['workPackageId']]),
      plainRows(work, ClaimPeriod, 'WHERE project_id = $1 ORDER BY number', [projectId]),
    ]);
    const budgets = lines.map(({ workPackageId, amount }) => ({
      ...{ workPackageId: workPackageId as string, year: null, amount },
    }));
    const cuts = { periods: periods.map(({ fromOn: from, untilOn: until }) => ({ from, until })), lastOn };
    const [was, is] = [planned, proposed].map(({ works }) => plannedSpending(works, budgets, cuts));
    const over = (kept?: (stretch: Stretch) => boolean) => weighed(was ?? [], is ?? [], kept);
    const inTime = [...(was ?? []), ...(is ?? [])].filter(({ beyond }) => !beyond);
    const years = [...new Set(inTime.map(({ year }) => year))].sort((a, b) => a - b);
    const unplaced = inTime.some(({ period }) => period === null) ? [null] : [];
    return {
      projectId,
      byPeriod: [...periods.keys(), ...unplaced].map((at) => ({
        period: at === null ? null : (periods[at] ?? null),
        ...over(({ period, beyond }) => !beyond && period === at),
      })),
      byYear: years.map((year) => ({ year, ...over((one) => !one.beyond && one.year === year) })),
      beyond: over(({ beyond }) => beyond),
      total: over(),
    };
  }
}
