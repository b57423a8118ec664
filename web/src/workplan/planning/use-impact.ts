import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../graphql/gql';
import type { Impact } from './impact';
import type { Draft } from './shown-days';

const PlanImpactQuery = graphql(`
  query PlanImpact($projectId: ID!, $move: PlanMoveInput!) {
    planImpact(projectId: $projectId, move: $move) {
      shifts {
        itemId
        version
        code
        fromStartsOn
        fromEndsOn
        startsOn
        endsOn
        days
      }
      lots {
        itemId
        startsOn
        endsOn
      }
      breaks {
        itemId
        code
        promisedOn
        foundOn
      }
      endDays
      earliestOn
      latestOn
    }
  }
`);

/** Asks the API what a move would do; it alone knows the calendars. */
export function useImpact(projectId: string): (move: Draft) => Promise<Impact> {
  const client = useApolloClient();
  return useCallback(
    async ({ itemId, startsOn, endsOn, whole }) => {
      const { data } = await client.query({
        query: PlanImpactQuery,
        variables: { projectId, move: { itemId, startsOn, endsOn: whole ? null : endsOn } },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new TypeError('No answer');
      return data.planImpact;
    },
    [client, projectId],
  );
}
