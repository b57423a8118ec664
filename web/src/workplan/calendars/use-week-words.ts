import type { Week } from './closed-days';
import { useWords } from './words';

const EVERY = 7;

/** A week in words: from Monday to Thursday, with which public holidays. */
export function useWeekWords() {
  const say = useWords();
  const list = new Intl.ListFormat(say.language, { type: 'conjunction' });
  const named = (day: number) => say(`day.${day as 1}`);
  const days = (weekdays: readonly number[]): string => {
    const [first = 1, ...rest] = [...weekdays].sort();
    const last = rest.at(-1) ?? first;
    if (weekdays.length === EVERY) return say('week.every');
    if (rest.length > 1 && last - first === rest.length)
      return say('week.span', { from: named(first), until: named(last) });
    return list.format([first, ...rest].map(named));
  };
  const week = ({ weekdays, holidays }: Week): string =>
    say('week.worked', { days: days(weekdays), holidays: say(`holidays.${holidays}`) });
  return { week, named };
}
