import { useFormat } from '../platform/use-format';
import { Shape } from '../ui/shape';
import { decimalOf } from './sheet';
import { useWords } from './words';
import styles from './year-bar.module.css';

interface YearBarProps {
  year: number;
  /** Hundredths of an hour, over all operations. */
  worked: number;
  ceiling: number | null | undefined;
}

/** From this part of the year on, one looks twice. */
const NEAR = 0.9;

/** The hours of somebody's year against the most there may be. */
export function YearBar({ year, worked, ceiling }: YearBarProps) {
  const say = useWords();
  const format = useFormat();
  const shown = { worked: format.decimal(decimalOf(worked)), ceiling: format.decimal(decimalOf(ceiling ?? 0)), year };
  if (ceiling === null || ceiling === undefined) return <span className="small dim">{say('year.alone', shown)}</span>;
  const over = worked > ceiling;
  const near = !over && ceiling > 0 && worked >= ceiling * NEAR;
  const part = ceiling === 0 ? (worked > 0 ? 1 : 0) : Math.min(1, worked / ceiling);
  return (
    <div className={styles.bar} data-over={over || undefined} data-near={near || undefined}>
      <span className={`${styles.words} small ${over ? 'tone-retard' : near ? 'tone-risque' : 'sec'}`}>
        {(over || near) && <Shape name={over ? 'triangle' : 'diamond'} size={12} />}
        <span aria-hidden="true">{say('year.short', shown)}</span>
        <span className="vh">{say(over ? 'year.over' : near ? 'year.near' : 'year.said', shown)}</span>
      </span>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.fill} style={{ width: `${part * 100}%` }} />
      </div>
    </div>
  );
}
