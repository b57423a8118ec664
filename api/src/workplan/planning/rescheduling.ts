import { Injectable } from '@nestjs/common';
import type { Project } from '../../consortium/project.entity.js';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { MilestoneMoves } from '../milestone.moves.js';
import { Lots } from './lots.js';
import { PlanReader, type PlanRows } from './plan-rows.js';
import type { RescheduleInput, VersionedMoveInput } from './planning.inputs.js';
import { planPolicy } from './planning.policy.js';
import { agreeOnMoves, withMoves } from './rescheduling.rules.js';

/** Moves rows of the plan together: all of them, or none. */
@Injectable()
export class Rescheduling {
  constructor(
    private readonly lots: Lots,
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly milestones: MilestoneMoves,
  ) {}

  /** Refuses with what `agreeOnMoves` refuses, `plan.reason-needed`, and `version.stale`; tells those whose milestone moves. */
  async reschedule({ projectId, moves, reason }: RescheduleInput): Promise<Project> {
    this.access.demand(planPolicy.reschedule, { projectId });
    const plan = await this.reader.hold(projectId);
    agreeOnMoves(plan, moves);
    for (const move of moves) await this.move(plan, move, reason?.trim() ?? '');
    await this.lots.settle(plan, withMoves(plan, moves).works, new Set(moves.map(({ itemId }) => itemId)));
    return plan.project;
  }

  private async move(plan: PlanRows, { itemId: id, version, startsOn, endsOn }: VersionedMoveInput, reason: string) {
    const work = plan.works.find((one) => one.id === id);
    if (work) return this.lots.place(work, { version, startsOn, endsOn });
    const milestone = plan.milestones.find((one) => one.id === id);
    if (!reason) throw new Refusal('plan.reason-needed', { code: milestone?.code ?? '' });
    await this.milestones.forecast({ id, version, forecastOn: startsOn, reason });
  }
}
