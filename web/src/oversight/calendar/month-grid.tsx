import type { CalendarEntryFragment } from '../../graphql/graphql';
import { type Day, isWeekend } from '../../platform/day';
import { useToday } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import styles from './calendar.module.css';
import { EntryLink } from './entry-link';
import { weeksOf } from './month';

interface MonthGridProps {
  caption: string;
  month: Day;
  entries: readonly CalendarEntryFragment[];
}

/** A month as a table of weeks. */
export function MonthGrid({ caption, month, entries }: MonthGridProps) {
  const format = useFormat();
  const today = useToday();
  const weeks = weeksOf(month);
  return (
    <table className={styles.month}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {format.weekdayName(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                data-out={day.slice(0, 7) !== month.slice(0, 7) || undefined}
                data-rest={isWeekend(day) || undefined}
              >
                <time dateTime={day} className={styles.date} aria-current={day === today ? 'date' : undefined}>
                  {Number(day.slice(8))}
                </time>
                <ul>
                  {entries
                    .filter(({ on }) => on === day)
                    .map((entry) => (
                      <li key={entry.id}>
                        <EntryLink entry={entry} />
                      </li>
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
