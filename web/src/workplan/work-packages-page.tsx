import { useQuery } from '@apollo/client/react';
import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import { inWords } from '../platform/number-words';
import { can } from '../platform/permissions';
import { useUrlState } from '../platform/url-state';
import { Answer } from '../ui/answer';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { Pager } from '../ui/pager';
import { Segmented } from '../ui/segmented';
import { withTasks } from './tasks';
import { useWords } from './words';
import { WorkPackageList } from './work-package-list';

const WorkPackagesQuery = graphql(`
  query WorkPackages($projectId: ID!, $mine: Boolean, $after: String) {
    workPackages(projectId: $projectId, filter: { mine: $mine }, first: 50, after: $after) {
      total
      nodes {
        id
        parentId
        code
        mine
        updatedAt
        viewerCan
        ...WorkStatus_WorkPackage
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Whose = 'miens' | 'tous';
const choices = { qui: '', taches: '' };

/** Where the work packages stand, one's own first of all, and the form that says so in a minute. */
export function WorkPackagesPage() {
  const say = useWords();
  const project = useProject();
  const [{ qui, taches }, choose] = useUrlState(choices);
  const contributes = can(project, 'project.contribute');
  const whose: Whose = !contributes || qui === 'tous' ? 'tous' : 'miens';
  const { data, error, refetch, fetchMore, loading } = useQuery(WorkPackagesQuery, {
    variables: { projectId: project.id, mine: whose === 'miens' },
    notifyOnNetworkStatusChange: true,
  });
  const held = data && withTasks(data.workPackages.nodes);
  const whole = data?.workPackages.pageInfo.hasNextPage === false;
  const title =
    held && whole
      ? say(whose === 'miens' ? 'works.mine.title' : 'works.all.title', {
          count: held.length,
          words: inWords(held.length, say.language),
        })
      : undefined;
  return (
    <Page
      name={say('works.name')}
      title={title}
      lead={say(whose === 'miens' ? 'works.mine.lead' : 'works.all.lead')}
      actions={
        contributes && (
          <Segmented<Whose>
            label={say('works.whose')}
            labelHidden
            segments={[
              { value: 'miens', label: say('works.mine') },
              { value: 'tous', label: say('works.all') },
            ]}
            value={whose}
            onChange={(value) => choose({ qui: value === 'tous' ? 'tous' : '' })}
          />
        )
      }
    >
      <Answer data={data} error={error} what={say('works.unshown')} onRetry={() => void refetch()}>
        {({ workPackages }) =>
          workPackages.nodes.length === 0 ? (
            <Card>
              <EmptyState>{say(whose === 'miens' ? 'works.mine.empty' : 'works.all.empty')}</EmptyState>
            </Card>
          ) : (
            <>
              <WorkPackageList
                works={held ?? []}
                showTasks={taches === 'oui'}
                onShowTasks={(shown) => choose({ taches: shown ? 'oui' : '' })}
              />
              {workPackages.pageInfo.hasNextPage && (
                <Pager
                  shown={workPackages.nodes.length}
                  total={workPackages.total}
                  hasMore
                  busy={loading}
                  onMore={() => void fetchMore({ variables: { after: workPackages.pageInfo.endCursor } })}
                />
              )}
            </>
          )
        }
      </Answer>
    </Page>
  );
}
