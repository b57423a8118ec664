import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { StateBadge } from '../ui/state';
import type { Dated } from '../workplan/dated';
import { lookOfStanding, WorkStateBadge } from '../workplan/work-state';
import type { FunctionFacts } from './facts';
import { useWords } from './words';
import styles from './work-branch.module.css';

interface WorkBranchProps {
  work: FunctionFacts['workPackages'][number];
  dates: readonly Dated[];
  /** The address of the project. */
  base: string;
}

/** A work package at the tip of the tree, with what it has to reach and hand in. */
export function WorkBranch({ work, dates, base }: WorkBranchProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { id, code, state } = work;
  return (
    <li className={styles.work}>
      <div className={styles.words}>
        <p className={styles.name}>
          <span className="code">{code}</span> <Link to={`${base}/lots/${id}`}>{titleOf(work)}</Link>
        </p>
        {dates.length > 0 ? (
          <ul className={styles.dates} aria-label={say('dates', { code })}>
            {dates.map((one) => (
              <li key={one.id} title={titleOf(one)}>
                <StateBadge state={lookOfStanding[one.standing]}>{one.code}</StateBadge>
                <span className="vh">
                  {' '}
                  {titleOf(one)}, <StateBadge state={lookOfStanding[one.standing]} />
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="small dim">{say('dates.none')}</p>
        )}
      </div>
      <WorkStateBadge state={state} />
    </li>
  );
}
