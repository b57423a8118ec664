import { ratio } from '../platform/format';
import { Card } from '../ui/card';
import { Money } from '../ui/figures';
import styles from './claim-totals.module.css';
import { useWords } from './words';

export interface ClaimTotalRow {
  readonly key: string;
  readonly name: string;
  readonly lines: number;
  readonly declared: string;
  /** What the filter leaves of it, where that is known. */
  readonly left?: { readonly lines: number; readonly declared: string };
}

interface ClaimTotalsProps {
  title: string;
  rows: readonly ClaimTotalRow[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** Amounts by one of the sides of a claim, each a bar and a filter. */
export function ClaimTotals({ title, rows, chosen, onChoose }: ClaimTotalsProps) {
  const say = useWords();
  const most = rows.reduce((scale, { declared }) => Math.max(scale, Number(declared)), 0);
  const width = (amount: string) => ({ width: `${(ratio(amount, String(most)) * 100).toFixed(2)}%` });
  return (
    <Card title={title} aside={say(rows.some(({ left }) => left !== undefined) ? 'totals.follows' : 'totals.pick')}>
      <ul className={styles.list}>
        {rows.map((row) => {
          const { key, name, declared, left } = row;
          const on = key === chosen;
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={on}
                title={say('totals.choose', { name })}
                onClick={() => onChoose(on ? '' : key)}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.bar} data-faded={left !== undefined || undefined}>
                  <i style={width(declared)} />
                  {left !== undefined && <i style={width(left.declared)} />}
                </span>
                <span className={styles.amount}>
                  <Money value={(left ?? row).declared} />
                </span>
                <span className={styles.lines}>{say('totals.lines', { lines: (left ?? row).lines })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
