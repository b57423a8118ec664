import { skipToken, useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql';
import { can, type Permitted } from '../platform/permissions';

const RailWaitingQuery = graphql(`
  query RailWaiting($projectId: ID!) {
    month(projectId: $projectId) {
      projectId
      items {
        id
        standing
      }
    }
  }
`);

/** What waits on a screen for whoever looks: how many things, and whether some are late. */
export interface Waiting {
  readonly count: number;
  readonly late: boolean;
}

/** What waits on each screen, by its slug: the very things that the screen lists. */
export function useWaiting(project: Permitted & { readonly id: string }): Readonly<Record<string, Waiting>> {
  const variables = { projectId: project.id };
  const asked = can(project, 'project.contribute') ? { variables } : skipToken;
  const items = useQuery(RailWaitingQuery, asked).data?.month.items;
  if (!items?.length) return {};
  return { 'mon-mois': { count: items.length, late: items.some(({ standing }) => standing === 'LATE') } };
}
