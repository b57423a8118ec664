import { graphql } from '../../graphql/gql';
import type { FindingsPageQuery } from '../../graphql/graphql';

export const FindingsPageDocument = graphql(`
  query FindingsPage($projectId: ID!) {
    findingsNotices(projectId: $projectId) {
      id
      dueOn
      closed
      period {
        id
        number
      }
      partners {
        claimed
        questioned
        accepted
        findings
        unanswered
        partner {
          id
          shortName
        }
      }
      findings {
        id
        kind
        questioned
        accepted
        typology
        typologyFr
        typologyEn
        reason
        source
        dueOn
        closed
        recomputed
        viewerCan
        line {
          id
          number
          category
          issuer
          documentRef
          description
          eligible
          partner {
            id
            shortName
          }
        }
        documents {
          id
        }
        answers {
          id
          stance
          text
          at
          author {
            id
            name
          }
          documents {
            id
          }
        }
      }
    }
  }
`);

export const AnswerFindingMutation = graphql(`
  mutation AnswerFinding($input: AnswerFindingInput!) {
    answerFinding(input: $input) {
      id
      stance
    }
  }
`);

export type Notice = FindingsPageQuery['findingsNotices'][number];
export type Finding = Notice['findings'][number];
