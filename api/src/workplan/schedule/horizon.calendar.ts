import { addDays, type Day, daysBetween, type Period } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';

/** The century that working calendars cover. Inside it a day has a place, from 0, and a plan is counted in places. */
export const HORIZON: Period = { from: '2000-01-01', until: '2099-12-31' };
export const HORIZON_DAYS = daysBetween(HORIZON.from, HORIZON.until) + 1;

const written: Day[] = [];
const places = new Map<Day, number>();

/** Refuses with `schedule.beyond-horizon`. */
export function placeOf(day: Day): number {
  const known = places.get(day);
  if (known !== undefined) return known;
  if (day < HORIZON.from || day > HORIZON.until) throw beyond();
  const place = daysBetween(HORIZON.from, day);
  places.set(day, place);
  return place;
}

export function dayAt(place: number): Day {
  if (place < 0 || place >= HORIZON_DAYS) throw beyond();
  written[place] ??= addDays(HORIZON.from, place);
  return written[place];
}

/** 1 is Monday and 7 is Sunday, as ISO counts them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The first place of the horizon is a Saturday. */
export const weekdayAt = (place: number): Weekday => (((place + 5) % 7) + 1) as Weekday;

export const beyond = (): Refusal => new Refusal('schedule.beyond-horizon', { ...HORIZON });
