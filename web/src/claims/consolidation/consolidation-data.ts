import { graphql } from '../../graphql/gql';
import type { ConsolidationPageQuery } from '../../graphql/graphql';

export const ConsolidationPageDocument = graphql(`
  query ConsolidationPage($projectId: ID!, $periodId: ID) {
    project(id: $projectId) {
      id
      managingAuthority
      claimPeriods {
        id
        number
        untilOn
      }
    }
    consolidation(projectId: $projectId, periodId: $periodId) {
      projectId
      held
      ready
      signed
      gap
      period {
        id
        number
        fromOn
        untilOn
        dueOn
      }
      claim {
        id
        number
        kind
        state
        version
        declared
        viewerCan
        ...SubmitDialog_Claim
      }
      partners {
        held
        outside
        partner {
          id
          shortName
        }
        claims {
          id
          state
          period
          round
          declared
          held
          ready
        }
      }
      cells {
        category
        amount
        partner {
          id
          shortName
        }
      }
      shares {
        category
        fund
        amount
      }
      funds {
        fund
        percent
        current
      }
      findings {
        code
        rule
        severity
        subject
        subjectId
        sources
        cure
        figures {
          name
          value
        }
      }
      due {
        settled
        due
        payable
        held
      }
    }
  }
`);

export const AssembleClaimMutation = graphql(`
  mutation AssembleClaim($input: AssembleClaimInput!) {
    assembleClaim(input: $input) {
      id
      version
      declared
    }
  }
`);

export const GatherPartnerClaimsMutation = graphql(`
  mutation GatherPartnerClaims($input: GatherPartnerClaimsInput!) {
    gatherPartnerClaims(input: $input) {
      id
      version
      declared
    }
  }
`);

export const TakeOutPartnerClaimMutation = graphql(`
  mutation TakeOutPartnerClaim($input: TakeOutPartnerClaimInput!) {
    takeOutPartnerClaim(input: $input) {
      id
      version
      declared
    }
  }
`);

export type Consolidation = ConsolidationPageQuery['consolidation'];
export type ConsolidatedPartner = Consolidation['partners'][number];
export type ConsolidatedClaim = ConsolidatedPartner['claims'][number];
