import { Injectable } from '@nestjs/common';
import { type Day, daysBetween, latest } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { differencesBetween, type Frozen } from '../schedule/baseline.rules.js';
import { Baseline, BaselineItem } from './baseline.entity.js';
import type { PlanComparison } from './comparison.types.js';
import { itemsOf } from './plan-items.rules.js';
import { PlanReader } from './plan-rows.js';
import { planPolicy } from './planning.policy.js';
import type { PlanItemKind } from './words.js';

/** A row at an instant, with what it is called. */
interface Line extends Omit<Frozen, 'progress' | 'effort'> {
  readonly kind: PlanItemKind;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly progress: number | null;
  readonly effort: number | null;
}

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

function compared(before: readonly Line[], after: readonly Line[]): Pick<PlanComparison, 'differences' | 'endDays'> {
  const [was, is] = [before, after].map((lines) => new Map(lines.map((line) => [line.id, line])));
  /** What was frozen before efforts were kept is not said to have grown. */
  const effortOf = ({ id, effort }: Line) => effort ?? was?.get(id)?.effort ?? is?.get(id)?.effort;
  const counted = (lines: readonly Line[]): Frozen[] =>
    lines.map((line) => ({ ...line, progress: line.progress ?? 0, effort: effortOf(line) ?? 0 }));
  const differences = differencesBetween(counted(before), counted(after)).map(({ id, change, startDays, endDays }) => {
    const [old, now] = [was?.get(id) ?? null, is?.get(id) ?? null];
    const { kind, titleFr, titleEn } = (now ?? old) as Line;
    return { itemId: id, kind, titleFr, titleEn, change, before: old, after: now, startDays, endDays };
  });
  const [wasOver, isOver] = [endOf(before), endOf(after)];
  return { differences, endDays: wasOver && isOver ? daysBetween(wasOver, isOver) : null };
}

const endOf = (lines: readonly Line[]): Day | null => {
  const ends = lines.filter(({ kind }) => kind === 'WORK').map(({ endsOn }) => endsOn);
  return ends.length > 0 ? latest(...ends) : null;
};
