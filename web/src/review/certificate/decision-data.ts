import { graphql } from '../../graphql/gql';
import type { DecisionPageQuery } from '../../graphql/graphql';

export const DecisionPageDocument = graphql(`
  query DecisionPage($claimId: ID!) {
    controlConclusion(claimId: $claimId) {
      id
      version
      sampled
      findings
      unanswered
      answersDueOn
      answersClosedAt
      concludedAt
      extrapolates
      viewerCan
      claim {
        id
        number
        state
      }
      concludedBy {
        id
        name
      }
      totals {
        declared
        deducted
        parked
        extrapolated
        retained
      }
      parts {
        category
        declared
        deducted
        parked
        extrapolated
        retained
        partner {
          id
          shortName
        }
      }
      funds {
        fund
        declared
        retained
      }
      typologies {
        typology
        titleFr
        titleEn
        sources
        lines
        amount
      }
      toNotify {
        code
        count
      }
      toConclude {
        code
        count
      }
      certificate {
        id
        reference
        hash
        certifiedAt
        certifier {
          id
          name
        }
        preparedBy {
          id
          name
        }
        document {
          id
        }
      }
    }
  }
`);

export const AnswersQueryDocument = graphql(`
  query ControlAnswers($projectId: ID!) {
    findingsNotices(projectId: $projectId) {
      id
      findings {
        id
        questioned
        recomputed
        line {
          id
          number
          partner {
            id
            shortName
          }
        }
        answers {
          id
          stance
          text
          documents {
            id
          }
        }
      }
    }
  }
`);

export const NotifyFindingsMutation = graphql(`
  mutation NotifyFindings($input: NotifyFindingsInput!) {
    notifyFindings(input: $input) {
      id
      state
    }
  }
`);

export const CloseAnswersMutation = graphql(`
  mutation CloseAnswers($input: CloseAnswersInput!) {
    closeAnswers(input: $input) {
      id
      state
    }
  }
`);

export const ConcludeControlMutation = graphql(`
  mutation ConcludeControl($input: ConcludeControlInput!) {
    concludeControl(input: $input) {
      id
      state
    }
  }
`);

export const SignCertificateMutation = graphql(`
  mutation SignCertificate($input: SignCertificateInput!) {
    signCertificate(input: $input) {
      id
      reference
    }
  }
`);

export type Conclusion = DecisionPageQuery['controlConclusion'];
