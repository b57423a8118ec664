import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Baseline, BaselineItem } from './baseline.entity.js';
import { compared, type Line } from './comparing.rules.js';
import type { PlanComparison } from './comparison.types.js';
import { itemsOf } from './plan-items.rules.js';
import { PlanReader } from './plan-rows.js';
import { planPolicy } from './planning.policy.js';

/** Compares the plan at two instants: baselines, or a baseline and the plan as it stands; what is gone is told too. */
@Injectable()
export class Comparing {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `baseline.unknown`. */
  async compare(projectId: string, beforeId: string, afterId: string | undefined): Promise<PlanComparison> {
    this.access.demand(planPolicy.read, { projectId });
    const { work } = this.unit;
    const [plan, baselines, frozen] = await Promise.all([
      this.reader.read(projectId),
      plainRows(work, Baseline, 'WHERE project_id = $1', [projectId]),
      plainRows(work, BaselineItem, 'WHERE project_id = $1 AND baseline_id = ANY ($2) ORDER BY ends_on, code, id', [
        projectId,
        [beforeId, ...(afterId ? [afterId] : [])],
      ]),
    ]);
    const baselineOf = (id: string): Baseline => {
      const found = baselines.find((baseline) => baseline.id === id);
      if (!found) throw new Refusal('baseline.unknown', { id });
      return found;
    };
    const linesOf = (id: string): Line[] => frozen.filter((item) => item.baselineId === id).map(lineOf);
    const before = linesOf(beforeId);
    const after = afterId ? linesOf(afterId) : itemsOf(plan, this.clock.today());
    return {
      before: baselineOf(beforeId),
      after: afterId ? baselineOf(afterId) : null,
      ...compared(before, after),
    };
  }
}

const lineOf = ({ itemId, ...item }: BaselineItem): Line => ({ ...item, id: itemId });
