import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { Baseline, BaselineItem } from './baseline.entity.js';
import { BaselineKeepers } from './baseline-keepers.js';
import { itemsOf } from './plan-items.rules.js';
import { PlanReader } from './plan-rows.js';
import type { TakeBaselineInput } from './planning.inputs.js';
import { planPolicy } from './planning.policy.js';

/** Freezes the plan as it stands, under a name. */
@Injectable()
export class Baselines {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly keepers: BaselineKeepers,
  ) {}

  async take({ id, projectId, name }: TakeBaselineInput): Promise<Baseline> {
    this.access.demand(planPolicy.freeze, { projectId });
    const items = itemsOf(await this.reader.hold(projectId), this.clock.today());
    const baseline = await this.rows.insert(Baseline, {
      id,
      projectId,
      name: name.trim(),
      authorId: this.unit.actor.personId,
      takenAt: this.clock.now(),
    });
    const frozen = items.map(({ id: itemId, kind, code, titleFr, titleEn, startsOn, endsOn, progress, effort }) => ({
      ...{ id: uuidv7(), projectId, baselineId: id, itemId, kind },
      ...{ code, titleFr, titleEn, startsOn, endsOn, progress, effort },
    }));
    await this.rows.insertAll(BaselineItem, frozen);
    await this.keepers.keep(baseline);
    await this.journal.record('baseline.taken', baseline, { name: baseline.name, items: items.length });
    return baseline;
  }
}
