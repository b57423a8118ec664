import { graphql } from '../../graphql/gql';
import type { SpendingOutlookQuery } from '../../graphql/graphql';

export const SpendingOutlookQueryDocument = graphql(`
  query SpendingOutlook($projectId: ID!, $partnerId: ID) {
    spendingOutlook(projectId: $projectId, partnerId: $partnerId) {
      projectId
      unplaced
      partners {
        id
        shortName
      }
      periods {
        period {
          id
          number
          fromOn
          untilOn
        }
        planned
        expected
        plannedSoFar
        declaredSoFar
        expectedSoFar
      }
      rows {
        partner {
          id
          shortName
          ...PartnerName_Partner
        }
        viewerCan
        cells {
          periodId
          planned
          declared
          expected
          standing
          forecast {
            id
            number
            words
            at
            author {
              id
              name
            }
            lines {
              category
              amount
            }
          }
        }
        sums {
          budget
          declared
          expected
        }
      }
      sums {
        budget
        declared
        expected
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
    }
  }
`);

export type Outlook = SpendingOutlookQuery['spendingOutlook'];
export type OutlookPeriod = Outlook['periods'][number];
export type OutlookRow = Outlook['rows'][number];
export type OutlookCell = OutlookRow['cells'][number];
export type Finding = Outlook['findings'][number];
