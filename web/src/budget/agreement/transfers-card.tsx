import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useProject } from '../../consortium/current-project';
import { PersonName } from '../../consortium/person-name';
import { graphql } from '../../graphql/gql';
import type { TransfersQuery } from '../../graphql/graphql';
import { dayOf } from '../../platform/format';
import { Answer } from '../../ui/answer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { DayText, Money } from '../../ui/figures';
import { Pager } from '../../ui/pager';
import { type Column, Table } from '../../ui/table';
import { agreementRefusals } from './refusals';
import { TransferDialog } from './transfer-dialog';
import { useWords } from './words';

const TransfersQueryDocument = graphql(`
  query Transfers($projectId: ID!, $after: String) {
    transfers(projectId: $projectId, first: 50, after: $after) {
      total
      nodes {
        id
        at
        amount
        reason
        fromCategory
        toCategory
        partner {
          id
          shortName
        }
        fromWorkPackage {
          id
          code
        }
        toWorkPackage {
          id
          code
        }
        author {
          id
          ...PersonName_Person
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = TransfersQuery['transfers']['nodes'][number];

interface TransfersCardProps {
  /** Whether the viewer may move money between lines. */
  may: boolean;
  inForce: boolean;
}

/** What was moved between lines without an amendment, newest first. */
export function TransfersCard({ may, inForce }: TransfersCardProps) {
  const say = useWords();
  const { id: projectId } = useProject();
  const [asking, setAsking] = useState(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(TransfersQueryDocument, {
    variables: { projectId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const columns: readonly Column<Row>[] = [
    { key: 'day', title: say('transfers.day'), cell: ({ at }) => <DayText day={dayOf(at)} /> },
    { key: 'partner', title: say('column.partner'), cell: ({ partner }) => <b>{partner.shortName}</b> },
    {
      key: 'from',
      title: say('transfers.from'),
      cell: ({ fromWorkPackage: { code }, fromCategory }) => `${code} · ${say(`category.${fromCategory}`)}`,
    },
    {
      key: 'to',
      title: say('transfers.to'),
      cell: ({ toWorkPackage: { code }, toCategory }) => `${code} · ${say(`category.${toCategory}`)}`,
    },
    { key: 'amount', title: say('transfers.amount'), end: true, cell: ({ amount }) => <Money value={amount} /> },
    { key: 'reason', title: say('transfers.reason'), cell: ({ reason }) => reason },
    { key: 'by', title: say('transfers.by'), cell: ({ author }) => <PersonName person={author} /> },
  ];
  return (
    <Card
      title={say('transfers.title')}
      aside={
        may && (
          <Button reason={!inForce && say('transfers.none-in-force')} onClick={() => setAsking(true)}>
            {say('transfers.begin')}
          </Button>
        )
      }
    >
      <Answer
        data={data?.transfers}
        error={error}
        rows={3}
        what={say('transfers.unshown')}
        refusals={agreementRefusals}
        onRetry={() => void refetch()}
      >
        {({ nodes, total, pageInfo }) => (
          <>
            {nodes.length === 0 ? (
              <EmptyState>{say('transfers.empty')}</EmptyState>
            ) : (
              <Table
                caption={say('transfers.caption')}
                columns={columns}
                rows={nodes}
                rowKey={({ id }) => id}
                ordered
                dense
              />
            )}
            {pageInfo.hasNextPage && (
              <Pager
                shown={nodes.length}
                total={total}
                hasMore
                busy={loading}
                onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
              />
            )}
          </>
        )}
      </Answer>
      {asking && <TransferDialog onClose={() => setAsking(false)} />}
    </Card>
  );
}
