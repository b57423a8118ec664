import type { WorkState } from '../graphql/graphql';
import { useFormat } from '../platform/use-format';
import { BulletBar } from '../ui/bars';
import { useWords } from './words';
import styles from './work-progress.module.css';
import { toneOfProgress } from './work-state';

interface WorkProgressProps {
  state: WorkState;
  progress: number;
  expected: number;
  width?: number;
  /** Writes the two figures beside the bar. */
  figures?: boolean;
}

/** The progress that is announced, against the one the plan expects today. */
export function WorkProgress({ state, progress, expected, width = 150, figures = false }: WorkProgressProps) {
  const say = useWords();
  const format = useFormat();
  const said = { progress: format.percent(progress), expected: format.percent(expected) };
  return (
    <span className={styles.progress} data-figures={figures || undefined}>
      <BulletBar
        label={say('progress.reading', said)}
        value={progress / 100}
        expected={expected / 100}
        tone={toneOfProgress[state]}
        width={width}
        quarters
      />
      {figures && (
        <span className="small nw" aria-hidden="true">
          <b>{said.progress}</b> <span className="dim">/ {said.expected}</span>
        </span>
      )}
    </span>
  );
}
