import { Injectable } from '@nestjs/common';
import type { Day } from '../../kernel/day.js';
import { Rows } from '../../platform/database/rows.js';
import { Journal } from '../../platform/journal/journal.js';
import { WorkPackage } from '../work-package.entity.js';
import type { PlanRows } from './plan-rows.js';

/** Puts work where it is planned, and lots where what is under them is. */
@Injectable()
export class Lots {
  constructor(
    private readonly rows: Rows,
    private readonly journal: Journal,
  ) {}

  async place(
    before: WorkPackage,
    { version, startsOn, endsOn }: Pick<WorkPackage, 'version' | 'startsOn' | 'endsOn'>,
  ) {
    const { id, startsOn: fromStartsOn, endsOn: fromEndsOn } = before;
    const placed = await this.rows.update(WorkPackage, { id, version }, { startsOn, endsOn });
    const facts = { code: placed.code, fromStartsOn, fromEndsOn, startsOn, endsOn };
    await this.journal.record('work-package.rescheduled', placed, facts);
  }

  /** Lots follow what is under them; nobody edits their days, so they are taken as they stand. */
  async settle(
    before: PlanRows,
    after: ReadonlyArray<{ id: string; startsOn: Day; endsOn: Day }>,
    but: ReadonlySet<string>,
  ) {
    const to = new Map(after.map((work) => [work.id, work]));
    for (const lot of before.works) {
      const days = to.get(lot.id);
      if (!days || but.has(lot.id) || (days.startsOn === lot.startsOn && days.endsOn === lot.endsOn)) continue;
      await this.place(lot, { version: lot.version, startsOn: days.startsOn, endsOn: days.endsOn });
    }
  }
}
