import { Injectable } from '@nestjs/common';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import { Partner } from '../../consortium/partner.entity.js';
import type { Project } from '../../consortium/project.entity.js';
import type { Day } from '../../kernel/day.js';
import { partnersOf } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Participation } from '../../workplan/participation.entity.js';
import { itemsOf } from '../../workplan/planning/plan-items.rules.js';
import { PlanReader } from '../../workplan/planning/plan-rows.js';
import type { CalendarScope } from './calendar.policy.js';
import { type Entry, entriesOf } from './calendar-entries.rules.js';

const OF_PROJECT = 'WHERE project_id = $1';

/** What stands on the calendar of whoever asks: for the screen and for their own program alike. */
@Injectable()
export class CalendarDates {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly reader: PlanReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `project.unknown`. */
  async of(projectId: string, scope: CalendarScope): Promise<{ readonly project: Project; readonly entries: Entry[] }> {
    const { work, actor } = this.unit;
    const own = partnersOf(actor, projectId);
    const [rows, partners, parts, periods] = await Promise.all([
      this.reader.read(projectId),
      plainRows(work, Partner, OF_PROJECT, [projectId]),
      plainRows(work, Participation, `${OF_PROJECT} AND partner_id = ANY ($2)`, [projectId, own]),
      plainRows(work, ClaimPeriod, `${OF_PROJECT} ORDER BY number`, [projectId]),
    ]);
    const today = this.clock.today();
    const dates = {
      items: itemsOf(rows, today),
      versions: new Map(rows.deliverables.map(({ id, version }) => [id, version])),
      partners: new Map(partners.map(({ id, shortName }) => [id, shortName])),
      own,
      joined: new Set(parts.map(({ workPackageId }) => workPackageId)),
      saidOn: new Map(
        rows.works.map(({ id, updatedAt }) => [id, updatedAt && (updatedAt.toISOString().slice(0, 10) as Day)]),
      ),
      periods,
    };
    return { project: rows.project, entries: entriesOf(dates, scope, today) };
  }
}
