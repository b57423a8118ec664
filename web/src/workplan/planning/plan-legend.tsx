import { KeyHints } from '../../ui/kbd';
import { Legend } from '../../ui/legend';
import styles from './plan-legend.module.css';
import { PointMark } from './point-mark';
import { useWords } from './words';

/** What the marks of the chart mean, and the keys that move them. */
export function PlanLegend({ canMove }: { canMove: boolean }) {
  const say = useWords();
  const mark = (kind: 'MILESTONE' | 'DELIVERABLE') => (
    <svg width="16" height="18" viewBox="-9 -9.5 18 19" aria-hidden="true">
      <PointMark kind={kind} standing="PLANNED" />
    </svg>
  );
  return (
    <div className={styles.legend}>
      <Legend
        items={[
          { mark: <i className={styles.done} />, label: say('legend.done') },
          { mark: <i className={styles.todo} />, label: say('legend.todo') },
          { mark: <i className={styles.critical} />, label: say('legend.critical') },
          { mark: <i className={styles.baseline} />, label: say('legend.baseline') },
          ...(canMove ? [{ mark: 'hatch' as const, label: say('legend.moved') }] : []),
          { mark: <i className={styles.float} />, label: say('legend.float') },
          { mark: mark('MILESTONE'), label: say('legend.milestone') },
          { mark: mark('DELIVERABLE'), label: say('legend.deliverable') },
          { mark: <i className={styles.link} />, label: say('legend.link') },
          { mark: <i className={styles.broken} />, label: say('legend.broken') },
          { mark: <i className={styles.closed} />, label: say('legend.closed') },
        ]}
      />
      {canMove && (
        <KeyHints
          hints={[
            { keys: ['←', '→'], label: say('keys.day') },
            { keys: ['shift+→'], label: say('keys.week') },
            { keys: ['mod+→'], label: say('keys.end') },
            { keys: ['Enter'], label: say('keys.dialog') },
          ]}
        />
      )}
    </div>
  );
}
