import { type Day, dayOf } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { HORIZON } from '../../workplan/schedule/horizon.calendar.js';

/** An instant as the format writes it: a day, and the minutes of it that have passed. */
export interface Instant {
  readonly day: Day;
  readonly minutes: number;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const DURATION =
  /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Refuses with `plan-file.impossible-date` what is no day of the century that plans are reckoned in. */
export function instantOf(text: string, where: { readonly task: string; readonly field: string }): Instant {
  const [, date = '', hours = '0', minutes = '0'] = INSTANT.exec(text) ?? [];
  try {
    const day = dayOf(date);
    if (day < HORIZON.from || day > HORIZON.until || Number(hours) > 24 || Number(minutes) > 59) throw new Error(text);
    return { day, minutes: Number(hours) * 60 + Number(minutes) };
  } catch {
    throw new Refusal('plan-file.impossible-date', { ...where, text: text.slice(0, 40) });
  }
}

/** Minutes of work; none when the text is no duration. */
export function minutesOf(text: string): number | undefined {
  const [all, sign, years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(text) ?? [];
  if (all === undefined || all.length < 3) return undefined;
  const size =
    ((Number(years) * 365 + Number(months) * 30 + Number(days)) * 24 + Number(hours)) * 60 +
    Number(minutes) +
    Number(seconds) / 60;
  return sign ? -size : size;
}

export const isYes = (text: string): boolean => text === '1' || text.toLowerCase() === 'true';

/** A whole number; none when the text is none. */
export function wholeOf(text: string): number | undefined {
  return /^-?\d{1,12}(\.\d+)?$/.test(text) ? Math.round(Number(text)) : undefined;
}
