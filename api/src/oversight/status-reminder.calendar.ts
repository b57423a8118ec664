import { addDays, type Day } from '../kernel/day.js';
import { addMonths } from '../workplan/project.calendar.js';

/** How long what was said of a work package holds, in days. */
const HOLDS = 30;
const COLLECTED_ON = '15';

export interface Reported {
  /** The day of the last update; none when nothing was ever said. */
  readonly saidOn: Day | null;
  readonly startsOn: Day;
}

/** The first 15th of a month on or after a day. */
export function nextCollection(day: Day): Day {
  const here = `${day.slice(0, 8)}${COLLECTED_ON}` as Day;
  return here >= day ? here : addMonths(here, 1);
}

/** The day by which a work package is to be updated again; none while what was said of it still holds. */
export function updateDueOn({ saidOn, startsOn }: Reported, today: Day): Day | null {
  const stale = addDays(saidOn ?? startsOn, HOLDS);
  return stale <= today ? nextCollection(stale) : null;
}
