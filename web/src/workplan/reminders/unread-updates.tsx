import { Link } from 'react-router';
import { useTitleOf } from '../../consortium/current-project';
import { PersonName } from '../../consortium/person-name';
import { graphql } from '../../graphql/gql';
import type { UnreadUpdates_UnreadUpdateFragment } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Moment } from '../../ui/figures';
import { usePlaces } from '../places';
import { UpdateTalk } from '../updates/update-talk';
import { WorkStateBadge } from '../work-state';
import styles from './unread-updates.module.css';
import { useWords } from './words';

export const UnreadUpdatesFragment = graphql(`
  fragment UnreadUpdates_UnreadUpdate on UnreadUpdate {
    update {
      id
      at
      state
      progress
      done
      next
      blockers
      author {
        id
        ...PersonName_Person
      }
      ...UpdateTalk_StatusUpdate
    }
    workPackage {
      id
      code
      titleFr
      titleEn
    }
  }
`);

type Unread = Omit<UnreadUpdates_UnreadUpdateFragment, ' $fragmentName'>;

/** The last word on each work package that the lead has not read, with its answer. */
export function UnreadUpdates({ unread }: { unread: readonly Unread[] }) {
  const say = useWords();
  return (
    <Card title={say('unread.title')} aside={say('unread.count', { count: unread.length })}>
      {unread.length === 0 ? (
        <EmptyState>{say('unread.empty')}</EmptyState>
      ) : (
        <ol className={styles.list}>
          {unread.map((one) => (
            <Line key={one.update.id} {...one} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Line({ update, workPackage }: Unread) {
  const format = useFormat();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const { state, progress, author, at, done, next, blockers } = update;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <p>
          <b className="code">{workPackage.code}</b>{' '}
          <Link to={places.work(workPackage.id)}>{titleOf(workPackage)}</Link>
        </p>
        <p>
          <WorkStateBadge state={state} /> <b className="small">{format.percent(progress)}</b>
        </p>
        <p className="small dim">
          <PersonName person={author} />, <Moment at={at} />
        </p>
      </div>
      <p className={styles.words}>{[blockers, done, next].filter(Boolean).join(' ')}</p>
      <UpdateTalk update={update} code={workPackage.code} brief />
    </li>
  );
}
