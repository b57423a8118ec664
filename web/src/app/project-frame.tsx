import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Navigate, Outlet, useParams } from 'react-router';
import { CurrentProject, useProject, useTitleOf } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import { denials } from '../platform/denials';
import { can, type Permitted } from '../platform/permissions';
import { AskedBy } from '../platform/questionable';
import { refusalIn } from '../platform/refusal';
import { TodayProvider } from '../platform/today';
import { LoadingRows } from '../ui/loading-rows';
import { Refused } from '../ui/problem';
import { LiveChanges } from '../workplan/live-changes';
import { Palette } from './palette';
import { PersonMenu } from './person-menu';
import { ProjectRuler } from './project-ruler';
import { ProjectSwitcher } from './project-switcher';
import { Rail } from './rail';
import { useSession } from './session-context';
import { Shell } from './shell';
import { useWords } from './words';

const ProjectFrameQuery = graphql(`
  query ProjectFrame($id: ID!) {
    viewer {
      id
      name
      today
      standing(projectId: $id) {
        projectId
        roles
        partners {
          id
          shortName
        }
      }
    }
    project(id: $id) {
      id
      acronym
      titleFr
      titleEn
      illustrative
      viewerCan
      ...CurrentProject_Project
      ...ProjectRuler_Project
    }
    projects(first: 9) {
      nodes {
        id
        acronym
        titleFr
        titleEn
      }
    }
  }
`);

const AskAbout = lazy(() => import('../review/questions/ask-about').then((file) => ({ default: file.AskAbout })));

/** Everything around the screens of one project. */
export function ProjectFrame() {
  const { projectId = '' } = useParams();
  const say = useWords();
  const titleOf = useTitleOf();
  const session = useSession();
  const { data, error, refetch } = useQuery(ProjectFrameQuery, { variables: { id: projectId } });
  const known = useRef<{ readonly id: string; readonly acronym: string }>(undefined);
  useEffect(() => {
    if (data) known.current = data.project;
  }, [data]);
  useEffect(() => denials.hear(() => void refetch().catch(() => undefined)), [refetch]);
  const signOut = () => void session.end();
  if (error && refusalIn(error).code === 'project.unknown' && known.current?.id === projectId)
    return <Navigate to="/projets" replace state={{ left: known.current.acronym }} />;
  if (!data) {
    return (
      <Shell person={error && <PersonMenu name={session.person.name} onSignOut={signOut} />}>
        {error ? <Refused error={error} onRetry={() => void refetch()} /> : <LoadingRows />}
      </Shell>
    );
  }
  const { viewer, project, projects } = data;
  const named = projects.nodes.map((one) => ({ id: one.id, acronym: one.acronym, title: titleOf(one) }));
  const where = viewer.standing?.partners.map(({ shortName }) => shortName) ?? [];
  const roles = viewer.standing?.roles.map((role) => say(`role.${role}`)) ?? [];
  return (
    <TodayProvider day={viewer.today}>
      <CurrentProject project={project}>
        <Shell
          project={
            <ProjectSwitcher
              current={{ id: project.id, acronym: project.acronym, title: titleOf(project) }}
              others={named.filter(({ id }) => id !== project.id)}
            />
          }
          search={<Palette project={project} />}
          person={<PersonMenu name={viewer.name} standing={[...where, ...roles].join(', ')} onSignOut={signOut} />}
          ruler={<ProjectRuler project={project} />}
          rail={<Rail base={`/p/${project.id}`} project={project} />}
          illustrative={project.illustrative}
        >
          <LiveChanges>
            <AskedBy ask={can(project, 'project.question') ? AskAbout : undefined}>
              <Suspense fallback={<LoadingRows />}>
                <Outlet />
              </Suspense>
            </AskedBy>
          </LiveChanges>
        </Shell>
      </CurrentProject>
    </TodayProvider>
  );
}

/** Where someone starts: what is due for a partner, the cockpit for the lead, the claims for the funder. */
const startOf = (project: Permitted): string => {
  if (!can(project, 'project.contribute')) return can(project, 'project.claims') ? 'demandes' : 'lots';
  return can(project, 'project.coordinate') ? 'cockpit' : 'mon-mois';
};

/** Sends whoever opens a project to the screen they came for. */
export function ProjectStart() {
  return <Navigate to={startOf(useProject())} replace />;
}
