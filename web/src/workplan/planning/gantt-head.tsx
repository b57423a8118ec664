import type { Day } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import styles from './gantt.module.css';
import { GanttRuler } from './gantt-ruler';
import type { Scale } from './scale';
import { useWords } from './words';

interface GanttHeadProps {
  scale: Scale;
  startsOn: Day;
  today: Day;
  left: number;
  right: number;
}

/** The names of the columns and the ruler above the bars; they stay in sight. */
export function GanttHead({ scale, ...ruler }: GanttHeadProps) {
  const say = useWords();
  const format = useFormat();
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.names}>
        <th scope="col" className={styles.what}>
          {say('column.what')}
        </th>
        <th scope="col" className={styles.partner}>
          {say('column.partner')}
        </th>
        <th scope="col" className={styles.start}>
          {say('column.start')}
        </th>
        <th scope="col" className={styles.end}>
          {say('column.end')}
        </th>
        <th scope="col" className={styles.float}>
          {say('column.float')}
        </th>
        <th scope="col" className={styles.chart} style={{ width: scale.width }}>
          <span className="vh">
            {say('column.chart', { from: format.day(scale.from), until: format.day(scale.until) })}
          </span>
          <GanttRuler scale={scale} {...ruler} />
        </th>
      </tr>
    </thead>
  );
}
