import { Injectable } from '@nestjs/common';
import { Partner } from '../../consortium/partner.entity.js';
import { StaleVersion } from '../../kernel/refusal.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Journal } from '../../platform/journal/journal.js';
import { type Item, itemsOf } from '../planning/plan-items.rules.js';
import { PlanReader } from '../planning/plan-rows.js';
import { workingCalendarPolicy } from './calendar.policy.js';
import type { ClosureTrialInput, SetWorkingWeekInput } from './calendars.inputs.js';
import type { ClosureImpact, WorkingCalendars } from './calendars.types.js';
import { agreeOnClosure, agreeOnWeek } from './closure.rules.js';
import { closureImpactOf } from './closure-impact.rules.js';
import { agreeOnOwner } from './closures.js';
import { holidaysAround } from './holidays-around.calendar.js';
import { PlanCalendars } from './plan-calendars.rules.js';
import { usualWeek, WorkingWeek } from './working-week.entity.js';

const OF_PARTNER = 'WHERE id = $1';

/** By which days everyone works, and what a closure would do to the plan. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: Rows,
    private readonly reader: PlanReader,
    private readonly access: Access,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `project.unknown`. */
  async of(projectId: string): Promise<WorkingCalendars> {
    this.access.demand(workingCalendarPolicy.read, { projectId, partnerId: null });
    const { project, partners, weeks, closures } = await this.reader.calendars(projectId);
    const { startsOn, endsOn } = project;
    const chosen = new Map(weeks.map((week) => [week.partnerId, week]));
    return {
      ...{ projectId, startsOn, endsOn, closures: [...closures], holidays: holidaysAround(project) },
      weeks: partners.map((partner) => chosen.get(partner.id) ?? usualWeek(partner)),
      viewerCan: this.access.permitted(workingCalendarPolicy, { projectId, partnerId: null }),
    };
  }

  /** Refuses with what `agreeOnClosure` refuses, and `partner.unknown`. */
  async impact(projectId: string, { closureId, partnerId = null, ...days }: ClosureTrialInput): Promise<ClosureImpact> {
    this.access.demand(workingCalendarPolicy.read, { projectId, partnerId });
    const plan = await this.reader.read(projectId);
    const meant = { ...days, partnerId };
    agreeOnOwner(plan, partnerId);
    agreeOnClosure(plan, plan.closures, { ...meant, id: closureId ?? '' });
    const others = plan.closures.filter(({ id }) => id !== closureId);
    const found = closureImpactOf(plan, new PlanCalendars(plan.weeks, [...others, meant]), meant);
    const items = new Map(itemsOf(plan, this.clock.today()).map((item) => [item.id, item]));
    const partners = new Map(plan.partners.map((partner) => [partner.id, partner]));
    return {
      rows: found.rows.map((row) => {
        const { kind, code, titleFr, titleEn, startsOn, endsOn, partnerId: by } = items.get(row.itemId) as Item;
        return { ...row, kind, code, titleFr, titleEn, startsOn, endsOn, partner: partners.get(by) as Partner };
      }),
      breaks: found.breaks.map(({ taskId, asked, found: foundOn }) => {
        return { itemId: taskId, code: items.get(taskId)?.code ?? '', promisedOn: asked, foundOn };
      }),
      endDays: found.endDays,
    };
  }

  /** Refuses with `calendar.never-works`, `partner.unknown` and `version.stale`. */
  async setWeek({ partnerId, version, weekdays, holidays }: SetWorkingWeekInput): Promise<WorkingWeek> {
    const partner = await this.rows.load(Partner, partnerId);
    const { projectId } = partner;
    this.access.demand(workingCalendarPolicy.keep, { projectId, partnerId });
    agreeOnWeek(weekdays);
    await this.reader.hold(projectId);
    const [before] = await plainRows(this.unit.work, WorkingWeek, OF_PARTNER, [partnerId]);
    const said = { weekdays: [...weekdays].sort(), holidays };
    const week = await this.keep(before ?? usualWeek(partner), version, said);
    const facts = { partner: partner.shortName, weekdays: said.weekdays.join(''), holidays };
    await this.journal.record('working-week.set', week, facts);
    return week;
  }

  private keep(before: WorkingWeek, version: number, said: Pick<WorkingWeek, 'weekdays' | 'holidays'>) {
    const { id, projectId, partnerId, weekdays, holidays } = before;
    if (before.version > 0) return this.rows.update(WorkingWeek, { id, version }, said);
    if (version !== 0) throw new StaleVersion({ id, expected: version, actual: 0 }, { weekdays, holidays });
    return this.rows.insert(WorkingWeek, { id, projectId, partnerId, version: 1, ...said });
  }
}
