import { addDays, type Day, weekday } from '../../platform/day';

export type Regime = 'NONE' | 'FRANCE' | 'ALSACE_MOSELLE';

export interface Week {
  /** The partner’s own id. */
  readonly id: string;
  /** 1 is Monday and 7 is Sunday. */
  readonly weekdays: readonly number[];
  readonly holidays: Regime;
}

export interface ClosedSpan {
  readonly partnerId: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface HolidayDay {
  readonly day: Day;
  readonly regime: Regime;
}

/** Whether a partner keeps a public holiday. */
export const keeps = (regime: Regime, holiday: Regime): boolean =>
  regime === 'ALSACE_MOSELLE' || (regime === 'FRANCE' && holiday === 'FRANCE');

/** The closures that close a partner: its own, and those of the whole project. */
export const closuresOf = <C extends ClosedSpan>(closures: readonly C[], partnerId: string): C[] =>
  closures.filter((closure) => closure.partnerId === null || closure.partnerId === partnerId);

export const touches = (
  { startsOn, endsOn }: Pick<ClosedSpan, 'startsOn' | 'endsOn'>,
  days: Pick<ClosedSpan, 'startsOn' | 'endsOn'>,
): boolean => startsOn <= days.endsOn && days.startsOn <= endsOn;

/** What a partner does not work, closures aside: the rest of its week and the holidays it keeps. */
export function isOff(week: Week, holidays: readonly HolidayDay[]): (day: Day) => boolean {
  const worked = new Set(week.weekdays);
  const free = new Set(holidays.filter(({ regime }) => keeps(week.holidays, regime)).map(({ day }) => day));
  return (day) => !worked.has(weekday(day) || 7) || free.has(day);
}

/** Spans of days that follow each other and are all such, between two days. */
export function spansOf(from: Day, until: Day, isSuch: (day: Day) => boolean): Array<{ startsOn: Day; endsOn: Day }> {
  const spans: Array<{ startsOn: Day; endsOn: Day }> = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!isSuch(day)) continue;
    const last = spans.at(-1);
    if (last && addDays(last.endsOn, 1) === day) last.endsOn = day;
    else spans.push({ startsOn: day, endsOn: day });
  }
  return spans;
}
