import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../graphql';
import { daysBetween } from '../../platform/day';
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

/**
 * A row that stands before what it depends on is, for the API, already on the first day that can be: put there or
 * later, it moves from where the plan shows it.
 */
function repaired(impact: Impact, item: Item, draft: Draft): Impact {
  const { id, code, version, startsOn, endsOn, askedOn } = item;
  if (askedOn === null || version === null || draft.startsOn < impact.earliestOn || landsOn(impact, draft))
    return impact;
  const from = { fromStartsOn: startsOn, fromEndsOn: endsOn };
  const shift = { ...draft, ...from, itemId: id, code, version, days: daysBetween(endsOn, draft.endsOn) };
  return { ...impact, shifts: [shift, ...impact.shifts] };
}

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
        return repaired(data.planImpact, item, { itemId, startsOn, endsOn });
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
