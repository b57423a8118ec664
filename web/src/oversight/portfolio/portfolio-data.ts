import { graphql } from '../../graphql/gql';
import type { PortfolioLateQuery, PortfolioListQuery, PortfolioYearsQuery } from '../../graphql/graphql';

export const PortfolioYearsDocument = graphql(`
  query PortfolioYears {
    portfolioYears {
      year
      projects
      agreed
      certified
      paid
      claimedBy
      missing
    }
  }
`);

export const PortfolioListDocument = graphql(`
  query PortfolioList($choices: PortfolioChoices!, $after: String) {
    portfolio(choices: $choices, first: 50, after: $after) {
      total
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        year
        agreed
        cost
        declared
        certified
        paid
        absorption
        project {
          id
          titleFr
          titleEn
        }
        decommitment {
          by
          missing
          atRisk
          level
        }
        standing {
          lateClaims
          lateUpdates
          openControls
          openSince
          toPay
          corrections
          toComeBack
          openRisks
          worstRisk
        }
      }
    }
  }
`);

export const PortfolioLateDocument = graphql(`
  query PortfolioLate($projectId: ID!) {
    portfolioLate(projectId: $projectId) {
      id
      kind
      code
      titleFr
      titleEn
      fromOn
      untilOn
      dueOn
      ageDays
      partner {
        id
        shortName
      }
    }
  }
`);

export const PortfolioSheetDocument = graphql(`
  query PortfolioSheet($choices: PortfolioChoices!, $format: PortfolioFormat!, $language: String!) {
    portfolioSheet(choices: $choices, format: $format, language: $language) {
      name
      mediaType
      content
    }
  }
`);

export type Late = PortfolioLateQuery['portfolioLate'][number];
export type Year = PortfolioYearsQuery['portfolioYears'][number];
export type Row = PortfolioListQuery['portfolio']['nodes'][number];
