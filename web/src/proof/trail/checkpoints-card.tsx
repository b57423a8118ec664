import { useQuery } from '@apollo/client/react';
import { CopyHash } from '../../documents/copy-hash';
import { graphql } from '../../graphql/gql';
import type { CheckpointsQuery } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { Answer } from '../../ui/answer';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { type Column, Table } from '../../ui/table';
import { refusals } from '../refusals';
import styles from './trail.module.css';
import { useWords } from './words';

const CheckpointsQueryDocument = graphql(`
  query Checkpoints($projectId: ID!) {
    proofDesk(projectId: $projectId) {
      projectId
      publicKey
      fingerprint
      checkpoints {
        id
        number
        seq
        at
        head
        text
      }
    }
  }
`);

type Checkpoint = CheckpointsQuery['proofDesk']['checkpoints'][number];

/** What the portal signed of the journal, and the key that it signed with. */
export function CheckpointsCard({ projectId }: { projectId: string }) {
  const say = useWords();
  const format = useFormat();
  const { data, error, refetch } = useQuery(CheckpointsQueryDocument, { variables: { projectId } });
  const columns: readonly Column<Checkpoint>[] = [
    { key: 'number', title: say('lines.number'), cell: ({ number }) => <span className="code">{number}</span> },
    { key: 'at', title: say('checkpoints.at'), cell: ({ at }) => <span className="num">{format.moment(at)}</span> },
    { key: 'seq', title: say('checkpoints.seq'), end: true, cell: ({ seq }) => format.decimal(String(seq)) },
    {
      key: 'head',
      title: say('lines.hash'),
      cell: ({ head, seq }) => <CopyHash sha256={head} name={say('lines.hash.of', { number: seq })} />,
    },
    {
      key: 'text',
      title: say('checkpoints.text'),
      wideOnly: true,
      cell: ({ text, number }) => (
        <details>
          <summary>
            {say('checkpoints.show')}
            <span className="vh"> {say('checkpoints.show.of', { number })}</span>
          </summary>
          <pre className={styles.signed}>{text}</pre>
        </details>
      ),
    },
  ];
  return (
    <Card title={say('checkpoints')} aside={<span className="small dim">{say('checkpoints.hint')}</span>}>
      <Answer
        data={data?.proofDesk}
        error={error}
        rows={2}
        what={say('unshown')}
        refusals={refusals}
        onRetry={() => void refetch()}
      >
        {({ fingerprint, publicKey, checkpoints }) => (
          <>
            <dl className={styles.key}>
              <div>
                <dt>{say('checkpoints.fingerprint')}</dt>
                <dd>
                  <code>{fingerprint}</code>
                </dd>
              </div>
              <div>
                <dt>{say('checkpoints.key')}</dt>
                <dd>
                  <code>{publicKey}</code>
                </dd>
              </div>
            </dl>
            {checkpoints.length === 0 ? (
              <EmptyState>{say('checkpoints.none')}</EmptyState>
            ) : (
              <Table
                caption={say('checkpoints.caption')}
                columns={columns}
                rows={checkpoints}
                rowKey={({ id }) => id}
                dense
              />
            )}
          </>
        )}
      </Answer>
    </Card>
  );
}
