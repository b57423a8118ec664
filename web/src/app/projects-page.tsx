import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { Navigate, useLocation } from 'react-router';
import { ProjectCard } from '../consortium/project-card';
import { graphql } from '../graphql/gql';
import { can } from '../platform/permissions';
import { TodayProvider } from '../platform/today';
import { useUrlState } from '../platform/url-state';
import { Answer } from '../ui/answer';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { FilterBar, FilterSearch } from '../ui/filter-bar';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { LeftProject } from './left-project';
import { PersonMenu } from './person-menu';
import styles from './projects-page.module.css';
import { useSession } from './session-context';
import { Shell } from './shell';
import { useWords } from './words';

const ProjectsQuery = graphql(`
  query ProjectsPage($search: String, $after: String) {
    viewer {
      id
      today
      illustrative
      hasPortfolio
    }
    projects(search: $search, first: 24, after: $after) {
      total
      nodes {
        id
        viewerCan
        ...ProjectCard_Project
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const EVERY = { q: '' };
/** How long someone may pause while typing before the list follows. */
const PAUSE = 250;
/** Fewer than this are seen at once: nobody needs to search them. */
const A_FEW = 6;

/** The projects open to the viewer; someone with a single one is taken straight to it. */
export function ProjectsPage() {
  const say = useWords();
  const session = useSession();
  const atRoot = useLocation().pathname === '/';
  const [{ q }, choose] = useUrlState(EVERY);
  const [search] = useDebouncedValue(q.trim(), PAUSE);
  const query = useQuery(ProjectsQuery, { variables: { search: search || null }, notifyOnNetworkStatusChange: true });
  const { error, refetch, fetchMore, loading } = query;
  const data = query.data ?? query.previousData;
  const [first, ...rest] = data?.projects.nodes ?? [];
  if (atRoot && !q && !search && !loading && first && rest.length === 0)
    return <Navigate to={`/p/${first.id}`} replace />;

  const searching = q !== '' || (data?.projects.total ?? 0) > A_FEW;
  const settled = data || error;
  return (
    <Shell
      person={settled && <PersonMenu name={session.person.name} onSignOut={() => void session.end()} />}
      illustrative={data?.viewer.illustrative}
    >
      <Page
        name={say('projects.name')}
        actions={
          <>
            {data?.viewer.hasPortfolio && <ButtonLink to="/programme">{say('projects.programme')}</ButtonLink>}
            {data?.projects.nodes.some((project) => can(project, 'project.control')) && (
              <ButtonLink kind="primary" to="/ma-file">
                {say('projects.queue')}
              </ButtonLink>
            )}
          </>
        }
      >
        <LeftProject />
        {searching && (
          <FilterBar
            active={q !== ''}
            onClear={() => choose(EVERY)}
            count={data && say(search ? 'projects.found' : 'projects.lead', { total: data.projects.total })}
          >
            <FilterSearch label={say('projects.search')} value={q} onChange={(typed) => choose({ q: typed })} />
          </FilterBar>
        )}
        <Answer data={data} error={error} onRetry={() => void refetch()}>
          {({ viewer, projects }) =>
            projects.nodes.length === 0 ? (
              <Card>
                <EmptyState>{say(search ? 'projects.none' : 'projects.empty')}</EmptyState>
              </Card>
            ) : (
              <TodayProvider day={viewer.today}>
                <ul className={styles.cards} aria-label={say('projects.caption')}>
                  {projects.nodes.map((project) => (
                    <ProjectCard key={project.id} project={project} />
                  ))}
                </ul>
                {projects.pageInfo.hasNextPage && (
                  <Pager
                    shown={projects.nodes.length}
                    total={projects.total}
                    hasMore
                    busy={loading}
                    onMore={() => void fetchMore({ variables: { after: projects.pageInfo.endCursor } })}
                  />
                )}
              </TodayProvider>
            )
          }
        </Answer>
      </Page>
    </Shell>
  );
}
