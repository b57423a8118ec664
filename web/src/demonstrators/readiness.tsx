import { StepScale } from '../ui/bars';
import styles from './readiness.module.css';
import { useWords } from './words';

interface ReadinessProps {
  reached: number;
  target: number;
  /** The figures stand under the scale, where it is narrow. */
  stacked?: boolean;
  width?: number;
}

/** Technology readiness: steps climbed, steps promised, the target as the pole. */
export function Readiness({ reached, target, stacked = false, width = 162 }: ReadinessProps) {
  const say = useWords();
  return (
    <p className={stacked ? `${styles.readiness} ${styles.stacked}` : styles.readiness}>
      <StepScale label={say('trl.reading', { reached, target })} reached={reached} target={target} width={width} />
      <span aria-hidden="true">
        <b>{say('trl', { reached })}</b> <span className="dim">{say('trl.target', { target })}</span>
      </span>
    </p>
  );
}
