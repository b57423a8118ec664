import { type Day, daysBetween } from '../kernel/day.js';

/**
 * What an even pace would have reached at the end of that day, in whole percent rounded down:
 * 0 before the first day, 100 on the last day and after.
 */
export function expectedProgress(
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
  today: Day,
): number {
  if (today < startsOn) return 0;
  if (today >= endsOn) return 100;
  const elapsed = daysBetween(startsOn, today) + 1;
  return Math.floor((100 * elapsed) / (daysBetween(startsOn, endsOn) + 1));
}
