import { isWeekend } from '../../platform/day';
import { isOff, touches } from '../calendars/closed-days';
import type { PartnerDays } from '../calendars/partner-days';
import styles from './gantt-back.module.css';
import type { Scale } from './scale';
import { ticksOf, unitsAt } from './ticks';
import { HEAD, ROW, type Shown } from './window';

interface GanttBackProps {
  scale: Scale;
  shown: Shown;
  left: number;
  right: number;
  /** By which days the partner works whose row is looked at. */
  by: PartnerDays | undefined;
}

/** What lies behind the bars that show: the divisions of the ruler, the days that are not worked when there is room. */
export function GanttBack({ scale, shown, left, right, by }: GanttBackProps) {
  const height = (shown.end - shown.first) * ROW;
  const { lower } = unitsAt(scale);
  const off = by ? isOff(by.week, by.holidays) : isWeekend;
  const free = scale.perDay >= 7.5 ? ticksOf(scale, 'day', left, right).filter(({ day }) => off(day)) : [];
  const seen = { startsOn: scale.dayAt(Math.max(0, left)), endsOn: scale.dayAt(Math.min(right, scale.width)) };
  const closures = by?.closures.filter((closure) => touches(closure, seen)) ?? [];
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
        <pattern id="plan-closed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v7" stroke="var(--ink3)" strokeWidth="1.6" />
        </pattern>
      </defs>
      {free.map(({ day, x, width }) => (
        <rect key={day} x={x} y="0" width={width} height={height} className={styles.weekend} />
      ))}
      {closures.map(({ id, startsOn, endsOn }) => (
        <rect
          key={id}
          x={scale.at(startsOn)}
          y="0"
          width={scale.after(endsOn) - scale.at(startsOn)}
          height={height}
          className={styles.closed}
          data-closure=""
        />
      ))}
      {ticksOf(scale, lower, left, right).map(({ day, x }) => (
        <path key={day} d={`M${x.toFixed(1)} 0V${height}`} className={styles.line} />
      ))}
    </svg>
  );
}
