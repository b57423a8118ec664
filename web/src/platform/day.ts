/** A calendar day as the API writes it: "2019-11-14". It sorts as text and has no hour. */
export type Day = string;

const MILLISECONDS = 86_400_000;

const parts = (day: Day): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

const ordinal = (day: Day): number => {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
};

/** The year, the month from 1 and the date of a day. */
export const yearMonthDate = parts;

/** How many days lie from one day to another, negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from);

/** The day that comes so many days later. */
export const addDays = (day: Day, count: number): Day =>
  new Date((ordinal(day) + count) * MILLISECONDS).toISOString().slice(0, 10);

/** The same day that many months later, or the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day of the week, 0 for Sunday. */
export const weekday = (day: Day): number => (((ordinal(day) + 4) % 7) + 7) % 7;

/** True on Saturdays and Sundays. */
export const isWeekend = (day: Day): boolean => weekday(day) % 6 === 0;

/**
 * The number of the project month that holds a day: each begins on the day on which the project began, so that one of
 * 48 months from 8 February 2018 ends with M48 on 7 February 2022.
 */
export function projectMonth(start: Day, day: Day): number {
  const [startYear, startMonth] = parts(start);
  const [year, month] = parts(day);
  const months = (year - startYear) * 12 + month - startMonth;
  return addMonths(start, months) <= day ? months + 1 : months;
}

/** True when the text is a day that exists. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return addDays(text, 0) === text;
};
