import { graphql } from '../../graphql/gql';
import type { ControlledLinesQuery, ReviewSheetQuery } from '../../graphql/graphql';

/** The lines of a claim, a hundred at a time, each with what became of it. */
export const LinesDocument = graphql(`
  query ControlledLines($claimId: ID!, $filter: ControlledLineFilter!, $after: String) {
    controlledLines(claimId: $claimId, filter: $filter, first: 100, after: $after) {
      total
      sum
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        findings
        blocked
        line {
          id
          number
          category
          issuer
          description
          eligible
        }
        review {
          ...LineReviewFields @unmask
        }
      }
    }
  }
`);

export const ReviewFields = graphql(`
  fragment LineReviewFields on LineReview {
    id
    decision
    deducted
    typology
    reason
    source
    stratum
    version
  }
`);

/** One line with all that is looked at beside its evidence. */
export const SheetDocument = graphql(`
  query ReviewSheet($claimLineId: ID!) {
    controlledLine(claimLineId: $claimLineId) {
      id
      silentRules
      decidedBy {
        id
        name
      }
      line {
        id
        number
        category
        documentRef
        issuer
        description
        incurredOn
        paidOn
        net
        vat
        gross
        eligible
        evidenceKept
        documents {
          id
          name
          latest {
            id
            sha256
            mediaType
          }
        }
        partner {
          id
          shortName
        }
        workPackage {
          id
          code
          titleFr
          titleEn
        }
      }
      review {
        ...LineReviewFields @unmask
        checks {
          code
          answer
          note
        }
      }
      remarks {
        finding {
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
        proposal {
          decision
          deducted
          typology
          source
        }
      }
      earlier {
        id
        claimNumber
        claimState
        number
        declared
        decision
        deducted
      }
      origin {
        invoiceNumber
        invoicedOn
        issuerSiren
        procurementRef
        month
        hours
        pieces
      }
      deliverables {
        id
        code
        titleFr
        titleEn
        state
      }
      papers {
        id
        subjectType
      }
    }
  }
`);

export const DecideMutation = graphql(`
  mutation DecideLine($input: DecideLineInput!) {
    decideLine(input: $input) {
      ...LineReviewFields @unmask
      checks {
        code
        answer
        note
      }
    }
  }
`);

export const UndoMutation = graphql(`
  mutation UndoDecision($input: UndoDecisionInput!) {
    undoDecision(input: $input) {
      ...LineReviewFields @unmask
      checks {
        code
        answer
        note
      }
    }
  }
`);

export type ListedLine = ControlledLinesQuery['controlledLines']['nodes'][number];
export type Sheet = ReviewSheetQuery['controlledLine'];
export type Proposal = NonNullable<Sheet['remarks'][number]['proposal']>;
