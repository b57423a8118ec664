import { graphql } from '../graphql/gql';
import type {
  DemonstratorFacts_DemonstratorFragment,
  FunctionFacts_ElementaryFunctionFragment,
} from '../graphql/graphql';

export const FunctionFactsFragment = graphql(`
  fragment FunctionFacts_ElementaryFunction on ElementaryFunction {
    id
    version
    demonstratorId
    parentId
    viewerCan
    code
    titleFr
    titleEn
    trlNow
    trlTarget
    standing
    requirementsMet
    requirementsNotMet
    requirementsTotal
    partner {
      id
      ...PartnerName_Partner
    }
    workPackages {
      id
      code
      titleFr
      titleEn
      state
    }
  }
`);

export const DemonstratorFactsFragment = graphql(`
  fragment DemonstratorFacts_Demonstrator on Demonstrator {
    id
    version
    code
    titleFr
    titleEn
    objectiveFr
    objectiveEn
    trlNow
    trlTarget
    standing
    requirementsMet
    requirementsNotMet
    requirementsTotal
    braking {
      id
      code
    }
    functions {
      ...FunctionFacts_ElementaryFunction @unmask
    }
  }
`);

/** A function as the tree and the table both show it: asked once for the two. */
export type FunctionFacts = Omit<FunctionFacts_ElementaryFunctionFragment, ' $fragmentName'>;

/** A demonstrator with all that hangs on it. */
export type DemonstratorFacts = Omit<DemonstratorFacts_DemonstratorFragment, ' $fragmentName'>;
