import type { DueStanding } from '../graphql/graphql';
import { addDays, type Day, daysBetween } from '../platform/day';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { ShapeAt } from '../ui/shape';
import { looks } from '../ui/state';
import styles from './date-drift.module.css';
import { timeScale } from './time-scale';
import { useWords } from './words';
import { lookOfStanding } from './work-state';

const WIDTH = 400;
const LEFT = 12;
const LENGTH = WIDTH - 2 * LEFT;

interface DateDriftProps {
  baselineOn: Day;
  /** Where it stands now: forecast, or done. */
  on: Day;
  driftDays: number;
  standing: DueStanding;
}

/** The agreed date as a dashed mark, the date it is now as a full one, and the days between them. */
export function DateDrift({ baselineOn, on, driftDays, standing }: DateDriftProps) {
  const say = useWords();
  const format = useFormat();
  const today = useToday();
  const days = [baselineOn, on].sort();
  const room = Math.max(30, Math.abs(daysBetween(baselineOn, on)));
  const from = addDays(days[0] ?? on, -room);
  const until = addDays(days[1] ?? on, room);
  const scale = timeScale(from, until, LEFT, LENGTH);
  const [base, now] = [scale.at(baselineOn), scale.at(on)];
  const { shape, tone } = looks[lookOfStanding[standing]];
  const shown = today >= from && today <= until;
  const label = say('drift.label', {
    baseline: format.day(baselineOn),
    on: format.day(on),
    days: format.days(driftDays, true),
  });
  return (
    <svg className={styles.drift} viewBox={`0 0 ${WIDTH} ${shown ? 66 : 50}`} role="img" aria-label={label}>
      <path d={`M${LEFT} 30H${WIDTH - LEFT}`} stroke="var(--edge)" />
      {scale.months.map((month) => (
        <g key={month}>
          <path d={`M${scale.at(month).toFixed(1)} 30v6`} stroke="var(--edge)" />
          <text x={scale.at(month) + 3} y="47" className={styles.month}>
            {format.monthName(Number(month.slice(5, 7)))}
          </text>
        </g>
      ))}
      {driftDays !== 0 && <path d={`M${base} 30H${now}`} strokeWidth="4" className={styles[tone]} />}
      <path d={`M${base} 20 ${base + 8} 30 ${base} 40 ${base - 8} 30Z`} className={styles.baseline} />
      <g className={styles.now}>
        <ShapeAt name={shape} x={now - 9} y={21} size={18} tone={`tone-${tone}`} />
      </g>
      <text x={(base + now) / 2} y="12" textAnchor="middle" className={styles.days}>
        {driftDays === 0 ? say('drift.none') : format.days(driftDays, true)}
      </text>
      {shown && (
        <>
          <path d={`M${scale.at(today)} 16V56`} stroke="var(--ink)" strokeWidth="1.6" />
          <text x={scale.at(today) + 5} y="63" className={styles.today}>
            {say('drift.today')}
          </text>
        </>
      )}
    </svg>
  );
}
