import { useTitleOf } from '../../consortium/current-project';
import type { Day } from '../../platform/day';
import { daysBetween } from '../../platform/day';
import { useToday } from '../../platform/today';
import { useFormat } from '../../platform/use-format';
import type { Closure } from '../calendars/calendars-data';
import { touches } from '../calendars/closed-days';
import { usePartnerDays } from '../calendars/partner-days';
import { isPoint } from './item';
import type { PlanItem, PlanRow } from './plan-data';
import styles from './plan-list.module.css';
import { PointMark } from './point-mark';
import { useBarWords } from './use-bar-words';
import type { Moving } from './use-moving';
import { useWords } from './words';

interface PlanListProps {
  projectId: string;
  rows: readonly PlanRow[];
  moving: Moving;
  first: Day;
  last: Day;
  onOpen: (item: PlanItem) => void;
}

/** The plan on a phone: each row with its dates and a small bar on the months of the project. */
export function PlanList({ projectId, rows, ...shared }: PlanListProps) {
  const say = useWords();
  const partners = usePartnerDays(projectId);
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.key} data-group={row.hasChildren || undefined} style={{ '--level': row.level - 1 } as never}>
          {row.item ? (
            <PlanLine
              item={row.item}
              also={row.also}
              closures={partners.get(row.item.partner.id)?.closures ?? []}
              {...shared}
            />
          ) : (
            <b>{say('row.partner', { name: row.heading ?? '', count: row.below })}</b>
          )}
        </li>
      ))}
    </ul>
  );
}

interface PlanLineProps extends Omit<PlanListProps, 'projectId' | 'rows'> {
  item: PlanItem;
  also: readonly string[];
  /** The days on which its partner is closed. */
  closures: readonly Closure[];
}

function PlanLine({ item, also, closures, moving, first, last, onOpen }: PlanLineProps) {
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
  const shut = item.done ? [] : closures.filter((one) => one.endsOn >= today && touches(one, days));
  const [next] = shut;
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
      {next && (
        <span className="small sec">
          {say('list.closed', {
            ...{ from: format.day(next.startsOn), until: format.day(next.endsOn), others: shut.length - 1 },
          })}
        </span>
      )}
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
