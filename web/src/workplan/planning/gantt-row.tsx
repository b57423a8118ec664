import { memo } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { useFormat } from '../../platform/use-format';
import { IllustrativeMark } from '../../ui/illustrative-mark';
import type { Closure } from '../calendars/calendars-data';
import { GanttBar } from './gantt-bar';
import styles from './gantt-row.module.css';
import type { Days } from './item';
import type { PlanItem, PlanRow } from './plan-data';
import type { Scale } from './scale';
import { useBarWords } from './use-bar-words';
import { ROW } from './window';
import { useWords } from './words';

export type Column = 'head' | 'bar';

interface GanttRowProps {
  row: PlanRow;
  index: number;
  days: Days | undefined;
  scale: Scale;
  isLot: boolean;
  /** The codes of what it waits for: what the arrows say to those who see them. */
  waitsFor: readonly string[] | undefined;
  /** The days on which its partner is closed. */
  closures: readonly Closure[] | undefined;
  chain: boolean;
  float: boolean;
  canMove: boolean;
  canLink: boolean;
  active: boolean;
  /** It is the one being moved, not one that is pushed. */
  held: boolean;
  /** A finger has taken it. */
  taken: boolean;
  /** The cells of the active row, or of the first, are those that the Tab key reaches. */
  reachable: boolean;
  reachableBar: boolean;
  hint: string;
}

/** One line of the chart: what it is and its dates on the left, its bar on the right, in one row of the grid. */
export const GanttRow = memo(function GanttRow({ row, index, active, reachable, hint, ...look }: GanttRowProps) {
  const { key, item, heading, also, level, hasChildren, expanded, place, size } = row;
  const say = useWords();
  const words = useBarWords();
  const days = look.days ?? item;
  const told = item && days ? words.bar(item, days, look.waitsFor, look.closures) : undefined;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={size}
      aria-expanded={hasChildren ? expanded : undefined}
      aria-selected={active}
      data-key={key}
      className={styles.row}
      data-group={(hasChildren && level === 1) || undefined}
      style={{ top: index * ROW }}
    >
      <th
        scope="row"
        tabIndex={reachable ? 0 : -1}
        data-cell="head"
        className={styles.head}
        style={{ paddingLeft: 8 + (level - 1) * 12 }}
      >
        <i className={styles.fold} data-part={hasChildren ? 'fold' : undefined} data-open={expanded || undefined} />
        {item ? (
          <>
            <Named item={item} />
            {also.length > 0 && <Also names={also} />}
          </>
        ) : (
          <b>{say('row.partner', { name: heading ?? '', count: row.below })}</b>
        )}
      </th>
      <Dates item={item} days={look.days} />
      <td
        tabIndex={look.reachableBar ? 0 : -1}
        data-cell="bar"
        aria-label={told}
        aria-describedby={item ? hint : undefined}
        className={styles.bar}
        style={{ width: look.scale.width }}
      >
        {item && days && (
          <GanttBar
            told={told}
            item={item}
            days={days}
            scale={look.scale}
            held={look.held}
            taken={look.taken}
            isLot={look.isLot}
            chain={look.chain}
            float={look.float || active}
            movable={look.canMove && item.kind !== 'DELIVERABLE' && !item.done}
            linkable={look.canLink}
          />
        )}
      </td>
    </tr>
  );
});

function Named({ item }: { item: PlanItem }) {
  const titleOf = useTitleOf();
  const title = titleOf(item);
  return (
    <>
      <span className={styles.code}>{item.code}</span>
      <span className={styles.title} title={title}>
        {title}
      </span>
    </>
  );
}

/** Marks a row that stands under other groups too. */
function Also({ names }: { names: readonly string[] }) {
  const say = useWords();
  const words = say('row.also', { names: names.join(', ') });
  return (
    <span className="dim" title={words}>
      <span aria-hidden="true">⧉</span>
      <span className="vh"> {words}</span>
    </span>
  );
}

function Dates({ item, days }: { item: PlanItem | null; days: Days | undefined }) {
  const say = useWords();
  const format = useFormat();
  if (!item)
    return (
      <>
        <td className={styles.partner} />
        <td className={styles.start} />
        <td className={styles.end} />
        <td className={styles.float} />
      </>
    );
  const { startsOn, endsOn } = days ?? item;
  const { totalFloat, critical, done, askedOn, code } = item;
  const room = done || totalFloat === null ? '' : format.days(critical ? 0 : Math.max(0, totalFloat));
  return (
    <>
      <td className={styles.partner}>
        <IllustrativeMark when={item.partner.illustrative}>{item.partner.shortName}</IllustrativeMark>
      </td>
      <td className={styles.start} data-moved={startsOn !== item.startsOn || undefined}>
        {item.kind === 'WORK' && format.day(startsOn)}
      </td>
      <td className={styles.end} data-moved={endsOn !== item.endsOn || undefined}>
        {format.day(endsOn)}
      </td>
      <td className={styles.float} data-critical={(critical && !done) || undefined}>
        {askedOn && !days ? (
          <span className={styles.asked} title={say('row.asked.long', { code, day: format.day(askedOn) })}>
            {say('row.asked')}
          </span>
        ) : (
          room
        )}
        {critical && !done && <span className="vh"> {say('row.critical')}</span>}
      </td>
    </>
  );
}
