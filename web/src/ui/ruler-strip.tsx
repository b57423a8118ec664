import { addDays, type Day, daysBetween, yearMonthDate } from '../platform/day';
import { useFormat } from '../platform/use-format';
import styles from './ruler-strip.module.css';
import { ShapeAt } from './shape';
import { looks, type StateName } from './state';
import { useWidth } from './use-width';

export interface RulerPeriod {
  readonly label: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface RulerMark {
  readonly code: string;
  readonly day: Day;
  readonly state: StateName;
}

interface RulerStripProps {
  startsOn: Day;
  endsOn: Day;
  today: Day;
  /** What stands at the pointer: "14 nov. 2019, M22". */
  todayLabel: string;
  periods: readonly RulerPeriod[];
  marks: readonly RulerMark[];
  /** The whole rule in one sentence, for those who hear the page. */
  label: string;
}

const MARGIN = 32;
const END = 24;
const NARROWEST = 1100;

/** The room that the name of a period takes after its bound. */
const NAME = 28;

function monthStarts(from: Day, to: Day): readonly Day[] {
  const [year, month] = yearMonthDate(from);
  const starts: Day[] = [];
  for (let at = month; ; at += 1) {
    const day = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
    if (day >= to) return starts;
    starts.push(day);
  }
}

/** The pole laid down: one band per period, milestones as marks, today as a pointer. */
export function RulerStrip({ startsOn, endsOn, today, todayLabel, periods, marks, label }: RulerStripProps) {
  const { ref, width } = useWidth(1352);
  const format = useFormat();
  const drawn = Math.max(width, NARROWEST);
  const length = daysBetween(startsOn, addDays(endsOn, 1));
  const at = (day: Day): number =>
    MARGIN + ((drawn - MARGIN - END) * Math.min(length, Math.max(0, daysBetween(startsOn, day)))) / length;
  const now = at(today);
  const slide = Math.min(Math.max(0, drawn - width), Math.max(0, now - width * 0.45));
  const running = today >= startsOn && today <= endsOn;
  const bounds = periods.map(({ startsOn: day }) => at(day));
  const nameAt = (bound: number): number => {
    const near = marks.map(({ day }) => at(day)).find((x) => x > bound - 4 && x < bound + NAME);
    return near === undefined ? bound + 6 : near + 10;
  };
  let taken = Number.NEGATIVE_INFINITY;

  return (
    <div ref={ref} className={styles.rule}>
      <svg width={width} height="46" viewBox={`${slide} 0 ${width} 46`} role="img" aria-label={label}>
        <title>{label}</title>
        {periods.map(({ label: name, startsOn: from, endsOn: to }, place) => {
          const [x, end] = [at(from), at(addDays(to, 1))];
          const past = to < today;
          const current = from <= today && !past;
          const solid = place % 2 === 0;
          return (
            <g key={name}>
              <rect
                x={x}
                y="13"
                width={Math.max(0, (current ? now : end) - x)}
                height="7"
                fill={past && solid ? 'var(--pole)' : past || current || !solid ? 'var(--surface)' : 'var(--sunken)'}
                stroke={past || current ? 'var(--pole)' : 'var(--edge)'}
              />
              {current && (
                <rect
                  x={now}
                  y="13"
                  width={Math.max(0, end - now)}
                  height="7"
                  fill="var(--surface)"
                  stroke="var(--edge)"
                />
              )}
              <path d={`M${x.toFixed(1)} 20v19`} stroke="var(--line)" />
              <text x={nameAt(x)} y="38" className={current ? styles.now : styles.period}>
                {name}
              </text>
            </g>
          );
        })}
        {monthStarts(startsOn, endsOn).map((day) => (
          <path key={day} d={`M${at(day).toFixed(1)} 20v${day.slice(5, 7) === '01' ? 8 : 5}`} stroke="var(--line)" />
        ))}
        {marks.map(({ code, day, state }) => {
          const { shape, tone } = looks[state];
          const x = at(day);
          const size = code.length * 7 + 4;
          const next = bounds.find((bound) => bound > x) ?? drawn - END + 10;
          const opens = bounds.some((bound) => x > bound - 4 && x < bound + NAME);
          const before = opens || next - x < size + 14;
          const [from, to] = before ? [x - size - 8, x + 6] : [x - 6, x + size + 8];
          const crowded = from < taken;
          taken = Math.max(taken, crowded ? x + 6 : to);
          return (
            <g key={code}>
              <title>{`${code}, ${format.day(day)}`}</title>
              <ShapeAt name={shape} x={x - 5.5} y={27.5} tone={`tone-${tone}`} />
              {!crowded && (
                <text x={before ? x - 8 : x + 8} y="37.5" textAnchor={before ? 'end' : 'start'} className={styles.code}>
                  {code}
                </text>
              )}
            </g>
          );
        })}
        {running && (
          <g>
            <path d={`M${now.toFixed(1)} 8v30`} stroke="var(--ink)" strokeWidth="2" />
            <path d={`M${(now - 5).toFixed(1)} 3h10l-5 7z`} fill="var(--ink)" />
            <text
              x={now < slide + 130 ? now + 10 : now - 10}
              y="10"
              textAnchor={now < slide + 130 ? 'start' : 'end'}
              className={styles.today}
            >
              {todayLabel}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
