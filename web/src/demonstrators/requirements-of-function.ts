import { graphql } from '../graphql/gql';
import type { RequirementsOfFunctionQuery } from '../graphql/graphql';

/** What a function must do, what was found, and the files that may prove the next finding. */
export const RequirementsQueryDocument = graphql(`
  query RequirementsOfFunction($id: ID!) {
    elementaryFunction(id: $id) {
      id
      code
      viewerCan
      requirementsMet
      requirementsNotMet
      requirementsTotal
      requirements {
        id
        version
        code
        wordsFr
        wordsEn
        measure
        target
        method
        verdict
        decidedOn
        findings
        decidedBy {
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

export type FunctionAsked = RequirementsOfFunctionQuery['elementaryFunction'];
export type RequirementFacts = FunctionAsked['requirements'][number];
