import { graphql } from '../graphql/gql';
import type { ReadinessOfFunctionQuery } from '../graphql/graphql';

/** A function with every move of its readiness, and the files that may prove the next. */
export const ReadinessQueryDocument = graphql(`
  query ReadinessOfFunction($id: ID!) {
    elementaryFunction(id: $id) {
      id
      version
      code
      trlNow
      trlTarget
      viewerCan
      readinessChanges {
        id
        at
        fromTrl
        toTrl
        reachedOn
        words
        author {
          id
          ...PersonName_Person
        }
        document {
          id
          ...DocumentRow_Document
        }
      }
      workPackages {
        id
        deliverables {
          id
          code
          documents {
            id
            name
          }
        }
      }
    }
  }
`);

export type MaturedFunction = ReadinessOfFunctionQuery['elementaryFunction'];
