import { addDays, type Day, dayOf, latest, type Period } from '../../kernel/day.js';
import { addMonths } from '../project.calendar.js';

export const paces = ['MONTH', 'QUARTER', 'OFF'] as const;
export type Pace = (typeof paces)[number];

/** How often a project hears of each work package. A period ends on the evening of the day by which its update is due. */
export interface Beat {
  readonly every: Pace;
  /** Of the month; the last day of a shorter month. */
  readonly dueDay: number;
}

/** January, April, July and October: when quarters have closed. */
const closesAQuarter = (day: Day): boolean => Number(day.slice(5, 7)) % 3 === 1;

const firstOf = (day: Day): Day => dayOf(`${day.slice(0, 8)}01`);

function dueIn(month: Day, dueDay: number): Day {
  const last = addDays(addMonths(firstOf(month), 1), -1);
  const wanted = addDays(firstOf(month), dueDay - 1);
  return wanted <= last ? wanted : last;
}

/** The first day on or after that one by which updates are due. */
function dueFrom(day: Day, { every, dueDay }: Beat): Day {
  let month = firstOf(day);
  while (dueIn(month, dueDay) < day || (every === 'QUARTER' && !closesAQuarter(month))) month = addMonths(month, 1);
  return dueIn(month, dueDay);
}

/** The period that holds a day; none while nothing is asked. */
export function periodOf(day: Day, beat: Beat): Period | null {
  if (beat.every === 'OFF') return null;
  const until = dueFrom(day, beat);
  const before = addMonths(firstOf(until), beat.every === 'QUARTER' ? -3 : -1);
  return { from: addDays(dueIn(before, beat.dueDay), 1), until };
}

/** The last period that was over when that day began. */
export function closedBefore(day: Day, beat: Beat): Period | null {
  const now = periodOf(day, beat);
  return now && periodOf(addDays(now.from, -1), beat);
}

/** The last day by which updates were due that is past and still asked about, and the due day before it. */
export interface LastDue {
  readonly last: Day;
  readonly before: Day;
}

/**
 * A work package is late when it had begun by the last of these days and nothing was said of it since the one before;
 * `updateOwed` says the same of one at a time. None while nothing is asked.
 */
export function lastDue(beat: Beat, endsOn: Day, today: Day): LastDue | null {
  const [closed, ending] = [closedBefore(today, beat), periodOf(endsOn, beat)];
  if (!closed || !ending) return null;
  const { from, until } = ending.until < closed.until ? ending : closed;
  return { last: until, before: addDays(from, -1) };
}

/** All that decides whether a work package owes an update. */
export interface Reported {
  readonly startsOn: Day;
  /** Done or suspended: nothing is asked of it. */
  readonly atRest: boolean;
  /** The day of the last update; none when nothing was ever said. */
  readonly saidOn: Day | null;
}

/** From when to when a project asks. */
export interface Asking extends Beat {
  readonly since: Day;
  readonly endsOn: Day;
}

export interface UpdateOwed {
  /** The end of the first period of which nothing was said. */
  readonly dueOn: Day;
  /** How many periods went by without a word. */
  readonly missed: number;
}

/** What a work package owes; an update said today settles it, however many periods went by. */
export function updateOwed(work: Reported, asking: Asking, today: Day): UpdateOwed | null {
  const said = work.saidOn && periodOf(work.saidOn, asking);
  const asked = latest(work.startsOn, asking.since, ...(said ? [addDays(said.until, 1)] : []));
  const first = periodOf(asked, asking);
  if (!first || work.atRest || asked > today || first.from > asking.endsOn) return null;
  return { dueOn: first.until, missed: missedFrom(first, asking, today) };
}

function missedFrom(first: Period, asking: Asking, today: Day): number {
  let missed = 0;
  for (let period: Period | null = first; period && period.until < today && period.from <= asking.endsOn; missed += 1)
    period = periodOf(addDays(period.until, 1), asking);
  return missed;
}
