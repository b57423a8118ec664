import type { CalendarEntryFragment } from '../../graphql/graphql';
import { DayText } from '../../ui/figures';
import styles from './calendar.module.css';
import { EntryLink } from './entry-link';

/** The days of a month that hold something, one under the other. */
export function Agenda({ entries }: { entries: readonly CalendarEntryFragment[] }) {
  const days = [...new Set(entries.map(({ on }) => on))];
  return (
    <ol className={styles.agenda}>
      {days.map((day) => (
        <li key={day}>
          <h3>
            <DayText day={day} style="weekday" />
          </h3>
          <ul>
            {entries
              .filter(({ on }) => on === day)
              .map((entry) => (
                <li key={entry.id}>
                  <EntryLink entry={entry} long />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
