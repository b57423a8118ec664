import { DayText } from '../ui/figures';
import { nextOf } from './dated';
import { DriftWords } from './drift-words';
import styles from './next-date.module.css';
import type { WorkStatus } from './work-status';

/** The next date of a work package, and how its next milestone or deliverable drifts, in words. */
export function NextDate({ work }: { work: WorkStatus }) {
  const next = nextOf(work);
  return (
    <span className={styles.date}>
      <b>
        <DayText day={work.nextOn ?? next?.on} style="short" />
      </b>
      {next && (
        <span className="small dim">
          {next.code}, <DriftWords days={next.driftDays} standing={next.standing} on={next.on} />
        </span>
      )}
    </span>
  );
}
