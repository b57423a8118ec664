import type { Period } from '../../kernel/day.js';
import { type Compiled, compiled } from '../schedule/compiled.calendar.js';
import type { Weekday } from '../schedule/horizon.calendar.js';
import type { HolidayRegime } from '../schedule/public-holidays.calendar.js';
import { type CalendarTerms, FRENCH_WEEK, type WorkingCalendar } from '../schedule/working.calendar.js';
import { type ClosedDays, closes } from './closure.rules.js';

/** The week of a partner, as it was chosen. */
export interface PartnerWeek {
  readonly partnerId: string;
  readonly weekdays: readonly Weekday[];
  readonly holidays: HolidayRegime;
}

/** By which days each partner of a plan works. */
export class PlanCalendars {
  /** Every calendar there is, once, by its key. */
  readonly all = new Map<string, WorkingCalendar>();
  readonly #weeks: ReadonlyMap<string, PartnerWeek>;
  readonly #byPartner = new Map<string, Compiled>();

  constructor(
    weeks: readonly PartnerWeek[],
    private readonly closures: readonly ClosedDays[],
  ) {
    this.#weeks = new Map(weeks.map((week) => [week.partnerId, week]));
  }

  of(partnerId: string): WorkingCalendar {
    return this.compiledFor(partnerId).calendar;
  }

  /** The same for all who work by the same days. */
  keyOf(partnerId: string): string {
    return this.compiledFor(partnerId).key;
  }

  /** Its week, its holidays, its closures and those of the whole project; the usual French week until it says otherwise. */
  termsOf(partnerId: string): CalendarTerms {
    const { weekdays, holidays } = this.#weeks.get(partnerId) ?? FRENCH_WEEK;
    const closures = this.closures.filter((closure) => closes(closure, partnerId)).map(periodOf);
    return { weekdays, holidays, closures, openings: [] };
  }

  private compiledFor(partnerId: string): Compiled {
    const known = this.#byPartner.get(partnerId);
    if (known) return known;
    const found = compiled(this.termsOf(partnerId));
    this.#byPartner.set(partnerId, found);
    this.all.set(found.key, found.calendar);
    return found;
  }
}

const periodOf = ({ startsOn, endsOn }: ClosedDays): Period => ({ from: startsOn, until: endsOn });

/** Everyone works the usual French week. */
export const usualCalendars = (): PlanCalendars => new PlanCalendars([], []);
