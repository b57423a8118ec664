import { addDays, type Day, daysBetween } from '../../platform/day';
import { can } from '../../platform/permissions';
import { useToday } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { IllustrativeMark } from '../../ui/illustrative-mark';
import { Legend } from '../../ui/legend';
import { type Calendars, type Closure, KEEP, nameOf, type PartnerWeek } from './calendars-data';
import { closuresOf, keeps, touches } from './closed-days';
import { useWeekWords } from './use-week-words';
import { useWords } from './words';
import styles from './year-strip.module.css';

interface YearStripProps {
  calendars: Calendars;
  year: number;
  onChange: (week: PartnerWeek) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** A year as one strip of days: how far along it a day begins, in percent. */
const placesIn = (year: number) => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const days = daysBetween(first, last) + 1;
  const at = (day: Day): number => (100 * daysBetween(first, day)) / days;
  return {
    ...{ first, last, startsOn: first, endsOn: last, at },
    span: ({ startsOn, endsOn }: Pick<Closure, 'startsOn' | 'endsOn'>) => {
      const left = Math.max(0, at(startsOn));
      return { left: `${left}%`, width: `${Math.min(100, at(addDays(endsOn, 1))) - left}%` };
    },
  };
};

/** The closed days of a year: one strip for the whole project, one for each partner. */
export function YearStrip({ calendars, year, onChange }: YearStripProps) {
  const say = useWords();
  const format = useFormat();
  const words = useWeekWords();
  const keeper = calendars.weeks.some((week) => can(week, KEEP));
  const place = placesIn(year);
  return (
    <>
      <table className={styles.strip}>
        <caption className="vh">{say('strip.caption', { year: String(year) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('strip.who')}</th>
            <th scope="col">
              <span className="vh">{say('strip.year')}</span>
              <span aria-hidden="true" className={styles.names}>
                {MONTHS.map((month) => (
                  <i key={month} style={{ left: `${place.at(firstOf(year, month))}%` }}>
                    {format.monthName(month)}
                  </i>
                ))}
              </span>
            </th>
            {keeper && (
              <th scope="col">
                <span className="vh">{say('column.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('strip.all')}</th>
            <Strip year={year} closures={calendars.closures.filter(({ partnerId }) => partnerId === null)} days={[]} />
            {keeper && <td />}
          </tr>
          {calendars.weeks.map((week) => (
            <tr key={week.id}>
              <th scope="row">
                <IllustrativeMark when={week.partner.illustrative}>{week.partner.shortName}</IllustrativeMark>
                <span className={styles.week}>{words.week(week)}</span>
              </th>
              <Strip
                year={year}
                closures={closuresOf(calendars.closures, week.id)}
                days={calendars.holidays
                  .filter(({ regime }) => keeps(week.holidays, regime))
                  .map(({ day, name }) => ({ day, name: say(`holiday.${name}`) }))}
              />
              {keeper && (
                <td className={styles.act}>
                  {can(week, KEEP) && (
                    <Button
                      size="small"
                      label={`${say('strip.change')}, ${week.partner.shortName}`}
                      onClick={() => onChange(week)}
                    >
                      {say('strip.change')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.legend}>
        <Legend
          items={[
            { mark: <i className={styles.own} />, label: say('legend.own') },
            { mark: <i className={styles.all} />, label: say('legend.all') },
            { mark: <i className={styles.holiday} />, label: say('legend.holiday') },
            { mark: <i className={styles.today} />, label: say('legend.today') },
          ]}
        />
      </div>
    </>
  );
}

const firstOf = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;

interface StripProps {
  year: number;
  closures: readonly Closure[];
  days: readonly { readonly day: Day; readonly name: string }[];
}

function Strip({ year, closures, days }: StripProps) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const place = placesIn(year);
  const shown = closures.filter((closure) => touches(closure, place));
  const free = days.filter(({ day }) => day >= place.first && day <= place.last);
  const told = (closure: Closure) =>
    say('strip.one', {
      name: nameOf(closure, say.language),
      ...{ from: format.day(closure.startsOn), until: format.day(closure.endsOn) },
    });
  const which = shown.length > 0 ? ` : ${shown.map(told).join(' ; ')}` : '';
  return (
    <td>
      <span className="vh">{say('strip.told', { closures: shown.length, which, holidays: free.length })}</span>
      <span aria-hidden="true" className={styles.days}>
        {MONTHS.slice(1).map((month) => (
          <i key={month} className={styles.line} style={{ left: `${place.at(firstOf(year, month))}%` }} />
        ))}
        {free.map(({ day, name }) => (
          <i
            key={day}
            className={styles.holiday}
            style={{ left: place.span({ startsOn: day, endsOn: day }).left }}
            title={`${name}, ${format.day(day)}`}
          />
        ))}
        {shown.map((closure) => (
          <i
            key={closure.id}
            className={closure.partnerId === null ? styles.all : styles.own}
            style={place.span(closure)}
            title={told(closure)}
          />
        ))}
        {today >= place.first && today <= place.last && (
          <i className={styles.today} style={{ left: `${place.at(today)}%` }} />
        )}
      </span>
    </td>
  );
}
