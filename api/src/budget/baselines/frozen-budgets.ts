import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Baseline, BaselineItem } from '../../workplan/planning/baseline.entity.js';
import { BaselineKeepers } from '../../workplan/planning/baseline-keepers.js';
import { WorkPackage } from '../../workplan/work-package.entity.js';
import { budgetPolicy, linesInSight } from '../budget.policy.js';
import { BudgetLine } from '../budget-line.entity.js';
import { BaselineBudget } from './baseline-budget.entity.js';
import type { BudgetComparison } from './budget-comparison.types.js';
import { type Budgeted, budgetDifferences, wholeDifference } from './budget-differences.rules.js';

const OF_PROJECT = 'WHERE project_id = $1';
const OF_BASELINES = `${OF_PROJECT} AND baseline_id = ANY ($2)`;

/** Keeps with each baseline what is budgeted when it is taken, and sets the budgets of two instants side by side. */
@Injectable()
export class FrozenBudgets implements OnModuleInit {
  constructor(
    private readonly keepers: BaselineKeepers,
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.keepers.alsoKeep((baseline) => this.keep(baseline));
  }

  /** In the transaction of the baseline. */
  private async keep({ id: baselineId, projectId }: Baseline): Promise<void> {
    const lines = await plainRows(this.unit.work, BudgetLine, OF_PROJECT, [projectId]);
    await this.rows.insertAll(
      BaselineBudget,
      lines.map(({ partnerId, workPackageId: itemId, category, amount }) => ({
        ...{ id: uuidv7(), projectId, baselineId, partnerId, itemId, category, amount },
      })),
    );
  }

  /**
   * None for who does not see every budget line, nor where a baseline was taken before budgets were kept.
   * Refuses with `baseline.unknown`.
   */
  async compare(projectId: string, beforeId: string, afterId: string | undefined): Promise<BudgetComparison | null> {
    this.access.demand(budgetPolicy.read, { projectId, partnerId: null });
    const { work, actor } = this.unit;
    if (linesInSight(actor, projectId) !== 'every') return null;
    const asked = [beforeId, ...(afterId ? [afterId] : [])];
    const [baselines, frozen, items, lines, works] = await Promise.all([
      plainRows(work, Baseline, OF_PROJECT, [projectId]),
      plainRows(work, BaselineBudget, OF_BASELINES, [projectId, asked]),
      plainRows(work, BaselineItem, OF_BASELINES, [projectId, asked]),
      plainRows(work, BudgetLine, OF_PROJECT, [projectId]),
      plainRows(work, WorkPackage, OF_PROJECT, [projectId]),
    ]);
    for (const id of asked) if (!baselines.some((one) => one.id === id)) throw new Refusal('baseline.unknown', { id });
    const of = (id: string) => frozen.filter(({ baselineId }) => baselineId === id);
    if (asked.some((id) => of(id).length === 0)) return null;
    const now: Budgeted[] = lines.map(({ workPackageId: itemId, amount }) => ({ itemId, amount }));
    const names = new Map<string, Pick<WorkPackage, 'code' | 'titleFr' | 'titleEn'>>([
      ...items.map((item) => [item.itemId, item] as const),
      ...works.map((one) => [one.id, one] as const),
    ]);
    const differences = budgetDifferences(of(beforeId), afterId ? of(afterId) : now);
    return {
      projectId,
      total: wholeDifference(differences),
      rows: differences
        .map((row) => {
          const { code = '', titleFr = '', titleEn = '' } = names.get(row.itemId) ?? {};
          return { ...row, code, titleFr, titleEn };
        })
        .sort((a, b) => a.code.localeCompare(b.code, 'fr', { numeric: true })),
    };
  }
}
