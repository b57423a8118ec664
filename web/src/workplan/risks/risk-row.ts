import { graphql } from '../../graphql/gql';
import type { RiskRow_RiskFragment } from '../../graphql/graphql';

/** What a line of the register says of a risk, and what a review begins from. */
export const RiskRowFragment = graphql(`
  fragment RiskRow_Risk on Risk {
    id
    version
    code
    titleFr
    titleEn
    state
    probability
    impact
    score
    level
    worsening
    nextReviewOn
    toReview
    viewerCan
    partner {
      id
      shortName
      ...PartnerName_Partner
    }
    owner {
      id
      ...PersonName_Person
    }
  }
`);

export type RiskRow = Omit<RiskRow_RiskFragment, ' $fragmentName'>;
