import type { Day, Period } from '../../kernel/day.js';
import { Refusal } from '../../kernel/refusal.js';
import { beyond, dayAt, HORIZON, HORIZON_DAYS, placeOf, type Weekday, weekdayAt } from './horizon.calendar.js';
import { type HolidayRegime, publicHolidays } from './public-holidays.calendar.js';

/** What makes the working days of a partner. A day expressly worked is worked; else a closure closes it. */
export interface CalendarTerms {
  readonly weekdays: readonly Weekday[];
  readonly holidays: HolidayRegime;
  readonly closures: readonly Period[];
  /** Days worked although the week or a holiday says otherwise: a Saturday, Whit Monday. */
  readonly openings: readonly Period[];
}

/** Monday to Friday without the public holidays of France. */
export const FRENCH_WEEK: CalendarTerms = { weekdays: [1, 2, 3, 4, 5], holidays: 'FRANCE', closures: [], openings: [] };

/** Every question about working days, each answered without counting: the days of the horizon are counted once. */
export class WorkingCalendar {
  /** By place: how many working days come before it. One entry more than days. */
  readonly #ranks = new Uint16Array(HORIZON_DAYS + 1);
  /** By rank: where that working day is. */
  readonly #places: Uint16Array;

  /** Refuses with `calendar.never-works`. */
  constructor(terms: CalendarTerms) {
    const worked = workedDays(terms);
    for (let place = 0; place < HORIZON_DAYS; place++)
      this.#ranks[place + 1] = (this.#ranks[place] as number) + (worked[place] as number);
    this.#places = new Uint16Array(this.rank(HORIZON_DAYS));
    for (let place = 0, rank = 0; place < HORIZON_DAYS; place++) if (worked[place]) this.#places[rank++] = place;
    if (this.#places.length === 0) throw new Refusal('calendar.never-works');
  }

  works(day: Day): boolean {
    const place = placeOf(day);
    return this.rank(place + 1) > this.rank(place);
  }

  /** The day itself when it is worked, else the next that is. */
  onOrAfter(day: Day): Day {
    return dayAt(this.place(this.rank(placeOf(day))));
  }

  /** The day itself when it is worked, else the last that was. */
  onOrBefore(day: Day): Day {
    const rank = this.rank(placeOf(day) + 1) - 1;
    if (rank < 0) throw beyond();
    return dayAt(this.place(rank));
  }

  /** That many working days later, or earlier when negative: Friday and 1 is Monday, Sunday and 1 is Monday too. */
  add(day: Day, days: number): Day {
    if (days === 0) return this.onOrAfter(day);
    const rank = days > 0 ? this.rank(placeOf(day) + 1) + days - 1 : this.rank(placeOf(day)) + days;
    if (rank < 0) throw beyond();
    return dayAt(this.place(rank));
  }

  /** How many working days a period holds, both ends included; none when it ends before it begins. */
  count({ from, until }: Period): number {
    return until < from ? 0 : this.rank(placeOf(until) + 1) - this.rank(placeOf(from));
  }

  /** Working days before a place. Before the horizon there are none; beyond it, `schedule.beyond-horizon`. */
  rank(place: number): number {
    if (place <= 0) return 0;
    const rank = this.#ranks[place];
    if (rank === undefined) throw beyond();
    return rank;
  }

  /** Where the working day of that rank is. A rank below 0 is the first; beyond the last, `schedule.beyond-horizon`. */
  place(rank: number): number {
    const place = this.#places[rank < 0 ? 0 : rank];
    if (place === undefined) throw beyond();
    return place;
  }

  /** How many working days the horizon holds. */
  get length(): number {
    return this.#places.length;
  }
}

function workedDays({ weekdays, holidays, closures, openings }: CalendarTerms): Uint8Array {
  const week = new Set(weekdays);
  const worked = Uint8Array.from({ length: HORIZON_DAYS }, (_, place) => Number(week.has(weekdayAt(place))));
  const [first, last] = [Number(HORIZON.from.slice(0, 4)), Number(HORIZON.until.slice(0, 4))];
  for (let year = first; year <= last; year++)
    for (const { day } of publicHolidays(year, holidays)) worked[placeOf(day)] = 0;
  for (const closure of closures) mark(worked, closure, 0);
  for (const opening of openings) mark(worked, opening, 1);
  return worked;
}

/** What lies outside the horizon is left aside. */
function mark(worked: Uint8Array, { from, until }: Period, value: 0 | 1): void {
  if (until < HORIZON.from || from > HORIZON.until || until < from) return;
  const start = from < HORIZON.from ? 0 : placeOf(from);
  const end = until > HORIZON.until ? HORIZON_DAYS : placeOf(until) + 1;
  worked.fill(value, start, end);
}
