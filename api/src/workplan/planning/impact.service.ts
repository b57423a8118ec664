import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { type Impact, whatIf } from '../schedule/what-if.rules.js';
import type { PlanBreak, PlanImpact, PlanShift } from './plan.types.js';
import { PlanReader, type PlanRows } from './plan-rows.js';
import { durationBetween, planOf } from './planned.rules.js';
import type { PlanMoveInput } from './planning.inputs.js';
import { planPolicy } from './planning.policy.js';

/** What a move would do, before anyone does it. */
@Injectable()
export class ImpactService {
  constructor(
    private readonly reader: PlanReader,
    private readonly access: Access,
  ) {}

  /** Refuses with `plan.item-unknown` and what the schedule refuses of a move. */
  async of(projectId: string, { itemId, startsOn, endsOn }: PlanMoveInput): Promise<PlanImpact> {
    this.access.demand(planPolicy.read, { projectId });
    const rows = await this.reader.read(projectId);
    const work = rows.works.find(({ id }) => id === itemId);
    if (!work && !rows.milestones.some(({ id }) => id === itemId))
      throw new Refusal('plan.item-unknown', { id: itemId });
    const isLot = rows.works.some(({ parentId }) => parentId === itemId);
    const lasts = work && !isLot ? { duration: durationBetween(startsOn, endsOn) } : {};
    const begins = startsOn === work?.startsOn ? {} : { startsOn };
    const impact = whatIf(planOf(rows), { taskId: itemId, ...begins, ...lasts });
    return {
      shifts: shiftsOf(rows, impact, itemId),
      breaks: breaksOf(rows, impact),
      endDays: impact.endDays,
      earliestOn: impact.room.earliest,
      latestOn: impact.room.latest,
    };
  }
}

/** Lots are left out: they follow what is under them. */
function shiftsOf({ works, milestones }: PlanRows, { shifts, after }: Impact, first: string): PlanShift[] {
  const rows = new Map([...works, ...milestones].map((row) => [row.id, row]));
  return shifts
    .filter(({ taskId }) => after.tasks.get(taskId)?.spans === null)
    .sort((a, b) => Number(b.taskId === first) - Number(a.taskId === first))
    .flatMap(({ taskId, from, to, endDays }) => {
      const row = rows.get(taskId);
      if (!row) return [];
      const { version, code } = row;
      const days = { fromStartsOn: from.startsOn, fromEndsOn: from.endsOn, startsOn: to.startsOn, endsOn: to.endsOn };
      return [{ itemId: taskId, version, code, ...days, days: endDays }];
    });
}

function breaksOf({ works, milestones }: PlanRows, { breaks }: Impact): PlanBreak[] {
  const codes = new Map([...works, ...milestones].map(({ id, code }) => [id, code]));
  return breaks.map(({ taskId, asked, found }) => {
    return { itemId: taskId, code: codes.get(taskId) ?? '', promisedOn: asked, foundOn: found };
  });
}
