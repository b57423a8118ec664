import { Injectable } from '@nestjs/common';
import { ClaimPeriod } from '../../claims/claim-period.entity.js';
import type { Project } from '../../consortium/project.entity.js';
import type { Day } from '../../kernel/day.js';
import { partnersOf } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Closure } from '../../workplan/calendars/closure.entity.js';
import { closes } from '../../workplan/calendars/closure.rules.js';
import { itemsOf } from '../../workplan/planning/plan-items.rules.js';
import { PlanReader } from '../../workplan/planning/plan-rows.js';
import { askingOf } from '../../workplan/reminders/debts.js';
import { saidOn } from '../../workplan/reminders/obligations.rules.js';
import { updateOwed } from '../../workplan/reminders/periods.calendar.js';
import { Rhythm, usualRhythm } from '../../workplan/reminders/rhythm.entity.js';
import { isAtRest } from '../../workplan/work-package.rules.js';
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

  /** With the days on which one's own partner is closed, among one's own dates. Refuses with `project.unknown`. */
  async of(
    projectId: string,
    scope: CalendarScope,
  ): Promise<{ readonly project: Project; readonly entries: Entry[]; readonly closures: readonly Closure[] }> {
    const { work, actor } = this.unit;
    const own = partnersOf(actor, projectId);
    const [rows, rhythms, periods] = await Promise.all([
      this.reader.read(projectId),
      plainRows(work, Rhythm, OF_PROJECT, [projectId]),
      plainRows(work, ClaimPeriod, `${OF_PROJECT} ORDER BY number`, [projectId]),
    ]);
    const { project, partners, parts, works } = rows;
    const today = this.clock.today();
    const asking = askingOf(rhythms[0] ?? usualRhythm(projectId, project.startsOn), project);
    const owed = works.flatMap((one): Array<[string, Day]> => {
      const reported = { startsOn: one.startsOn, saidOn: saidOn(one), atRest: isAtRest(one.state) };
      const update = updateOwed(reported, asking, today);
      return update ? [[one.id, update.dueOn]] : [];
    });
    const dates = {
      items: itemsOf(rows, today),
      versions: new Map(rows.deliverables.map(({ id, version }) => [id, version])),
      partners: new Map(partners.map(({ id, shortName }) => [id, shortName])),
      own,
      joined: new Set(parts.flatMap(({ workPackageId, partnerId }) => (own.includes(partnerId) ? workPackageId : []))),
      owed: new Map(owed),
      periods,
    };
    const closures = scope === 'MINE' ? rows.closures.filter((one) => own.some((id) => closes(one, id))) : [];
    return { project, entries: entriesOf(dates, scope, today), closures };
  }
}
