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

const RailUnreadQuery = graphql(`
  query RailUnread($projectId: ID!) {
    reminderBoard(projectId: $projectId) {
      projectId
      unread {
        update {
          id
        }
        workPackage {
          id
        }
      }
    }
  }
`);

/** What waits on a screen for whoever looks: what it is, how many, and whether some are late. */
export interface Waiting {
  readonly what: 'waiting' | 'unread';
  readonly count: number;
  readonly late: boolean;
}

/** What waits on each screen, by its slug: the very things that the screen lists. */
export function useWaiting(project: Permitted & { readonly id: string }): Readonly<Record<string, Waiting>> {
  const variables = { projectId: project.id };
  const ifMay = (permission: string) => (can(project, permission) ? { variables } : skipToken);
  const items = useQuery(RailWaitingQuery, ifMay('project.contribute')).data?.month.items ?? [];
  const unread = useQuery(RailUnreadQuery, ifMay('project.remind')).data?.reminderBoard.unread ?? [];
  const late = items.some(({ standing }) => standing === 'LATE');
  return {
    ...(items.length > 0 && { 'mon-mois': { what: 'waiting', count: items.length, late } }),
    ...(unread.length > 0 && { relances: { what: 'unread', count: unread.length, late: false } }),
  };
}
