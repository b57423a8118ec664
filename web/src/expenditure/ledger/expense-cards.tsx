import { useWords as useBudgetWords } from '../../budget/words';
import { DayText, Money } from '../../ui/figures';
import styles from './expense-cards.module.css';
import { Severity } from './finding-words';
import { gravest, type Row } from './row';
import { useWords } from './words';

/** The lines as cards, where a grid has no room: each opens its sheet. */
export function ExpenseCards({ rows, onOpen }: { rows: readonly Row[]; onOpen: (row: Row) => void }) {
  const say = useWords();
  const budget = useBudgetWords();
  return (
    <ul className={styles.cards}>
      {rows.map((row) => {
        const worst = gravest(row);
        return (
          <li key={row.id}>
            <button type="button" onClick={() => onOpen(row)}>
              <span className="vh">{say('card.open', { number: row.number })}</span>
              <span className={styles.top}>
                <b>{row.issuer}</b>
                <b>
                  <Money value={row.eligible} />
                </b>
              </span>
              <span>{row.description}</span>
              <span className="small dim">
                {budget(`category.${row.category}`)}, <DayText day={row.incurredOn} />
              </span>
              {worst && <Severity of={worst.severity} count={row.findings.length} />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
