import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { PlanChain } from './chain.types.js';
import { chainOf } from './chains.rules.js';
import { PlanReader, type PlanRows } from './plan-rows.js';
import { planPolicy } from './planning.policy.js';

/** Why a row of the plan stands where it does. */
@Injectable()
export class Chains {
  constructor(
    private readonly reader: PlanReader,
    private readonly access: Access,
  ) {}

  /** Refuses with `plan.item-unknown`. */
  async of(projectId: string, itemId: string): Promise<PlanChain> {
    this.access.demand(planPolicy.read, { projectId });
    const rows = await this.reader.read(projectId);
    const links = new Map(rows.dependencies.map((link) => [link.id, link]));
    const named = namesIn(rows);
    const steps = chainOf(rows, itemId).map(({ linkId, ...step }) =>
      Object.assign(step, named(step.itemId), { dependency: links.get(linkId ?? '') ?? null }),
    );
    return { itemId, steps };
  }
}

/** What a row is called, and its days as they were drawn. */
function namesIn({ works, milestones }: PlanRows) {
  const work = new Map(works.map((row) => [row.id, row]));
  const milestone = new Map(milestones.map((row) => [row.id, row]));
  return (id: string) => {
    const found = work.get(id);
    if (found) {
      const { code, titleFr, titleEn, startsOn, endsOn } = found;
      return { kind: 'WORK' as const, code, titleFr, titleEn, startsOn, endsOn };
    }
    const point = milestone.get(id);
    if (!point) throw new Error(`${id} is in the plan and in no row of it`);
    const on = point.achievedOn ?? point.forecastOn;
    return {
      kind: 'MILESTONE' as const,
      code: point.code,
      titleFr: point.titleFr,
      titleEn: point.titleEn,
      startsOn: on,
      endsOn: on,
    };
  };
}
