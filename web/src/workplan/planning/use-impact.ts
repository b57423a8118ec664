import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../graphql';
import { type Impact, landsOn } from './impact';
import type { Item } from './item';
import { sameLength, startingOn } from './moves';
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

/** Asks the API what a move would do; it alone knows the calendars. A bar that lands on a later day keeps its length. */
export function useImpact(projectId: string): (item: Item, move: Draft) => Promise<Impact> {
  const client = useApolloClient();
  return useCallback(
    async (item, move) => {
      const ask = async ({ itemId, startsOn, endsOn }: Draft): Promise<Impact> => {
        const { data } = await client.query({
          query: PlanImpactQuery,
          variables: { projectId, move: { itemId, startsOn, endsOn } },
          fetchPolicy: 'no-cache',
        });
        if (!data) throw new TypeError('No answer');
        return data.planImpact;
      };
      const impact = await ask(move);
      const lands = landsOn(impact, move);
      if (item.kind !== 'WORK' || !lands || lands.startsOn === move.startsOn || !sameLength(item, move)) return impact;
      if (lands.startsOn === item.startsOn) return { ...impact, shifts: [], breaks: [], endDays: 0 };
      return ask({ itemId: move.itemId, ...startingOn(item, item, lands.startsOn) });
    },
    [client, projectId],
  );
}
