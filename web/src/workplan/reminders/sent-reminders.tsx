import { useQuery } from '@apollo/client/react';
import { PartnerName } from '../../consortium/partner-name';
import { PersonName } from '../../consortium/person-name';
import { graphql } from '../../graphql/gql';
import type { SentRemindersQuery } from '../../graphql/graphql';
import { Answer } from '../../ui/answer';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Moment } from '../../ui/figures';
import { Pager } from '../../ui/pager';
import { type Column, Table } from '../../ui/table';
import { useWords } from './words';

const SentRemindersQueryDocument = graphql(`
  query SentReminders($projectId: ID!, $after: String) {
    reminders(projectId: $projectId, first: 20, after: $after) {
      total
      nodes {
        id
        at
        person {
          id
          ...PersonName_Person
        }
        partner {
          id
          ...PartnerName_Partner
        }
        author {
          id
          ...PersonName_Person
        }
        items {
          kind
          code
          late
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Sent = SentRemindersQuery['reminders']['nodes'][number];

/** Who was reminded when, of what, and by whom. */
export function SentReminders({ projectId }: { projectId: string }) {
  const say = useWords();
  const { data, error, loading, refetch, fetchMore } = useQuery(SentRemindersQueryDocument, {
    variables: { projectId },
    notifyOnNetworkStatusChange: true,
  });
  const columns: readonly Column<Sent>[] = [
    { key: 'at', title: say('sent.at'), cell: ({ at }) => <Moment at={at} /> },
    {
      key: 'person',
      title: say('sent.person'),
      cell: ({ person, partner }) => (
        <>
          <PersonName person={person} />, <PartnerName partner={partner} />
        </>
      ),
    },
    {
      key: 'what',
      title: say('sent.what'),
      cell: ({ items }) => items.map(({ code }) => code).join(', '),
    },
    {
      key: 'by',
      title: say('sent.by'),
      cell: ({ author }) =>
        author ? <PersonName person={author} /> : <span className="dim">{say('sent.portal')}</span>,
    },
  ];
  return (
    <Card title={say('sent.title')}>
      <Answer data={data} error={error} rows={3} what={say('sent.unshown')} onRetry={() => void refetch()}>
        {({ reminders: { nodes, total, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState>{say('sent.empty')}</EmptyState>
          ) : (
            <>
              <Table
                caption={say('sent.caption')}
                columns={columns}
                rows={nodes}
                rowKey={({ id }) => id}
                dense
                ordered
              />
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
