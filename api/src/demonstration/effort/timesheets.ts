import { monthOf } from '../../effort/month-cost.funding.js';
import type { Timesheet, TimesheetEntry } from '../../effort/timesheet.entity.js';
import type { TimesheetState } from '../../effort/timesheet.lifecycle.js';
import { addDays, type Day, daysBetween } from '../../kernel/day.js';
import { publicHolidays } from '../../workplan/schedule/public-holidays.calendar.js';
import { partnerId } from '../consortium/partners.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { participations } from '../workplan/participations.js';
import { workPackages } from '../workplan/work-packages.js';
import { accountOf, byFixedShare, employeeId, type Kept, kept, partTime, superiorOf } from './employees.js';

/** A year of hours, until the month before the demonstration’s day. */
const months: readonly Day[] = [
  ...(['2018-11', '2018-12'] as const),
  ...Array.from({ length: 10 }, (_, i) => `2019-${String(i + 1).padStart(2, '0')}`),
].map((month) => `${month}-01` as Day);
const OCTOBER: Day = '2019-10-01';

/** How October stands, one after the other. */
const october: readonly TimesheetState[] = ['DRAFT', 'SIGNED', 'SIGNED', 'COUNTERSIGNED', 'COUNTERSIGNED', 'RETURNED'];

const accountants = {
  Ilsa: personId('marc.bole@ilsa.example'),
  'UFC (FEMTO-ST)': personId('samir.belkacem@femto.example'),
  'Aurea Technology': personId('julie.mourey@aurea.example'),
};

const holidays = new Set([2018, 2019].flatMap((year) => publicHolidays(year, 'FRANCE').map(({ day }) => day)));
const weekday = (day: Day): number => (daysBetween('2018-01-01', day) + 700) % 7;

const onesWhoWork = kept.map((one, seat) => ({ one, seat })).filter(({ one }) => !byFixedShare.includes(one.name));

/** The work packages of a partner, without their tasks. */
const lotsOf = (partner: string): string[] => {
  const joined = new Set(participations.filter((part) => part.partnerId === partner).map((part) => part.workPackageId));
  return workPackages.filter(({ id, parentId }) => parentId === null && joined.has(id)).map(({ id }) => id);
};

const stateOf = (month: Day, seat: number): TimesheetState =>
  month === OCTOBER ? (october[seat % october.length] as TimesheetState) : 'COUNTERSIGNED';

const sheetId = (one: Kept, month: Day): string => idOf('timesheet', one.partner, one.name, month);

/** One’s own hand, or that of who keeps the books; whoever countersigns is somebody else. */
const handsOf = (one: Kept) => ({
  signedById: accountOf(one) ?? accountants[one.partner],
  countersignedById: superiorOf(one) ?? accountants[one.partner],
});

export const timesheets: ReadonlyArray<Row<Timesheet>> = onesWhoWork.flatMap(({ one, seat }) =>
  months.map((month) => {
    const state = stateOf(month, seat);
    const signed = state === 'SIGNED' || state === 'COUNTERSIGNED';
    const { signedById, countersignedById } = handsOf(one);
    const after = addDays(monthOf(month).until, 2 + (seat % 4));
    return {
      id: sheetId(one, month),
      projectId,
      partnerId: partnerId(one.partner),
      employeeId: employeeId(one),
      month,
      state,
      signedAt: signed ? new Date(`${after}T08:30:00Z`) : null,
      signedById: signed ? signedById : null,
      countersignedAt: state === 'COUNTERSIGNED' ? new Date(`${addDays(after, 1)}T15:10:00Z`) : null,
      countersignedById: state === 'COUNTERSIGNED' ? countersignedById : null,
      returnedWhy: state === 'RETURNED' ? 'La semaine du 21 octobre est à répartir entre les lots.' : '',
    };
  }),
);

const away = (day: Day, seat: number): boolean =>
  (day >= '2019-08-05' && day <= addDays('2019-08-16', seat % 5)) ||
  (day >= '2018-12-24' && day <= '2018-12-31') ||
  daysBetween('2018-11-01', day) % 61 === seat * 3;

type Said = Pick<TimesheetEntry, 'workPackageId' | 'elsewhere' | 'hours'>;

/** A day: three fifths for the project, and the rest elsewhere; somebody works eight hours for it alone. */
function dayOf(day: Day, { one, seat }: (typeof onesWhoWork)[number], lots: readonly string[]): Said[] {
  const on = (lot: number, hours: number): Said => ({
    workPackageId: lots[lot % lots.length] as string,
    elsewhere: null,
    hours,
  });
  const gone = (elsewhere: Said['elsewhere'], hours: number): Said => ({ workPackageId: null, elsewhere, hours });
  if (away(day, seat)) return [gone('ABSENCE', 700)];
  if (partTime.includes(one.name) && weekday(day) === 2) return [];
  if (one.name === 'L. Morel') return [on(0, 550), on(1, 250)];
  const turn = daysBetween('2018-11-01', day) + seat;
  if (turn % 5 < 3) return turn % 2 === 0 ? [on(seat, 700)] : [on(seat, 400), on(seat + 1, 300)];
  return turn % 5 === 3 ? [gone('OTHER_OPERATION', 700)] : [on(seat + 1, 350), gone('OTHER_WORK', 350)];
}

export const timesheetEntries: readonly TimesheetEntry[] = onesWhoWork.flatMap((working) => {
  const { one } = working;
  const lots = lotsOf(partnerId(one.partner));
  return months.flatMap((month) => {
    const { until } = monthOf(month);
    const days = Array.from({ length: daysBetween(month, until) + 1 }, (_, i) => addDays(month, i));
    return days
      .filter((day) => weekday(day) < 5 && !holidays.has(day))
      .flatMap((day) =>
        dayOf(day, working, lots).map((said, i) => ({
          id: idOf('timesheet entry', one.partner, one.name, day, i),
          projectId,
          partnerId: partnerId(one.partner),
          timesheetId: sheetId(one, month),
          day,
          ...said,
        })),
      );
  });
});
