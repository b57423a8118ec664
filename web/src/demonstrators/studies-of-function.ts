import { graphql } from '../graphql/gql';
import type { StudiesOfFunctionQuery, StudyChoicesQuery } from '../graphql/graphql';

/** Who studies a function, and what that leaves of each work package. */
export const StudiesQueryDocument = graphql(`
  query StudiesOfFunction($id: ID!) {
    elementaryFunction(id: $id) {
      id
      code
      viewerCan
      studies {
        id
        version
        share
        partner {
          id
          shortName
        }
        workPackage {
          id
          code
          titleFr
          titleEn
          sharedOut
        }
        deliverable {
          id
          code
          titleFr
          titleEn
        }
      }
    }
  }
`);

/** Who and what a study may name. */
export const StudyChoicesDocument = graphql(`
  query StudyChoices($projectId: ID!) {
    project(id: $projectId) {
      id
      partners {
        id
        shortName
      }
    }
    workPackages(projectId: $projectId, first: 100) {
      nodes {
        id
        code
        titleFr
        titleEn
        sharedOut
        deliverables {
          id
          code
          titleFr
          titleEn
        }
      }
    }
  }
`);

export type FunctionStudied = StudiesOfFunctionQuery['elementaryFunction'];
export type StudyFacts = FunctionStudied['studies'][number];
export type StudyChoices = StudyChoicesQuery;
