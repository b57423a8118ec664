import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Milestone } from '../milestone.entity.js';
import type { WorkPackage } from '../work-package.entity.js';
import { impactOf } from './impact.rules.js';
import type { PlanImpact } from './plan.types.js';
import { type BothPlans, PlanReader } from './plan-rows.js';
import type { PlanMoveInput } from './planning.inputs.js';
import { planPolicy } from './planning.policy.js';
import { withMoves } from './rescheduling.rules.js';

/** What a move would do, before anyone does it. */
@Injectable()
export class ImpactService {
  constructor(
    private readonly reader: PlanReader,
    private readonly access: Access,
  ) {}

  /** Refuses with what `impactOf` refuses. */
  async of(projectId: string, move: PlanMoveInput): Promise<PlanImpact> {
    this.access.demand(planPolicy.read, { projectId });
    const rows = await this.reader.read(projectId);
    const { shifts, lots, breaks, endDays, room } = impactOf(rows, move);
    const byId = new Map([...rows.works, ...rows.milestones].map((row) => [row.id, row]));
    const rowOf = (id: string) => byId.get(id) as WorkPackage | Milestone;
    return {
      shifts: shifts.map((shift) => {
        const { code, version } = rowOf(shift.itemId);
        return { ...shift, code, version };
      }),
      lots: [...lots],
      breaks: breaks.map(({ taskId, asked, found }) => {
        return { itemId: taskId, code: rowOf(taskId).code, promisedOn: asked, foundOn: found };
      }),
      endDays,
      earliestOn: room.earliest,
      latestOn: room.latest,
    };
  }

  /** The plan, and the same after the move with all that it pushes. Refuses with what `impactOf` refuses. */
  async plans(projectId: string, move: PlanMoveInput): Promise<BothPlans> {
    this.access.demand(planPolicy.read, { projectId });
    const planned = await this.reader.read(projectId);
    return { planned, proposed: withMoves(planned, impactOf(planned, move).shifts) };
  }
}
