import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { PlanLinksQuery } from '../../graphql/graphql';

const PlanLinksQueryDocument = graphql(`
  query PlanLinks($projectId: ID!) {
    plan(projectId: $projectId) {
      projectId
      items {
        id
        kind
        parentId
        code
        titleFr
        titleEn
        partner {
          id
          shortName
        }
        startsOn
        endsOn
        baselineStartsOn
        baselineEndsOn
        progress
        state
        standing
        totalFloat
        freeFloat
        critical
        done
        drivenBy
        askedOn
        version
      }
      dependencies {
        id
        fromId
        toId
        type
        lag
        inCalendarDays
        version
      }
    }
  }
`);

/** The plan as far as who waits for whom. */
export type LinkedPlan = PlanLinksQuery['plan'];

/** Reads what waits for what in the project. */
export function usePlanLinks() {
  const { id: projectId } = useProject();
  return useQuery(PlanLinksQueryDocument, { variables: { projectId } });
}
