import { useMemo } from 'react';
import { type Calendars, type Closure, useCalendars } from './calendars-data';
import { closuresOf, type HolidayDay, type Week } from './closed-days';

/** By which days a partner works. */
export interface PartnerDays {
  readonly week: Week;
  readonly holidays: readonly HolidayDay[];
  readonly closures: readonly Closure[];
}

const daysOf = ({ weeks, holidays, closures }: Calendars): ReadonlyMap<string, PartnerDays> =>
  new Map(weeks.map((week) => [week.id, { week, holidays, closures: closuresOf(closures, week.id) }]));

const NONE: ReadonlyMap<string, PartnerDays> = new Map();

/** By which days each partner of a project works, by its id; nothing until the API has said it. */
export function usePartnerDays(projectId: string): ReadonlyMap<string, PartnerDays> {
  const { data } = useCalendars(projectId);
  const calendars = data?.workingCalendars;
  return useMemo(() => (calendars ? daysOf(calendars) : NONE), [calendars]);
}
