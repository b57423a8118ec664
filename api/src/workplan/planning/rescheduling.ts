import { Injectable } from '@nestjs/common';
import type { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Rows } from '../../platform/database/rows.js';
import { Journal } from '../../platform/journal/journal.js';
import { MilestoneMoves } from '../milestone.moves.js';
import { WorkPackage } from '../work-package.entity.js';
import { PlanReader, type PlanRows } from './plan-rows.js';
import type { RescheduleInput, VersionedMoveInput } from './planning.inputs.js';
import { planPolicy } from './planning.policy.js';
import { agreeOnMoves, withMoves } from './rescheduling.rules.js';

/** Moves rows of the plan together: all of them, or none. */
@Injectable()
export class Rescheduling {
  constructor(
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly milestones: MilestoneMoves,
  ) {}

  /** Refuses with what `agreeOnMoves` refuses, `plan.reason-needed`, and `version.stale`; tells those whose milestone moves. */
  async reschedule({ projectId, moves, reason }: RescheduleInput): Promise<Project> {
    this.access.demand(planPolicy.reschedule, { projectId });
    const plan = await this.reader.hold(projectId);
    agreeOnMoves(plan, moves);
    for (const move of moves) await this.move(plan, move, reason?.trim() ?? '');
    await this.settleLots(plan, withMoves(plan, moves), new Set(moves.map(({ itemId }) => itemId)));
    return plan.project;
  }

  private async move(plan: PlanRows, { itemId: id, version, startsOn, endsOn }: VersionedMoveInput, reason: string) {
    const work = plan.works.find((one) => one.id === id);
    if (work) return this.place(work, { id, version, startsOn, endsOn });
    const milestone = plan.milestones.find((one) => one.id === id);
    if (!reason) throw new Refusal('plan.reason-needed', { code: milestone?.code ?? '' });
    await this.milestones.forecast({ id, version, forecastOn: startsOn, reason });
  }

  private async place(before: WorkPackage, to: Pick<WorkPackage, 'id' | 'version' | 'startsOn' | 'endsOn'>) {
    const { startsOn, endsOn } = to;
    const placed = await this.rows.update(WorkPackage, to, { startsOn, endsOn });
    await this.journal.record('work-package.rescheduled', placed, {
      code: placed.code,
      fromStartsOn: before.startsOn,
      fromEndsOn: before.endsOn,
      startsOn,
      endsOn,
    });
  }

  /** Lots follow what is under them; nobody edits their days, so they are taken as they stand. */
  private async settleLots(before: PlanRows, after: PlanRows, moved: ReadonlySet<string>) {
    for (const [i, lot] of before.works.entries()) {
      const { startsOn, endsOn } = after.works[i] as WorkPackage;
      if (moved.has(lot.id) || (startsOn === lot.startsOn && endsOn === lot.endsOn)) continue;
      await this.place(lot, { id: lot.id, version: lot.version, startsOn, endsOn });
    }
  }
}
