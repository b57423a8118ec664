import type { Day } from '../../platform/day';
import { type Box, headOf, routeOf } from '../planning/arrows';
import type { Link } from '../planning/item';
import { PointMark } from '../planning/point-mark';
import type { TimeScale } from '../time-scale';
import type { Item } from './chain-data';
import styles from './work-neighbours.module.css';

interface NeighbourBarsProps {
  rows: readonly Item[];
  boxes: ReadonlyMap<string, Box>;
  links: readonly Link[];
  scale: TimeScale;
  width: number;
  height: number;
  rowHeight: number;
  work: Item;
  /** None when it is before or after all of them. */
  today: Day | undefined;
  label: string;
}

const HALF = 8;

/** The rows as bars and marks on their days, with the arrows between them and today. */
export function NeighbourBars({
  rows,
  boxes,
  links,
  scale,
  width,
  height,
  rowHeight,
  work,
  today,
  label,
}: NeighbourBarsProps) {
  const now = today && scale.at(today);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {scale.months
        .filter((month) => month.slice(5, 7) === '01')
        .map((year) => (
          <g key={year}>
            <path d={`M${scale.at(year)} 0V${height}`} className={styles.year} />
            <text x={scale.at(year) + 4} y="12" className={styles.figure}>
              {year.slice(0, 4)}
            </text>
          </g>
        ))}
      {links.map((link) => {
        const [from, to] = [boxes.get(link.fromId), boxes.get(link.toId)];
        if (!from || !to) return null;
        const drives = rows.find(({ id }) => id === link.toId)?.drivenBy.includes(link.id);
        return (
          <g key={link.id} className={styles.link} data-drives={drives || undefined}>
            <path d={routeOf(link.type, from, to, rowHeight)} />
            <path d={headOf(link.type, to)} data-head="" />
          </g>
        );
      })}
      {rows.map((item) => {
        const box = boxes.get(item.id);
        if (!box) return null;
        if (item.kind !== 'WORK')
          return (
            <g key={item.id} transform={`translate(${(box.left + box.right) / 2} ${box.y})`}>
              <PointMark kind={item.kind} standing={item.standing ?? 'PLANNED'} critical={item.critical} />
            </g>
          );
        const done = ((box.right - box.left) * (item.progress ?? 0)) / 100;
        return (
          <g
            key={item.id}
            className={styles.bar}
            data-critical={item.critical || undefined}
            data-work={item === work || undefined}
          >
            <rect x={box.left} y={box.y - HALF} width={box.right - box.left} height={2 * HALF} rx="2" />
            <rect x={box.left} y={box.y - HALF} width={done} height={2 * HALF} rx="2" data-done="" />
          </g>
        );
      })}
      {now !== undefined && now !== '' && <path d={`M${now} 0V${height}`} className={styles.today} />}
    </svg>
  );
}
