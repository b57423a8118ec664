import { addDays, addMonths, type Day, projectMonth, yearMonthDate } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import styles from './gantt-ruler.module.css';
import type { Scale } from './scale';
import { type TickUnit, ticksOf, unitsAt } from './ticks';
import { HEAD } from './window';
import { useWords } from './words';

interface GanttRulerProps {
  scale: Scale;
  /** The first day of the project: its months are counted from there. */
  startsOn: Day;
  today: Day;
  left: number;
  right: number;
}

/** What a division is called, in the room it has. */
function useNames(startsOn: Day) {
  const say = useWords();
  const format = useFormat();
  return (unit: TickUnit, day: Day, width: number): { name: string; aside?: string } => {
    const [year, month, date] = yearMonthDate(day);
    if (unit === 'day') return { name: width < 24 ? '' : String(date) };
    if (unit === 'week') return { name: width < 50 ? '' : format.day(day, 'short') };
    if (unit === 'year') return { name: String(year) };
    const number = projectMonth(startsOn, addDays(addMonths(day, 1), -1));
    const aside = number > 0 && width > 58 ? `M${number}` : undefined;
    if (unit === 'month')
      return { name: width < 30 ? '' : width > 120 ? format.day(day, 'month') : format.monthName(month), aside };
    return { name: say('ruler.quarter', { number: Math.ceil(month / 3) }), aside };
  };
}

/** How far apart a name is said again along a wide division, so that one of them shows wherever one looks. */
const AGAIN = 330;

/** Where the name of a division stands, as often as it takes, as far as that shows. */
function placesOf(x: number, width: number, left: number, right: number): readonly number[] {
  const count = Math.max(1, Math.floor((width - 90) / AGAIN) + 1);
  const places = Array.from({ length: count }, (_, place) => x + 6 + place * AGAIN);
  return places.filter((at) => at > left - AGAIN && at < right);
}

/** The rule above the bars: years and months, or months and days, the months of the project and today. */
export function GanttRuler({ scale, startsOn, today, left, right }: GanttRulerProps) {
  const say = useWords();
  const format = useFormat();
  const nameOf = useNames(startsOn);
  const { upper, lower } = unitsAt(scale);
  const now = scale.at(today);
  const running = now >= 0 && now <= scale.width;
  const ticks = ticksOf(scale, lower, left, right);
  return (
    <svg width={scale.width} height={HEAD} className={styles.ruler} aria-hidden="true">
      {ticksOf(scale, upper, left, right).map(({ day, x, width }) => {
        const [year, month] = yearMonthDate(day);
        const past = day < today;
        const pole = (upper === 'year' ? year : month) % 2 === 0;
        return (
          <g key={day}>
            <rect
              x={x + 0.5}
              y="21.5"
              width={Math.max(0, width - 1)}
              height="7"
              className={past ? (pole ? styles.pole : styles.gone) : pole ? styles.sunken : styles.coming}
            />
            {placesOf(x, width, left, right)
              .filter((at) => !running || at < now - 44 || at > now + 140)
              .map((at) => (
                <text key={at} x={at} y="15" className={styles.strong}>
                  {nameOf(upper, day, width).name}
                </text>
              ))}
          </g>
        );
      })}
      {ticks.map(({ day, x, width }) => {
        const { name, aside } = nameOf(lower, day, width);
        return (
          <g key={day}>
            <path d={`M${x.toFixed(1)} 30V${HEAD}`} className={styles.line} />
            <text x={x + (lower === 'day' ? width / 2 : 6)} y="46" textAnchor={lower === 'day' ? 'middle' : 'start'}>
              {name}
              {aside && (
                <tspan className={styles.month} dx="5">
                  {aside}
                </tspan>
              )}
            </text>
          </g>
        );
      })}
      {running && (
        <>
          <path d={`M${now - 5} 20h10l-5 9z`} className={styles.pointer} />
          <path d={`M${now} 29V${HEAD}`} className={styles.now} />
          <text x={now + 9} y="15" className={styles.today}>
            {say('ruler.today', { day: format.day(today, 'short') })}
          </text>
        </>
      )}
    </svg>
  );
}
