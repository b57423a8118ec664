import { graphql } from '../../graphql/gql';

/** What a claim says of the advance that it asks for. */
export const AdvanceFragment = graphql(`
  fragment Advance_Claim on Claim {
    id
    version
    state
    requested
    purpose
    granted
    grantedBecause
    viewerCan
    decision {
      controlId
      version
      viewerCan
    }
  }
`);

export const AdvanceRoomQuery = graphql(`
  query AdvanceRoom($projectId: ID!) {
    advanceRoom(projectId: $projectId) {
      projectId
      room
    }
  }
`);

export const AskAdvanceMutation = graphql(`
  mutation AskAdvance($input: AskAdvanceInput!) {
    askAdvance(input: $input) {
      id
    }
  }
`);

export const EditAdvanceMutation = graphql(`
  mutation EditAdvance($input: EditAdvanceInput!) {
    editAdvance(input: $input) {
      id
      version
    }
  }
`);

export const DecideAdvanceMutation = graphql(`
  mutation DecideAdvance($input: DecideAdvanceInput!) {
    decideAdvance(input: $input) {
      id
      version
      state
    }
  }
`);
