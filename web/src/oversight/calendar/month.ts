import { addDays, addMonths, type Day, weekday } from '../../platform/day';

/** The first day of the month that holds a day. */
export const firstOf = (day: Day): Day => `${day.slice(0, 8)}01`;

/** The last day of the month that holds a day. */
export const lastOf = (day: Day): Day => addDays(addMonths(firstOf(day), 1), -1);

/** The weeks that show a month, from Monday to Sunday, with the days around it. */
export function weeksOf(day: Day): Day[][] {
  const first = firstOf(day);
  const monday = addDays(first, -((weekday(first) + 6) % 7));
  const weeks: Day[][] = [];
  for (let start = monday; start <= lastOf(day); start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(start, i)));
  return weeks;
}
