import { addDays, type Day, type Period } from '../../kernel/day.js';
import { addMonths } from '../project.calendar.js';

/**
 * The days of a project month. M1 begins on the first day of the project, M2 on the same day of the next month, so
 * that a project of 48 months ends on the last day of M48.
 */
export const periodOfMonth = (startsOn: Day, month: number): Period => ({
  from: addMonths(startsOn, month - 1),
  until: addDays(addMonths(startsOn, month), -1),
});

/** The project month that holds a day, from 1; 0 and below before the project begins. */
export function monthOfProject(startsOn: Day, day: Day): number {
  const count = (of: Day): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  const months = count(day) - count(startsOn);
  return addMonths(startsOn, months) <= day ? months + 1 : months;
}

/** `M16`. */
export const monthName = (month: number): string => `M${month}`;

/** Reads `M16`, `m16` or `16`; nothing when it is no month. */
export function monthNamed(text: string): number | undefined {
  const [, digits] = /^\s*[Mm]?\s*(\d{1,4})\s*$/.exec(text) ?? [];
  return digits && Number(digits) > 0 ? Number(digits) : undefined;
}
