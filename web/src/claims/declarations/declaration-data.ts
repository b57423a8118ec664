import { graphql } from '../../graphql/gql';
import type {
  DeclarationDifferenceQuery,
  DeclarationLinesQuery,
  DeclarationPreflightQuery,
  DeclarationQuery,
  DeclarationsFrameQuery,
  DeclarationsQuery,
} from '../../graphql/graphql';

export const DeclarationsFrameDocument = graphql(`
  query DeclarationsFrame($projectId: ID!) {
    project(id: $projectId) {
      id
      claimPeriods {
        id
        number
        fromOn
        untilOn
        dueOn
      }
      partners {
        id
        shortName
        lead
      }
    }
    declaringPartners(projectId: $projectId) {
      id
      shortName
    }
  }
`);

export const DeclarationsDocument = graphql(`
  query Declarations($projectId: ID!, $periodId: ID!) {
    partnerClaims(projectId: $projectId, periodId: $periodId, first: 100) {
      total
      nodes {
        id
        state
        round
        declared
        signedAt
        viewerCan
        partner {
          id
          shortName
        }
        signedBy {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DeclarationDocument = graphql(`
  query Declaration($id: ID!) {
    partnerClaim(id: $id) {
      id
      state
      round
      version
      declared
      report
      sha256
      signedAt
      viewerCan
      partner {
        id
        shortName
        name
      }
      period {
        id
        number
        fromOn
        untilOn
        dueOn
      }
      agreement {
        id
        number
        title
      }
      signedBy {
        id
        name
      }
      categories {
        category
        lines
        eligible
      }
      flatRates {
        rate
        title
        category
        base
        amount
      }
      waiting {
        lines
        eligible
      }
      returns {
        id
        round
        reason
        at
        author {
          id
          name
        }
        lines {
          expenseId
          number
          documentRef
          reason
        }
      }
    }
  }
`);

export const DeclarationPreflightDocument = graphql(`
  query DeclarationPreflight($id: ID!) {
    partnerClaimPreflight(partnerClaimId: $id) {
      blocking
      warning
      information
      checks {
        rule
        severity
        count
        findings {
          number
          documentRef
          finding {
            code
            rule
            severity
            subject
            subjectId
            figures {
              name
              value
            }
            sources
            cure
          }
        }
      }
    }
  }
`);

export const DeclarationLinesDocument = graphql(`
  query DeclarationLines($id: ID!, $after: String) {
    partnerClaimLines(partnerClaimId: $id, first: 100, after: $after) {
      total
      nodes {
        id
        number
        category
        method
        incurredOn
        paidOn
        documentRef
        issuer
        net
        vat
        gross
        description
        eligible
        documents {
          id
          name
          latest {
            id
            sha256
            mediaType
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DeclarationDifferenceDocument = graphql(`
  query DeclarationDifference($id: ID!) {
    partnerClaimDifference(partnerClaimId: $id) {
      from
      to
      added
      removed
      changed
      cents
      changes {
        id
        kind
        cents
        fields
        before {
          number
          documentRef
          issuer
          eligible
        }
        after {
          number
          documentRef
          issuer
          eligible
        }
      }
    }
  }
`);

export type Frame = DeclarationsFrameQuery;
export type DeclarationRow = DeclarationsQuery['partnerClaims']['nodes'][number];
export type Declaration = DeclarationQuery['partnerClaim'];
export type Preflight = NonNullable<DeclarationPreflightQuery['partnerClaimPreflight']>;
export type Check = Preflight['checks'][number];
export type Seen = Check['findings'][number];
export type Line = DeclarationLinesQuery['partnerClaimLines']['nodes'][number];
export type Difference = NonNullable<DeclarationDifferenceQuery['partnerClaimDifference']>;

/** It is being written: its partner still changes it. */
export const isOpen = ({ state }: Pick<Declaration, 'state'>): boolean => state === 'DRAFT' || state === 'RETURNED';
