import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { ClaimsPageQuery } from '../graphql/graphql';
import { dayOf, ratio } from '../platform/format';
import { inWords, startingInWords } from '../platform/number-words';
import { can } from '../platform/permissions';
import { useFormat } from '../platform/use-format';
import { Answer } from '../ui/answer';
import { ShareBar } from '../ui/bars';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { DayText, Money } from '../ui/figures';
import { KeyHints } from '../ui/kbd';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { type Column, Table } from '../ui/table';
import { AskDialog } from './advances/ask-dialog';
import { ClaimStateBadge } from './claim-state';
import styles from './claims-page.module.css';
import { useWords } from './words';

const ClaimsPageQueryDocument = graphql(`
  query ClaimsPage($projectId: ID!, $after: String) {
    claims(projectId: $projectId, first: 50, after: $after) {
      total
      nodes {
        id
        number
        kind
        state
        declared
        requested
        lineCount
        submittedAt
        period {
          id
          number
          fromOn
          untilOn
        }
        submittedBy {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = ClaimsPageQuery['claims']['nodes'][number];

/** The claims of a project that exist for whoever looks. */
export function ClaimsPage() {
  const say = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const project = useProject();
  const [asking, setAsking] = useState(false);
  const base = `/p/${project.id}/demandes`;
  const side = can(project, 'project.contribute') ? 'lead' : 'funder';
  const { data, error, refetch, fetchMore, loading } = useQuery(ClaimsPageQueryDocument, {
    variables: { projectId: project.id },
    notifyOnNetworkStatusChange: true,
  });
  const { nodes = [], total = 0 } = data?.claims ?? {};
  const drafts = nodes.filter(({ state }) => state === 'DRAFT').length;
  const sent = total - drafts;
  const worthOf = ({ requested, declared }: Row) => requested ?? declared;
  const most = nodes.reduce((scale, node) => Math.max(scale, Number(worthOf(node))), 0);
  const columns: readonly Column<Row>[] = [
    {
      key: 'claim',
      title: say('list.claim'),
      cell: ({ id, kind, number }) => (
        <Link to={`${base}/${id}`}>
          <b>{say(`kind.${kind}`, { number })}</b>
        </Link>
      ),
    },
    {
      key: 'period',
      title: say('list.period'),
      cell: ({ period }) => (
        <span>
          <span className="code">{say('period', { number: period.number })}</span>{' '}
          <span className="small sec">
            {say('period.dates', { from: format.day(period.fromOn), until: format.day(period.untilOn) })}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      title: say('list.state'),
      cell: ({ state, kind }) => <ClaimStateBadge state={state} kind={kind} />,
    },
    {
      key: 'sent',
      title: say('list.sent'),
      cell: ({ submittedAt, submittedBy }) =>
        submittedAt ? (
          <span>
            <DayText day={dayOf(submittedAt)} />
            {submittedBy && <span className={styles.by}>{submittedBy.name}</span>}
          </span>
        ) : (
          <span className="dim">{say('list.notSent')}</span>
        ),
    },
    {
      key: 'bar',
      title: say('list.bar'),
      titleHidden: true,
      wideOnly: true,
      cell: (row) => <ShareBar value={ratio(worthOf(row), String(most))} width={180} />,
    },
    {
      key: 'lines',
      title: say('list.lines'),
      end: true,
      cell: ({ lineCount, requested }) => (requested ? '–' : format.decimal(String(lineCount))),
    },
    {
      key: 'declared',
      title: say('list.declared'),
      end: true,
      cell: (row) => (
        <b>
          <Money value={worthOf(row)} />
        </b>
      ),
    },
  ];
  return (
    <Page
      name={say('name')}
      title={
        data &&
        say('title', {
          sent,
          drafts,
          sentInWords: startingInWords(sent, say.language, true),
          draftsInWords: inWords(drafts, say.language, true),
        })
      }
      lead={say(`lead.${side}`)}
      actions={
        side === 'lead' ? (
          <>
            <Button onClick={() => setAsking(true)}>{say('advance.ask')}</Button>
            <ButtonLink to={`${base}/consolidation`}>{say('consolidation.open')}</ButtonLink>
          </>
        ) : (
          can(project, 'project.control') && <ButtonLink to="/ma-file">{say('queue.open')}</ButtonLink>
        )
      }
    >
      <Card>
        <Answer data={data} error={error} onRetry={() => void refetch()}>
          {({ claims }) =>
            claims.nodes.length === 0 ? (
              <EmptyState>{say(`empty.${side}`)}</EmptyState>
            ) : (
              <>
                <Table
                  caption={say('list.caption')}
                  columns={columns}
                  rows={claims.nodes}
                  rowKey={({ id }) => id}
                  onOpen={({ id }) => void navigate(`${base}/${id}`)}
                />
                {claims.pageInfo.hasNextPage && (
                  <Pager
                    shown={claims.nodes.length}
                    total={claims.total}
                    hasMore
                    busy={loading}
                    onMore={() => void fetchMore({ variables: { after: claims.pageInfo.endCursor } })}
                  />
                )}
              </>
            )
          }
        </Answer>
      </Card>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
      {nodes.length > 0 && (
        <div className={styles.keys}>
          <KeyHints
            hints={[
              { keys: ['j', 'k'], label: say('hint.line') },
              { keys: ['Enter'], label: say('hint.open') },
            ]}
          />
        </div>
      )}
    </Page>
  );
}
