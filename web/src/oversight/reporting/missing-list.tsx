import type { Day } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import { Shape } from '../../ui/shape';
import { StateBadge, type StateName } from '../../ui/state';
import styles from './reporting.module.css';
import type { Cell, MissingItem } from './reporting-data';
import { useWords } from './words';

const looks: Readonly<Record<Cell['standing'], StateName>> = {
  TO_COME: 'planned',
  RUNNING: 'progress',
  AWAITED: 'risk',
  LATE: 'late',
  WITH_LEAD: 'submitted',
  DONE: 'met',
};

/** How long ago, or in how long. */
export function useAge(): (days: number) => string {
  const say = useWords();
  return (days) =>
    days > 0 ? say('age.late', { days }) : days === 0 ? say('age.today') : say('age.soon', { days: -days });
}

/** One declaration: where it is, then each thing that is missing with the age of the oldest. */
export function CellShown({ cell }: { cell: Cell }) {
  const say = useWords();
  const { standing, state, missing } = cell;
  return (
    <div className={styles.cell}>
      <StateBadge state={state === 'RETURNED' ? 'blocked' : looks[standing]}>
        {state ? say(`state.${state}`) : say(`standing.${standing}`)}
      </StateBadge>
      {missing.length > 0 && (
        <ul>
          {missing.map((item) => (
            <Line key={item.kind} item={item} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ item: { kind, count, ageDays, codes } }: { item: MissingItem }) {
  const say = useWords();
  const age = useAge();
  const format = useFormat();
  const named = kind === 'HOURS' ? codes.map((code) => format.day(`${code}-01` as Day, 'month')) : codes;
  const words = say(`missing.${kind}`, { count, codes: named.join(', ') });
  return (
    <li data-late={ageDays > 0 || undefined}>
      <Shape name={ageDays > 0 ? 'triangle' : 'ring'} size={11} />
      <span>
        {words} <span className="nw dim">{age(ageDays)}</span>
      </span>
    </li>
  );
}
