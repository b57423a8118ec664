import type { Day } from '../../platform/day';
import { headOf, routeOf } from './arrows';
import { spanOf } from './bar-look';
import styles from './gantt-links.module.css';
import type { Days, Item, Link } from './item';
import type { Row } from './rows';
import type { Scale } from './scale';
import { HEAD, ROW, type Shown } from './window';

interface GanttLinksProps {
  links: readonly Link[];
  today: Day;
  rows: readonly Row[];
  /** The place of each row that is not folded away. */
  places: ReadonlyMap<string, number>;
  shown: Shown;
  scale: Scale;
  daysOf: (item: Item) => Days;
  /** The row whose drivers are lit. */
  active: string | undefined;
  /** The line one is drawing from a bar to another. */
  drawing: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | undefined;
}

/** Today, and the dependencies between the bars that show; those that decide the date of the chosen row stand out. */
export function GanttLinks({ links, today, rows, places, shown, scale, daysOf, active, drawing }: GanttLinksProps) {
  const boxOf = (place: number) => {
    const item = rows[place]?.item as Item;
    return { ...spanOf(item, daysOf(item), scale), y: (place - shown.first) * ROW + ROW / 2 - 2 };
  };
  const drawn = links.flatMap((link) => {
    const [from, to] = [places.get(link.fromId), places.get(link.toId)];
    if (from === undefined || to === undefined) return [];
    if (Math.max(from, to) < shown.first || Math.min(from, to) >= shown.end) return [];
    const target = rows[to]?.item as Item;
    const drives = target.drivenBy.includes(link.id);
    const lit = active !== undefined && (active === link.toId ? drives : active === link.fromId);
    const broken = target.askedOn !== null && drives;
    return [{ link, from: boxOf(from), to: boxOf(to), look: broken ? 'broken' : lit ? 'lit' : 'plain' } as const];
  });
  const height = (shown.end - shown.first) * ROW;
  const now = scale.at(today);
  const order = { plain: 0, broken: 1, lit: 2 };
  return (
    <svg
      className={styles.links}
      width={scale.width}
      height={height}
      style={{ top: HEAD + shown.first * ROW }}
      aria-hidden="true"
    >
      {drawn
        .sort((a, b) => order[a.look] - order[b.look])
        .map(({ link, from, to, look }) => (
          <g key={link.id} className={styles[look]}>
            <path d={routeOf(link.type, from, to, ROW)} className={styles.way} />
            <path d={headOf(link.type, to)} className={styles.head} />
          </g>
        ))}
      {now >= 0 && now <= scale.width && <path d={`M${now} 0V${height}`} className={styles.now} />}
      {drawing && (
        <path
          d={`M${drawing.x1} ${drawing.y1 - shown.first * ROW}L${drawing.x2} ${drawing.y2 - shown.first * ROW}`}
          className={styles.drawing}
        />
      )}
    </svg>
  );
}
