import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { addDays, type Day, daysBetween, isWeekend, weekday, yearMonthDate } from '../platform/day';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { ShapeAt } from '../ui/shape';
import { looks } from '../ui/state';
import { widthOf } from '../workplan/time-scale';
import { lookOfStanding } from '../workplan/work-state';
import styles from './month-strip.module.css';
import { type MonthTask, useTaskWords } from './month-task';
import { type Pole, plant } from './strip-layout';
import { useWords } from './words';

const WIDTH = 1240;
const LEFT = 6;
const LEVEL = 40;
const MONDAY = 1;

/** Thirty days, their weekends, and a pole planted on each day that something is due. */
export function MonthStrip({ from, until, items }: { from: Day; until: Day; items: readonly MonthTask[] }) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const wordsOf = useTaskWords();
  const drawing = useRef<SVGSVGElement>(null);
  const [reached, setReached] = useState(0);
  const count = daysBetween(from, until) + 1;
  const dayWidth = (WIDTH - 2 * LEFT) / count;
  const days = Array.from({ length: count }, (_, place) => addDays(from, place));
  const poles = plant(items, (task) => wordsOf(task).short, { from, left: LEFT, dayWidth, days: count });
  const top = 16 + Math.max(0, ...poles.map(({ level }) => level)) * LEVEL;
  const ground = top + 80;
  const height = ground + 48;
  const label = say('strip.label', { from: format.day(from), until: format.day(until), count: poles.length });
  const walk = (place: number) =>
    drawing.current
      ?.querySelectorAll<SVGElement>('[data-pole]')
      [Math.max(0, Math.min(poles.length - 1, place))]?.focus();
  return (
    <nav className={styles.strip} aria-label={label}>
      <svg ref={drawing} role="presentation" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        {days.map((day, place) => (
          <DayMark
            key={day}
            day={day}
            x={LEFT + place * dayWidth}
            width={dayWidth}
            top={top}
            ground={ground}
            today={today}
            first={place === 0}
          />
        ))}
        <path d={`M${LEFT} ${ground}H${WIDTH - LEFT}`} stroke="var(--edge)" />
        {poles.map((pole, place) => (
          <PoleMark
            key={pole.task.id}
            pole={pole}
            top={top}
            ground={ground}
            reached={place === Math.min(reached, poles.length - 1)}
            onReach={() => setReached(place)}
            onWalk={(by) => walk(place + by)}
          />
        ))}
      </svg>
    </nav>
  );
}

interface PoleMarkProps {
  pole: Pole<MonthTask>;
  top: number;
  ground: number;
  /** The one that Tab stops at; the arrows lead to the others. */
  reached: boolean;
  onReach: () => void;
  onWalk: (by: number) => void;
}

function PoleMark({ pole: { task, x, level, before }, top, ground, reached, onReach, onWalk }: PoleMarkProps) {
  const format = useFormat();
  const { what, short, to } = useTaskWords()(task);
  const { shape, tone } = looks[lookOfStanding[task.standing]];
  const head = top - level * LEVEL;
  const side = { x: before ? x - 13 : x + 13, textAnchor: before ? 'end' : 'start' } as const;
  const width = 26 + widthOf(short, 14);
  return (
    <Link
      to={to}
      data-pole={task.id}
      tabIndex={reached ? 0 : -1}
      className={styles.pole}
      aria-label={`${[short, task.askedBy].filter(Boolean).join(' ')}, ${format.day(task.dueOn, 'weekday')}. ${what}`}
      onFocus={onReach}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight' || key === 'ArrowLeft') onWalk(key === 'ArrowRight' ? 1 : -1);
      }}
    >
      <rect
        x={before ? x + 13 - width : x - 13}
        y={head - 5}
        width={width}
        height="48"
        rx="4"
        className={styles.around}
      />
      <path d={`M${x} ${ground}V${head + 12}`} stroke="var(--pole)" strokeWidth="4" />
      <path d={`M${x} ${ground - 11}V${head + 12}`} stroke="var(--surface)" strokeWidth="2.4" strokeDasharray="9 11" />
      <ShapeAt name={shape} x={x - 7} y={head} size={14} tone={`tone-${tone}`} />
      <text {...side} y={head + 15} className={styles.what}>
        {short}
      </text>{' '}
      {task.askedBy && (
        <text {...side} y={head + 33} className={styles.from}>
          {task.askedBy}
        </text>
      )}
    </Link>
  );
}

interface DayMarkProps {
  day: Day;
  x: number;
  width: number;
  top: number;
  ground: number;
  today: Day;
  first: boolean;
}

function DayMark({ day, x, width, top, ground, today, first }: DayMarkProps) {
  const format = useFormat();
  const [, month, date] = yearMonthDate(day);
  const names = first || date === 1;
  const dress = day === today || names ? styles.now : styles.day;
  return (
    <g>
      {isWeekend(day) && <rect x={x} y={top} width={width} height={ground - top + 32} fill="var(--sunken)" />}
      <path d={`M${x.toFixed(1)} ${ground}v7`} stroke="var(--edge)" />
      <text x={x + width / 2} y={ground + 25} textAnchor="middle" className={day === today ? styles.now : styles.day}>
        {date}
      </text>
      {(names || weekday(day) === MONDAY) && (
        <text x={x + width / 2} y={ground + 43} textAnchor="middle" className={dress}>
          {names ? format.monthName(month) : format.weekdayName(day)}
        </text>
      )}
    </g>
  );
}
