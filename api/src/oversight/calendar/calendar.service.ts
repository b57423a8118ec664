import { Injectable } from '@nestjs/common';
import { addDays, covers, earliest, type Period } from '../../kernel/day.js';
import { Access } from '../../platform/access/access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CalendarScope, calendarPolicy, neededFor } from './calendar.policy.js';
import type { ProjectCalendar } from './calendar.types.js';
import { CalendarDates } from './calendar-dates.js';
import { CalendarLinks } from './calendar-links.js';

const MOST_DAYS = 400;

/** The calendar as a screen shows it. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly dates: CalendarDates,
    private readonly links: CalendarLinks,
  ) {}

  async of(projectId: string, scope: CalendarScope, { from, until }: Period): Promise<ProjectCalendar> {
    for (const permission of neededFor(scope)) this.access.demand(permission, { projectId });
    const shown = { from, until: earliest(until, addDays(from, MOST_DAYS)) };
    const [{ entries }, links] = await Promise.all([this.dates.of(projectId, scope), this.links.list(projectId)]);
    return {
      projectId,
      entries: entries.filter(({ on }) => covers(shown, on)),
      links,
      hasOwn: calendarPolicy['read-own'].allows(this.unit.actor, { projectId }),
    };
  }
}
