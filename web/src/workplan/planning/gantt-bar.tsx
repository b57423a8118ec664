import { daysBetween } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import { widthOf } from '../time-scale';
import { floatTo, middleOf, POINT, spanOf } from './bar-look';
import styles from './gantt-bar.module.css';
import type { Days, Item } from './item';
import { PointGhost, PointMark } from './point-mark';
import type { Scale } from './scale';
import { ROW } from './window';
import { useWords } from './words';

export interface BarProps {
  /** What the pointer reads of it. */
  told?: string;
  item: Item;
  /** Where it is shown, which is not where it is saved while it is being moved. */
  days: Days;
  scale: Scale;
  isLot: boolean;
  /** It is the one being moved: its new day stands beside it. */
  held?: boolean;
  /** A finger has taken it: it is framed, to say so. */
  taken?: boolean;
  /** Whether the critical path is told apart. */
  chain: boolean;
  float: boolean;
  /** Whether it may be dragged, pulled and linked here. */
  movable: boolean;
  linkable: boolean;
}

const MIDDLE = ROW / 2 - 2;
const TOP = 6.5;
const HIGH = 14;
const NARROWEST_HANDLE = 18;

const isMoved = ({ item, days }: Pick<BarProps, 'item' | 'days'>): boolean =>
  item.startsOn !== days.startsOn || item.endsOn !== days.endsOn;

/** One bar, with the ghost of its baseline, what is done of it, its room, and the handles that move it. */
export function GanttBar(props: BarProps) {
  const { item, days, scale, float, linkable, taken } = props;
  const moved = isMoved(props);
  // What is moved says so beside the bar: two texts at once would be one too many.
  const bar = moved ? { ...props, told: undefined } : props;
  const { left, right } = spanOf(item, days, scale);
  return (
    <svg width={scale.width} height={ROW} className={styles.row} aria-hidden="true">
      {float && !moved && (item.totalFloat ?? 0) > 0 && !item.done && (
        <path d={`M${right} ${MIDDLE}H${floatTo(item, days, scale)}m0-4v8`} className={styles.float} />
      )}
      {item.kind === 'WORK' ? <WorkBar {...bar} /> : <PointBar {...bar} />}
      {moved && <Drift {...props} at={right} />}
      {linkable && item.kind !== 'DELIVERABLE' && (
        <circle cx={right + 7} cy={MIDDLE} r="4.5" className={styles.dot} data-part="link" />
      )}
      <rect
        x={left - 4}
        y={1.5}
        width={right - left + 8}
        height={ROW - 4}
        rx="5"
        className={styles.focus}
        data-taken={taken || undefined}
      />
    </svg>
  );
}

function WorkBar({ told, item, days, scale, isLot, chain, movable }: BarProps) {
  const { left, right } = spanOf(item, days, scale);
  const critical = chain && item.critical;
  const drag = movable ? 'move' : undefined;
  const was = spanOf(item, item, scale);
  const wide = right - left;
  const ghost = item.baselineStartsOn &&
    item.baselineEndsOn && {
      left: scale.at(item.baselineStartsOn),
      right: scale.after(item.baselineEndsOn),
    };
  const moved = isMoved({ item, days });
  if (isLot)
    return (
      <>
        {ghost && <Ghost {...ghost} />}
        <path d={bracket(left, right)} className={critical ? styles.lotCritical : styles.lot} data-part={drag}>
          <title>{told}</title>
        </path>
      </>
    );
  return (
    <>
      {ghost && <Ghost {...ghost} />}
      {moved && (
        <rect x={was.left} y={TOP} width={was.right - was.left} height={HIGH} rx="2.5" className={styles.was} />
      )}
      <g data-part={drag} className={critical ? styles.critical : styles.work} data-done={item.done || undefined}>
        <title>{told}</title>
        <rect x={left} y={TOP} width={wide} height={HIGH} rx="2.5" className={styles.todo} />
        <rect
          x={left}
          y={TOP}
          width={(wide * (item.progress ?? 0)) / 100}
          height={HIGH}
          rx="2.5"
          className={styles.done}
        />
        {moved && right > was.right && (
          <rect
            x={Math.max(left, was.right)}
            y={TOP}
            width={right - Math.max(left, was.right)}
            height={HIGH}
            className={styles.hatch}
          />
        )}
      </g>
      {movable && wide >= NARROWEST_HANDLE && (
        <>
          {item.state === 'NOT_STARTED' && (
            <rect x={left - 3} y={TOP} width="7" height={HIGH} className={styles.handle} data-part="start" />
          )}
          <rect x={right - 5} y={TOP} width="7" height={HIGH} className={styles.handle} data-part="end" />
        </>
      )}
    </>
  );
}

/** A thin bracket over what a lot holds. */
const bracket = (left: number, right: number): string => {
  const foot = Math.min(5, (right - left) / 2);
  return `M${left} 11H${right}v8l${-foot} -4H${left + foot}l${-foot} 4Z`;
};

function Ghost({ left, right }: { left: number; right: number }) {
  return <rect x={left} y={23} width={Math.max(2, right - left)} height="4" rx="1" className={styles.ghost} />;
}

function PointBar({ told, item, days, scale, chain, movable }: BarProps) {
  if (item.kind === 'WORK') return null;
  const at = middleOf(days.endsOn, scale);
  const moved = isMoved({ item, days });
  const before = moved ? item.endsOn : item.baselineEndsOn;
  const was = before && before !== days.endsOn ? middleOf(before, scale) : undefined;
  return (
    <>
      {was !== undefined && (
        <>
          <g transform={`translate(${was} ${MIDDLE})`}>
            <PointGhost kind={item.kind} />
          </g>
          {Math.abs(at - was) > 2 * POINT && (
            <path
              d={`M${was + (at > was ? POINT : -POINT)} ${MIDDLE}H${at + (at > was ? -POINT : POINT)}`}
              className={styles.slip}
            />
          )}
        </>
      )}
      <g transform={`translate(${at} ${MIDDLE})`} data-part={movable ? 'move' : undefined} className={styles.point}>
        <title>{told}</title>
        <PointMark kind={item.kind} standing={item.standing ?? 'PLANNED'} critical={chain && item.critical} />
      </g>
    </>
  );
}

/** By how many days what is being moved ends later or sooner; of the one that is held, its day too. */
function Drift({ item, days, held, at }: Pick<BarProps, 'item' | 'days' | 'held'> & { at: number }) {
  const say = useWords();
  const format = useFormat();
  const ends = daysBetween(item.endsOn, days.endsOn);
  const by = format.days(ends || daysBetween(item.startsOn, days.startsOn), true);
  if (!held)
    return (
      <text x={at + 16} y={MIDDLE + 4.5} className={styles.drift}>
        {by}
      </text>
    );
  const words = say('bar.held', { day: format.day(ends ? days.endsOn : days.startsOn), days: by });
  return (
    <g transform={`translate(${at + 16} 2)`}>
      <rect width={widthOf(words) + 18} height="23" rx="5" className={styles.label} />
      <text x="9" y="16" className={styles.told}>
        {words}
      </text>
    </g>
  );
}
