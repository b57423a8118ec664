import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { PersonName } from '../consortium/person-name';
import { graphql } from '../graphql/gql';
import type { RecentUpdate_StatusUpdateFragment } from '../graphql/graphql';
import { useFormat } from '../platform/use-format';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Moment } from '../ui/figures';
import { usePlaces } from '../workplan/places';
import { UpdateTalk } from '../workplan/updates/update-talk';
import { WorkStateBadge } from '../workplan/work-state';
import styles from './recent-updates.module.css';
import { useWords } from './words';

export const RecentUpdateFragment = graphql(`
  fragment RecentUpdate_StatusUpdate on StatusUpdate {
    id
    at
    author {
      id
      ...PersonName_Person
    }
    state
    progress
    done
    next
    blockers
    ...UpdateTalk_StatusUpdate
  }
`);

interface Work {
  readonly id: string;
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
}

interface RecentUpdatesProps {
  lines: readonly {
    readonly update: FragmentType<RecentUpdate_StatusUpdateFragment> & { readonly id: string };
    readonly workPackage: Work;
  }[];
  /** What someone changed while the page was open. */
  news: string | undefined;
}

/** What was said last of the work packages, newest first; it lengthens by itself while one looks. */
export function RecentUpdates({ lines, news }: RecentUpdatesProps) {
  const say = useWords();
  return (
    <Card title={say('recent.title')} aside={news && <span className={styles.news}>{news}</span>}>
      {lines.length === 0 ? (
        <EmptyState>{say('recent.empty')}</EmptyState>
      ) : (
        <ol className={styles.list}>
          {lines.map(({ update, workPackage }) => (
            <Line key={update.id} update={update} work={workPackage} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Line({ update, work }: { update: FragmentType<RecentUpdate_StatusUpdateFragment>; work: Work }) {
  const format = useFormat();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const { data, complete } = useFragment({
    fragment: RecentUpdateFragment,
    fragmentName: 'RecentUpdate_StatusUpdate',
    from: update,
  });
  if (!complete) return null;
  return (
    <li className={styles.line}>
      <p className={styles.when}>
        <Moment at={data.at} />
      </p>
      <p className={styles.title}>
        <b className="code">{work.code}</b> <Link to={places.work(work.id)}>{titleOf(work)}</Link>
      </p>
      <p className={styles.state}>
        <WorkStateBadge state={data.state} /> <b className="small">{format.percent(data.progress)}</b>
      </p>
      <p className={styles.words}>{data.blockers || data.done || data.next}</p>
      <p className={styles.who}>
        <PersonName person={data.author} />
      </p>
      <div className={styles.became}>
        <UpdateTalk update={data} code={work.code} brief />
      </div>
    </li>
  );
}
