import { type Day, dayOf } from '../kernel/day.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** The same day that many months later, or the last day of a shorter month: 31 January and one month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(first / 12), (first % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return dayOf(`${toYear}-${two(toMonth)}-${two(Math.min(date, last))}`);
}
