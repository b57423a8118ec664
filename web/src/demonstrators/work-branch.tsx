import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql';
import type { WorkBranch_WorkPackageFragment } from '../graphql/graphql';
import { StateBadge } from '../ui/state';
import { datesOf } from '../workplan/dated';
import { lookOfStanding, WorkStateBadge } from '../workplan/work-state';
import { useWords } from './words';
import styles from './work-branch.module.css';

export const WorkBranchFragment = graphql(`
  fragment WorkBranch_WorkPackage on WorkPackage {
    id
    code
    titleFr
    titleEn
    state
    milestones {
      id
      code
      titleFr
      titleEn
      baselineOn
      forecastOn
      achievedOn
      standing
      driftDays
    }
    deliverables {
      id
      code
      titleFr
      titleEn
      baselineOn
      dueOn
      submittedOn
      standing
      driftDays
    }
  }
`);

interface WorkBranchProps {
  work: FragmentType<WorkBranch_WorkPackageFragment>;
  /** The address of the project. */
  base: string;
}

/** A work package at the tip of the tree, with what it has to reach and hand in. */
export function WorkBranch({ work, base }: WorkBranchProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { data, complete } = useFragment({ fragment: WorkBranchFragment, from: work });
  if (!complete) return null;
  const dated = datesOf(data);
  return (
    <li className={styles.work}>
      <div className={styles.words}>
        <p className={styles.name}>
          <span className="code">{data.code}</span> <Link to={`${base}/lots/${data.id}`}>{titleOf(data)}</Link>
        </p>
        {dated.length > 0 ? (
          <ul className={styles.dates} aria-label={say('dates', { code: data.code })}>
            {dated.map((one) => (
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
      <WorkStateBadge state={data.state} />
    </li>
  );
}
