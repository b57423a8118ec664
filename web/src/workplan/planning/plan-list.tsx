import { useTitleOf } from '../../consortium/current-project';
import type { Day } from '../../platform/day';
import { daysBetween } from '../../platform/day';
import { useToday } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import { isPoint } from './item';
import type { PlanItem, PlanRow } from './plan-data';
import styles from './plan-list.module.css';
import { PointMark } from './point-mark';
import { useBarWords } from './use-bar-words';
import type { Moving } from './use-moving';
import { useWords } from './words';

interface PlanListProps {
  rows: readonly PlanRow[];
  moving: Moving;
  first: Day;
  last: Day;
  onOpen: (item: PlanItem) => void;
}

/** The plan on a phone: each row with its dates and a small bar on the months of the project. */
export function PlanList({ rows, moving, first, last, onOpen }: PlanListProps) {
  const say = useWords();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.key} data-group={row.hasChildren || undefined} style={{ '--level': row.level - 1 } as never}>
          {row.item ? (
            <PlanLine item={row.item} also={row.also} moving={moving} first={first} last={last} onOpen={onOpen} />
          ) : (
            <b>{say('row.partner', { name: row.heading ?? '', count: row.below })}</b>
          )}
        </li>
      ))}
    </ul>
  );
}

type PlanLineProps = Omit<PlanListProps, 'rows'> & { item: PlanItem; also: readonly string[] };

function PlanLine({ item, also, moving, first, last, onOpen }: PlanLineProps) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const words = useBarWords();
  const today = useToday();
  const days = moving.days.get(item.id) ?? item;
  const all = daysBetween(first, last) + 1;
  const at = (day: Day) => (100 * daysBetween(first, day)) / all;
  const [left, right] = [at(days.startsOn), at(days.endsOn) + 100 / all];
  const look = item.critical ? 'var(--retard)' : item.done ? 'var(--ink2)' : 'var(--blue)';
  const facts = [
    item.partner.shortName,
    words.standingOf(item),
    item.critical && !item.done ? say('row.critical') : '',
    also.length > 0 ? say('row.also', { names: also.join(', ') }) : '',
  ];
  return (
    <button type="button" className={styles.line} onClick={() => onOpen(item)}>
      <span className={styles.name}>
        <span className="code">{item.code}</span> {titleOf(item)}
      </span>
      <span className="small sec">
        {isPoint(item)
          ? format.day(days.endsOn)
          : say('list.dates', { from: format.day(days.startsOn), until: format.day(days.endsOn) })}
        {', '}
        {facts.filter(Boolean).join(', ')}
      </span>
      <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="5" width="100" height="2" fill="var(--line)" />
        <rect x={at(today)} y="0" width="0.5" height="12" fill="var(--ink)" />
        {!isPoint(item) && (
          <>
            <rect x={left} y="2" width={Math.max(0.8, right - left)} height="8" fill={look} opacity="0.35" />
            <rect x={left} y="2" width={((right - left) * (item.progress ?? 0)) / 100} height="8" fill={look} />
          </>
        )}
      </svg>
      {item.kind !== 'WORK' && (
        <svg className={styles.point} style={{ left: `${right}%` }} viewBox="-10 -10 20 20" aria-hidden="true">
          <PointMark kind={item.kind} standing={item.standing ?? 'PLANNED'} />
        </svg>
      )}
    </button>
  );
}
