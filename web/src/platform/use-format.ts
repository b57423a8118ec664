import { useMemo } from 'react';
import type { Day } from './day';
import * as format from './format';
import { useLanguage } from './language';
import { useTodayIfKnown } from './today';

const bind = (language: format.Language, today: Day) => ({
  language,
  decimal: (value: string | number, digits?: number) => format.decimal(value, language, digits),
  money: (value: string, cents?: 'always' | 'never') => format.money(value, language, cents),
  signedMoney: (value: string, cents?: 'always' | 'never') => format.signedMoney(value, language, cents),
  axisMoney: (value: string) => format.axisMoney(value, language),
  percent: (value: string | number, digits?: number) => format.percent(value, language, digits),
  percentOf: (part: string, whole: string, digits?: number) => format.percentOf(part, whole, language, digits),
  day: (value: Day, style?: format.DayStyle) => format.day(value, language, style),
  due: (value: Day) => format.due(value, today, language),
  since: (value: Day) => format.since(value, today, language),
  days: (count: number, signed?: boolean) => format.days(count, language, signed),
  hours: (value: string) => format.hours(value, language),
  moment: (instant: string) => format.moment(instant, today, language),
  monthName: (month: number) => format.monthName(month, language),
  weekdayName: (day: Day) => format.weekdayName(day, language),
});

/** Every way of writing a figure or a day, in the language of the page and as of the day the API said. */
export function useFormat(): ReturnType<typeof bind> {
  const { language } = useLanguage();
  const today = useTodayIfKnown() ?? '';
  return useMemo(() => bind(language, today), [language, today]);
}
