import { isWeekend } from '../../platform/day';
import styles from './gantt-back.module.css';
import type { Scale } from './scale';
import { ticksOf, unitsAt } from './ticks';
import { HEAD, ROW, type Shown } from './window';

interface GanttBackProps {
  scale: Scale;
  shown: Shown;
  left: number;
  right: number;
}

/** What lies behind the bars that show: the divisions of the ruler, the weekends when there is room. */
export function GanttBack({ scale, shown, left, right }: GanttBackProps) {
  const height = (shown.end - shown.first) * ROW;
  const { lower } = unitsAt(scale);
  const weekends = scale.perDay >= 7.5 ? ticksOf(scale, 'day', left, right).filter(({ day }) => isWeekend(day)) : [];
  return (
    <svg
      className={styles.back}
      width={scale.width}
      height={height}
      style={{ top: HEAD + shown.first * ROW }}
      aria-hidden="true"
    >
      <defs>
        <pattern id="plan-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--risquew)" />
          <path d="M0 0v6" stroke="var(--risque)" strokeWidth="2.4" />
        </pattern>
      </defs>
      {weekends.map(({ day, x, width }) => (
        <rect key={day} x={x} y="0" width={width} height={height} className={styles.weekend} />
      ))}
      {ticksOf(scale, lower, left, right).map(({ day, x }) => (
        <path key={day} d={`M${x.toFixed(1)} 0V${height}`} className={styles.line} />
      ))}
    </svg>
  );
}
