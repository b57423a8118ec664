import { graphql } from '../../graphql/gql';
import type { ScenarioQuery, ScenarioRow_ScenarioFragment } from '../../graphql/graphql';

/** What a line of the list says of a scenario. */
export const ScenarioRowFragment = graphql(`
  fragment ScenarioRow_Scenario on Scenario {
    id
    version
    name
    state
    openedAt
    moved
    endDays
    viewerCan
    author {
      id
      ...PersonName_Person
    }
  }
`);

/** All of a scenario: what it changes, and what stands in its way. */
export const ScenarioQueryDocument = graphql(`
  query Scenario($id: ID!) {
    scenario(id: $id) {
      id
      ...ScenarioRow_Scenario @unmask
      reason
      closedAt
      closedBy {
        id
        ...PersonName_Person
      }
      itemIds
      differences {
        itemId
        kind
        titleFr
        titleEn
        endDays
        before {
          code
          startsOn
          endsOn
        }
        after {
          code
          startsOn
          endsOn
        }
      }
      obstacles {
        itemId
        code
        hindrance
        by
        earliestOn
      }
    }
  }
`);

export type ScenarioRow = Omit<ScenarioRow_ScenarioFragment, ' $fragmentName'>;
export type Scenario = ScenarioQuery['scenario'];
export type Difference = Scenario['differences'][number];
export type Obstacle = Scenario['obstacles'][number];
