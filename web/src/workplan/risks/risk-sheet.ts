import { graphql } from '../../graphql/gql';
import type { RiskSheet_RiskFragment } from '../../graphql/graphql';

/** All that is said of a risk, its reviews aside. */
export const RiskSheetFragment = graphql(`
  fragment RiskSheet_Risk on Risk {
    id
    version
    code
    titleFr
    titleEn
    description
    category
    foreseen
    state
    probability
    impact
    score
    level
    worsening
    mitigation
    warningSign
    nextReviewOn
    toReview
    raisedAt
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
    raisedBy {
      id
      ...PersonName_Person
    }
    workPackages {
      id
      code
      titleFr
      titleEn
    }
    milestones {
      id
      code
      titleFr
      titleEn
    }
  }
`);

export type RiskSheet = Omit<RiskSheet_RiskFragment, ' $fragmentName'>;
