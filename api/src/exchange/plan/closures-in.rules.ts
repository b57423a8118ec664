import { addDays, covers, type Day, type Period } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { agreeOnClosure, type NamedClosure } from '../../workplan/calendars/closure.rules.js';
import { holidaysAround } from '../../workplan/calendars/holidays-around.calendar.js';
import { PlanCalendars } from '../../workplan/calendars/plan-calendars.rules.js';
import { WorkingCalendar } from '../../workplan/schedule/working.calendar.js';
import type { FileCalendar, FilePlan, Loss, NamedPeriod } from './file-plan.rules.js';
import type { NewClosure } from './proposal.rules.js';
import type { StandingPlan } from './standing-plan.rules.js';

interface Incoming {
  readonly newClosures: readonly NewClosure[];
  readonly losses: readonly Loss[];
}

/** Any partner of whom nothing is said: by the calendar of the whole project. */
const NOBODY = '';

/**
 * The closures that a file has and the plan has not: of the whole project from the calendar of the file, of a partner
 * from one that carries its name. What cannot be kept, and working days that still differ, are told.
 */
export function closuresIn(
  { calendar, calendars = [] }: FilePlan,
  plan: StandingPlan,
  partnerNamed: (name: string) => string | null,
): Incoming {
  const holidays = new Set(holidaysAround(plan).map(({ day }) => day));
  const standing: NamedClosure[] = [...plan.closures];
  const [newClosures, losses] = [[] as NewClosure[], [] as Loss[]];
  const take = (period: NamedPeriod, partnerId: string | null, title: string) => {
    const name = period.name || title;
    const { from: startsOn, until: endsOn } = period;
    const closure = { id: '', partnerId, nameFr: name, nameEn: name, startsOn, endsOn };
    if (isHoliday(period, holidays) || isKnown(period, standing, partnerId)) return;
    try {
      agreeOnClosure(plan, standing, closure);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      losses.push({ what: 'closure-stays', code: '', title: name, facts: { startsOn, endsOn } });
      return;
    }
    standing.push({ ...closure, id: `new ${standing.length}` });
    newClosures.push({ partnerId, name, startsOn, endsOn });
  };
  for (const period of calendar?.closures ?? []) take(period, null, calendar?.name ?? '');
  const meant = calendars.map((one) => ({ one, partnerId: partnerNamed(one.name) }));
  for (const { one, partnerId } of meant)
    if (partnerId) for (const period of one.closures) take(period, partnerId, one.name);

  const after = new PlanCalendars(plan.weeks, standing);
  for (const { one, partnerId } of [...(calendar ? [{ one: calendar, partnerId: NOBODY }] : []), ...meant]) {
    const days = partnerId === null ? null : differingDays(one, after.of(partnerId), plan);
    if (days !== 0) losses.push({ what: 'calendar', code: '', title: one.name, facts: days === null ? {} : { days } });
  }
  return { newClosures, losses };
}

const isHoliday = ({ from, until }: Period, holidays: ReadonlySet<Day>): boolean =>
  from === until && holidays.has(from);

/** A closure of the project, or of the partner itself, that covers it already. */
const isKnown = ({ from, until }: Period, standing: readonly NamedClosure[], partnerId: string | null): boolean =>
  standing.some(
    (one) =>
      (one.partnerId === null || one.partnerId === partnerId) &&
      covers({ from: one.startsOn, until: one.endsOn }, from) &&
      covers({ from: one.startsOn, until: one.endsOn }, until),
  );

/** Days of the project that are worked in one and not in the other; a calendar without a week says nothing. */
function differingDays(theirs: FileCalendar, ours: WorkingCalendar, { startsOn, endsOn }: StandingPlan): number {
  if (theirs.weekdays.length === 0) return 0;
  const told = new WorkingCalendar({ ...theirs, holidays: 'NONE' });
  let days = 0;
  for (let day: Day = startsOn; day <= endsOn; day = addDays(day, 1))
    if (ours.works(day) !== told.works(day)) days += 1;
  return days;
}
