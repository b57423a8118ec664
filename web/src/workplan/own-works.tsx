import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { OwnWork_WorkPackageFragment } from '../graphql/graphql';
import { dayOf } from '../platform/format';
import { useFormat } from '../platform/use-format';
import { EmptyState } from '../ui/empty-state';
import { DayText } from '../ui/figures';
import styles from './own-works.module.css';
import { usePlaces } from './places';
import { useWords } from './words';
import { WorkProgress } from './work-progress';
import { WorkStateBadge } from './work-state';

export const OwnWorkFragment = graphql(`
  fragment OwnWork_WorkPackage on WorkPackage {
    id
    code
    titleFr
    titleEn
    state
    progress
    expectedProgress
    nextOn
    updatedAt
  }
`);

interface OwnWorksProps {
  works: readonly (FragmentType<OwnWork_WorkPackageFragment> & { readonly id: string })[];
}

/** How one's work packages go, a line each, to be read and not written. */
export function OwnWorks({ works }: OwnWorksProps) {
  const say = useWords();
  if (works.length === 0) return <EmptyState>{say('works.mine.empty')}</EmptyState>;
  return (
    <ul className={styles.list}>
      {works.map((work) => (
        <Line key={work.id} work={work} />
      ))}
    </ul>
  );
}

function Line({ work }: { work: FragmentType<OwnWork_WorkPackageFragment> }) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const { data, complete } = useFragment({ fragment: OwnWorkFragment, from: work });
  if (!complete) return null;
  const { id, code, state, progress, expectedProgress, nextOn, updatedAt } = data;
  return (
    <li className={styles.line}>
      <p>
        <b className="code">{code}</b> <Link to={places.work(id)}>{titleOf(data)}</Link>
      </p>
      <WorkStateBadge state={state} />
      <WorkProgress state={state} progress={progress} expected={expectedProgress} width={190} figures />
      <p className={styles.date}>
        <b>
          <DayText day={nextOn} none={say('now.noDate')} />
        </b>
        <span className="small dim">
          {updatedAt ? say('own.said', { since: format.since(dayOf(updatedAt)) }) : say('saved.never')}
        </span>
      </p>
    </li>
  );
}
