import { useQuery } from '@apollo/client/react';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql';
import type { ProjectsPageQuery } from '../graphql/graphql';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { DayText, Money } from '../ui/figures';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { type Column, Table } from '../ui/table';
import { PersonMenu } from './person-menu';
import { useSession } from './session-context';
import { Shell } from './shell';
import { useWords } from './words';

const ProjectsQuery = graphql(`
  query ProjectsPage($after: String) {
    projects(first: 50, after: $after) {
      total
      nodes {
        id
        acronym
        titleFr
        titleEn
        programme
        startsOn
        endsOn
        totalEligible
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = ProjectsPageQuery['projects']['nodes'][number];

/** The projects open to the viewer; someone with a single one is taken straight to it. */
export function ProjectsPage() {
  const say = useWords();
  const titleOf = useTitleOf();
  const session = useSession();
  const navigate = useNavigate();
  const atRoot = useLocation().pathname === '/';
  const { data, error, refetch, fetchMore, loading } = useQuery(ProjectsQuery, { notifyOnNetworkStatusChange: true });
  const [first, ...rest] = data?.projects.nodes ?? [];
  if (atRoot && first && rest.length === 0) return <Navigate to={`/p/${first.id}`} replace />;

  const columns: readonly Column<Row>[] = [
    {
      key: 'project',
      title: say('projects.project'),
      sort: (row) => row.acronym,
      cell: (row) => (
        <>
          <Link to={`/p/${row.id}`}>
            <b>{row.acronym}</b>
          </Link>{' '}
          <span className="sec">{titleOf(row)}</span>
        </>
      ),
    },
    { key: 'programme', title: say('projects.programme'), sort: (row) => row.programme, cell: (row) => row.programme },
    {
      key: 'dates',
      title: say('projects.dates'),
      sort: (row) => row.startsOn,
      cell: (row) => (
        <span className="small sec">
          <DayText day={row.startsOn} />, <DayText day={row.endsOn} />
        </span>
      ),
    },
    {
      key: 'total',
      title: say('projects.total'),
      end: true,
      sort: (row) => row.totalEligible,
      cell: (row) => <Money value={row.totalEligible} cents="never" />,
    },
  ];

  return (
    <Shell person={<PersonMenu name={session.person.name} onSignOut={() => void session.end()} />}>
      <Page name={say('projects.name')} lead={data ? say('projects.lead', { total: data.projects.total }) : undefined}>
        <Card>
          <Answer data={data} error={error} onRetry={() => void refetch()}>
            {({ projects }) =>
              projects.nodes.length === 0 ? (
                <EmptyState>{say('projects.empty')}</EmptyState>
              ) : (
                <>
                  <Table
                    caption={say('projects.caption')}
                    columns={columns}
                    rows={projects.nodes}
                    rowKey={(row) => row.id}
                    onOpen={(row) => void navigate(`/p/${row.id}`)}
                  />
                  <Pager
                    shown={projects.nodes.length}
                    total={projects.total}
                    hasMore={projects.pageInfo.hasNextPage}
                    busy={loading}
                    onMore={() => void fetchMore({ variables: { after: projects.pageInfo.endCursor } })}
                  />
                </>
              )
            }
          </Answer>
        </Card>
      </Page>
    </Shell>
  );
}
