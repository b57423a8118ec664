import { useQuery } from '@apollo/client/react';
import { PersonName } from '../consortium/person-name';
import { graphql } from '../graphql/gql';
import type { StatusHistoryQuery } from '../graphql/graphql';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { DayText, Moment } from '../ui/figures';
import { Pager } from '../ui/pager';
import styles from './status-history.module.css';
import { UpdateFiles } from './updates/update-files';
import { UpdateTalk } from './updates/update-talk';
import { useWords as useUpdateWords } from './updates/words';
import { useWords } from './words';
import { WorkStateBadge } from './work-state';

const StatusHistoryQueryDocument = graphql(`
  query StatusHistory($workPackageId: ID!, $after: String) {
    statusUpdates(workPackageId: $workPackageId, first: 10, after: $after) {
      total
      nodes {
        id
        at
        author {
          id
          ...PersonName_Person
        }
        state
        progress
        nextOn
        done
        next
        blockers
        periodFrom
        periodUntil
        effortHours
        viewerCan
        documents {
          id
        }
        ...UpdateTalk_StatusUpdate
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Update = StatusHistoryQuery['statusUpdates']['nodes'][number];

interface EntryProps {
  update: Update;
  code: string;
  onAttached: () => void;
}

function Entry({ update, code, onAttached }: EntryProps) {
  const say = useWords();
  const tell = useUpdateWords();
  const format = useFormat();
  const said = (['done', 'next', 'blockers'] as const).filter((field) => update[field] !== '');
  return (
    <li className={styles.entry}>
      <p className={styles.when}>
        <b>
          <Moment at={update.at} />
        </b>
        <span className="small sec">
          <PersonName person={update.author} />
        </span>
        {update.periodFrom && update.periodUntil && (
          <span className="small dim">
            {tell('period.for', {
              from: format.day(update.periodFrom, 'short'),
              until: format.day(update.periodUntil, 'short'),
            })}
          </span>
        )}
      </p>
      <p className={styles.state}>
        <WorkStateBadge state={update.state} />
        <span className="small nw">
          <b>{format.percent(update.progress)}</b>
          {update.nextOn && (
            <span className="dim"> {say.rich('history.next', { day: <DayText day={update.nextOn} /> })}</span>
          )}
        </span>
        {update.effortHours !== null && (
          <span className="small dim">{tell('effort', { hours: format.hours(String(update.effortHours)) })}</span>
        )}
      </p>
      <dl className={styles.words}>
        {said.map((field) => (
          <div key={field}>
            <dt className="small dim">{say(`field.${field}`)}</dt>
            <dd>{update[field]}</dd>
          </div>
        ))}
        {said.length === 0 && <p className="dim">{say('history.noWords')}</p>}
      </dl>
      <div className={styles.became}>
        <UpdateTalk update={update} code={code} />
        <UpdateFiles update={update} code={code} onAttached={onAttached} />
      </div>
    </li>
  );
}

/** Every update of a work package, newest first: nothing that was said is ever lost. */
export function StatusHistory({ workPackageId, code }: { workPackageId: string; code: string }) {
  const say = useWords();
  const { data, error, loading, refetch, fetchMore } = useQuery(StatusHistoryQueryDocument, {
    variables: { workPackageId },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Card title={say('history.title')} aside={data && say('history.count', { count: data.statusUpdates.total })}>
      <Answer data={data} error={error} rows={3} onRetry={() => void refetch()}>
        {({ statusUpdates: { nodes, pageInfo, total } }) =>
          nodes.length === 0 ? (
            <EmptyState>{say('history.empty')}</EmptyState>
          ) : (
            <>
              <ol className={styles.list}>
                {nodes.map((update) => (
                  <Entry key={update.id} update={update} code={code} onAttached={() => void refetch()} />
                ))}
              </ol>
              <Pager
                shown={nodes.length}
                total={total}
                hasMore={pageInfo.hasNextPage}
                busy={loading}
                onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
              />
            </>
          )
        }
      </Answer>
    </Card>
  );
}
