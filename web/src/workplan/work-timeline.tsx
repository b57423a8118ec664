import { addDays, type Day } from '../platform/day';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { ShapeAt } from '../ui/shape';
import { looks } from '../ui/state';
import { useWidth } from '../ui/use-width';
import type { Dated } from './dated';
import { lines, timeScale, widthOf } from './time-scale';
import { useWords } from './words';
import { lookOfStanding } from './work-state';
import styles from './work-timeline.module.css';

const LEFT = 16;
const END = 44;
const ROW = 20;
const MOST_LINES = 4;

interface WorkTimelineProps {
  startsOn: Day;
  endsOn: Day;
  dates: readonly Dated[];
}

/** A work package from its first to its last day, with what it has to reach on the way and where today is. */
export function WorkTimeline({ startsOn, endsOn, dates }: WorkTimelineProps) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const last = [endsOn, ...dates.map(({ on }) => on)].sort().at(-1) ?? endsOn;
  const { ref, width } = useWidth(900);
  const scale = timeScale(startsOn, last, LEFT, width - LEFT - END);
  const from = scale.at(startsOn);
  const until = scale.at(addDays(endsOn, 1));
  const now = scale.at(today);
  const marks = dates.map((date) => ({ date, x: scale.at(date.on), width: 18 + widthOf(date.code) }));
  const placed = lines(marks, MOST_LINES);
  const depth = Math.max(0, ...placed.map((line) => line ?? 0)) + 1;
  const height = 58 + depth * ROW;
  const running = today >= startsOn && today <= last;
  return (
    <div ref={ref} className={styles.frame}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={say('timeline.label', {
          from: format.day(startsOn),
          until: format.day(endsOn),
          count: dates.length,
          today: format.day(today),
        })}
      >
        <rect
          x={from}
          y="28"
          width={until - from}
          height="9"
          fill="var(--sunken)"
          stroke="var(--edge)"
          strokeWidth=".8"
        />
        {today > startsOn && (
          <rect x={from} y="30.5" width={Math.max(0, now - from)} height="4" fill="var(--ink3)" opacity=".55" />
        )}
        {scale.months.map((month) => {
          const year = month.slice(5, 7) === '01';
          return (
            <g key={month}>
              <path d={`M${scale.at(month).toFixed(1)} 37v${year ? 9 : 4}`} stroke="var(--edge)" />
              {year && (
                <text x={scale.at(month) + 4} y="20" className={styles.year}>
                  {month.slice(0, 4)}
                </text>
              )}
            </g>
          );
        })}
        {marks.map(({ date, x }, place) => {
          const look = looks[lookOfStanding[date.standing]];
          const line = placed[place];
          const y = 50 + (line ?? MOST_LINES - 1) * ROW;
          return (
            <g key={date.id}>
              <title>{`${date.code}, ${format.day(date.on)}`}</title>
              <path d={`M${x.toFixed(1)} 28V${y}`} stroke="var(--line)" />
              <ShapeAt name={look.shape} x={x - 6} y={y - 2} size={12} tone={`tone-${look.tone}`} />
              {line !== undefined && (
                <text x={x + 10} y={y + 9} className={styles.code}>
                  {date.code}
                </text>
              )}
            </g>
          );
        })}
        {running && (
          <g>
            <path d={`M${now.toFixed(1)} 16V${height - 8}`} stroke="var(--ink)" strokeWidth="1.8" />
            <path d={`M${(now - 5).toFixed(1)} 9h10l-5 8z`} fill="var(--ink)" />
            <text
              x={now > width / 2 ? now - 9 : now + 9}
              y="16"
              textAnchor={now > width / 2 ? 'end' : 'start'}
              className={styles.today}
            >
              {format.day(today, 'short')}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
