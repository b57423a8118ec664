import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '../../kernel/day.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { monthOf } from '../month-cost.funding.js';
import { type TimesheetState, timesheetLifecycle } from '../timesheet.lifecycle.js';

const WAITING = `
  SELECT json_build_array(e.id, e.person_id IS NOT DISTINCT FROM $2::uuid, t.state) AS told
  FROM employee e LEFT JOIN timesheet t ON t.employee_id = e.id AND t.month = $3
  WHERE e.project_id = $1 AND (e.superior_id = $2 AND t.state = 'SIGNED' OR e.person_id = $2 AND EXISTS (
    SELECT FROM employment_of(e.id) o
    WHERE o.method = 'HOURLY' AND o.from_on <= $4 AND (o.until_on IS NULL OR o.until_on >= $3)))
  ORDER BY e.name, e.id`;

type ToldWaiting = readonly [string, boolean, TimesheetState | null];

export interface HoursWaiting {
  readonly month: Day;
  /** One's own, to be signed. */
  readonly own: readonly string[];
  /** Those of others, to be countersigned. */
  readonly others: readonly string[];
}

/** The hours of the month before that wait for the hand of the current user. */
@Injectable()
export class HoursToSign {
  constructor(private readonly unit: UnitOfWork) {}

  async before(projectId: string, today: Day): Promise<HoursWaiting> {
    const month = `${addDays(`${today.slice(0, 7)}-01` as Day, -1).slice(0, 7)}-01` as Day;
    const { work } = this.unit;
    const asked = [projectId, work.actor.personId, month, monthOf(month).until];
    const told = (await work.reading.ask(WAITING, asked)) as unknown as readonly ToldWaiting[];
    const ofOneself = told.filter(([, own, state]) => own && timesheetLifecycle.allows(state ?? 'DRAFT', 'SIGNED'));
    return {
      month,
      own: ofOneself.map(([id]) => id),
      others: told.filter(([, own]) => !own).map(([id]) => id),
    };
  }
}
