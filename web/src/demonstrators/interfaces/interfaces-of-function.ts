import { graphql } from '../../graphql/gql';
import type { FunctionInterfaceFacts_FunctionInterfaceFragment } from '../../graphql/graphql';

export const InterfaceFactsFragment = graphql(`
  fragment FunctionInterfaceFacts_FunctionInterface on FunctionInterface {
    id
    version
    kind
    wordsFr
    wordsEn
    agreedOn
    viewerCan
    from {
      id
      code
    }
    to {
      id
      code
    }
  }
`);

/** What a function gives and takes. */
export const FunctionInterfacesDocument = graphql(`
  query InterfacesOfFunction($id: ID!) {
    elementaryFunction(id: $id) {
      id
      projectId
      code
      viewerCan
      interfaces {
        ...FunctionInterfaceFacts_FunctionInterface @unmask
      }
    }
  }
`);

/** All functions of the project, with all that they give to each other. */
export const AllInterfacesDocument = graphql(`
  query AllInterfaces($projectId: ID!) {
    demonstrators(projectId: $projectId) {
      id
      code
      titleFr
      titleEn
      functions {
        id
        code
        titleFr
        titleEn
      }
      interfaces {
        ...FunctionInterfaceFacts_FunctionInterface @unmask
      }
    }
  }
`);

export type InterfaceFacts = Omit<FunctionInterfaceFacts_FunctionInterfaceFragment, ' $fragmentName'>;

interface Ends {
  readonly from: { readonly code: string };
  readonly to: { readonly code: string };
}

/** `F4 → F1` */
export const betweenOf = ({ from, to }: Ends): string => `${from.code} → ${to.code}`;
