import { memo, type RefObject, useEffect, useRef } from 'react';
import { Money } from '../../ui/figures';
import { Pager } from '../../ui/pager';
import { Refused } from '../../ui/problem';
import { StateBadge, type StateName } from '../../ui/state';
import { refusals } from '../refusals';
import { useWords } from '../words';
import styles from './review.module.css';
import type { ListedLine } from './review-data';

const looks: Readonly<Record<string, StateName>> = {
  ACCEPTED: 'retained',
  REDUCED: 'deducted',
  REFUSED: 'deducted',
  PARKED: 'parked',
};

function Outcome({ line }: { line: ListedLine }) {
  const say = useWords();
  const { review, findings, blocked } = line;
  if (review?.decision)
    return (
      <StateBadge state={looks[review.decision] ?? 'planned'}>
        {review.decision === 'REDUCED' || review.decision === 'REFUSED' ? (
          <Money value={`-${review.deducted}`.replace('--', '')} signed />
        ) : (
          say(`decided.${review.decision}`)
        )}
      </StateBadge>
    );
  if (findings > 0)
    return <StateBadge state={blocked ? 'blocked' : 'risk'}>{say('list.findings', { count: findings })}</StateBadge>;
  return <span className="dim">{say('list.open')}</span>;
}

interface LineListProps {
  lines: readonly ListedLine[];
  total: number;
  openId: string;
  chosen: ReadonlySet<string>;
  onOpen: (id: string) => void;
  /** The arrows, inside the list. */
  onStep: (by: 1 | -1) => void;
  /** None while nothing may be decided. */
  onChoose?: (id: string, on: boolean) => void;
  hasMore: boolean;
  busy: boolean;
  /** Why the next lines did not come. */
  unread: unknown;
  onMore: () => void;
}

interface Deeds {
  readonly onOpen: (id: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onChoose?: (id: string, on: boolean) => void;
}

interface RowProps {
  one: ListedLine;
  now: boolean;
  on: boolean;
  choosable: boolean;
  deeds: RefObject<Deeds>;
}

/** Drawn again when it changes, and not when another line does. */
const Row = memo(function Row({ one, now, on, choosable, deeds }: RowProps) {
  const say = useWords();
  const { id, line } = one;
  return (
    <li className={now ? `${styles.row} ${styles.now}` : styles.row}>
      {choosable && (
        <input
          type="checkbox"
          aria-label={say('list.choose', { number: line.number })}
          checked={on}
          onChange={(event) => deeds.current.onChoose?.(id, event.target.checked)}
        />
      )}
      <button
        type="button"
        className={styles.open}
        aria-current={now || undefined}
        onClick={() => deeds.current.onOpen(id)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          deeds.current.onStep(event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        <code className={styles.number}>{line.number}</code>
        <span className={styles.what}>
          <b>{line.issuer}</b>
          <span className="small dim">{line.description}</span>
        </span>
        <span className={styles.worth}>
          <Money value={line.eligible} />
          <span className="small">
            <Outcome line={one} />
          </span>
        </span>
      </button>
    </li>
  );
});

/** The lines under the filter: which is open, what became of each. */
export function LineList({ lines, total, openId, chosen, onOpen, onStep, onChoose, unread, ...paging }: LineListProps) {
  const say = useWords();
  const list = useRef<HTMLUListElement>(null);
  const deeds = useRef<Deeds>({ onOpen, onStep, onChoose });
  deeds.current = { onOpen, onStep, onChoose };
  useEffect(() => {
    const now = openId ? list.current?.querySelector<HTMLElement>('[aria-current=true]') : undefined;
    now?.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) now?.focus();
  }, [openId]);
  return (
    <div className={styles.lines}>
      <ul ref={list} className={styles.list} aria-label={say('list.name')}>
        {lines.map((one) => (
          <Row
            key={one.id}
            one={one}
            now={one.id === openId}
            on={chosen.has(one.id)}
            choosable={onChoose !== undefined}
            deeds={deeds}
          />
        ))}
      </ul>
      {unread !== undefined && <Refused error={unread} what={say('list.unread')} refusals={refusals} />}
      <Pager shown={lines.length} total={total} {...paging} />
    </div>
  );
}
